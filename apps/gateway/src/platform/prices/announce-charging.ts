import { dateOfDay, dayOfDate } from '@dataplus/agreement-terms/calendar';
import { createLedger } from '@dataplus/billing-rules';
import { loadSetting } from '../../billing/index.ts';
import { lockSetting, readSetting, writeSetting } from '../../store/settings.ts';
import { refuseIfRefused } from '../money/tell-billing.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import type { Queries } from '../../database/database.ts';
import { readPriceBooks } from './publish-price-book.ts';

/** From which day on a service that was free is charged. */
export interface Charging {
  service: string;
  /** `YYYY-MM-DD`. */
  firstDay: string;
}

const name = 'charging';

/** What was announced. */
export async function readCharging(queries: Queries): Promise<Charging[]> {
  const text = await readSetting(queries, name);
  const days = text === undefined || text === '' ? {} : (JSON.parse(text) as Record<string, number>);
  return Object.entries(days).map(([service, day]) => ({ service, firstDay: dateOfDay(day) }));
}

/**
 * Announces that a service that is free will be charged; ten natural days before where its agreement names them (such as
 * `face-recognition` 7.1).
 *
 * @throws GatewayError `refused-by-rules` for a notice that is too short, or a service that is not free.
 */
export async function announceCharging(work: Work, { service, firstDay }: Charging): Promise<Charging> {
  const { queries, at } = work;
  await lockSetting(queries, name, '{}');
  const { readings } = await loadSetting(queries);
  const day = dayOfDate(firstDay);
  const ledger = createLedger({ priceBooks: await readPriceBooks(queries), readings });
  refuseIfRefused(
    ledger.apply({ type: 'charging-announced', id: newId('event'), at, service, firstDay: day }).refusals,
  );
  const text = await readSetting(queries, name);
  const days = text === undefined || text === '' ? {} : (JSON.parse(text) as Record<string, number>);
  await writeSetting(queries, name, JSON.stringify({ ...days, [service]: day }));
  await record(work, { action: 'charging-announced', subject: service, detail: { firstDay }, changesCalls: true });
  return { service, firstDay };
}
