import { isDeepStrictEqual } from 'node:util';
import { dayOfInstant } from '@dataplus/agreement-terms/calendar';
import { BillingError, toWire, type Answer, type CustomerEvent } from '@dataplus/billing-rules';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { getBillingEvent } from '../store/billing-events.ts';
import { applyTo, lockAccount } from './account-work.ts';
import { answerOfWire } from './answer-of-wire.ts';
import { closeNextDay, readBilledAs } from './close-next-day.ts';
import { loadSetting } from './load-setting.ts';
import { saveWork } from './save-work.ts';

/**
 * Applies an event to the account that it names, with all that follows from it, in the transaction of whoever asks. Days
 * that are over by then are closed first, so that it does not matter when the day close comes by. The same event again, at
 * whatever time, gives its first answer and changes nothing.
 *
 * @throws BillingError `event-id-reused` for an id that came with another body, and as `applyEvent` does.
 */
export async function applyCustomerEvent(queries: Transaction<Tables>, event: CustomerEvent): Promise<Answer> {
  const work = await lockAccount(queries, event.account, event.at);
  const known = await getBillingEvent(queries, event.account, event.id);
  if (known !== undefined) return sameEvent(event, known.event, known.answer);
  const setting = await loadSetting(queries);
  const today = dayOfInstant(event.at);
  if (work.closedThrough < today - 1) {
    const billedAs = await readBilledAs(queries);
    while (work.closedThrough < today - 1) await closeNextDay(queries, work, setting, billedAs);
  }
  const answer = applyTo(work, event, setting);
  await saveWork(queries, [work], event.at);
  return answer;
}

function sameEvent(event: CustomerEvent, known: string, answer: string): Answer {
  if (isDeepStrictEqual(withoutInstant(toWire(event)), withoutInstant(JSON.parse(known)))) return answerOfWire(answer);
  throw new BillingError(
    'event-id-reused',
    'id',
    `${event.id} came before with another body; give every event its own id.`,
  );
}

/** When an event is told again, it is told later. */
const withoutInstant = (wire: unknown): unknown => ({ ...(wire as object), at: undefined });
