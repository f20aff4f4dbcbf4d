import { dateOfDay, endOfDay } from '@dataplus/agreement-terms/calendar';
import type { DayClosed } from '../../events/customer-events.ts';
import { fail } from '../../errors/billing-error.ts';
import { clausesFor } from '../../agreements/services.ts';
import type { BillLine } from '../../ledger/transaction.ts';
import { append, none } from '../../lists.ts';
import type { Collector } from '../answer.ts';
import type { Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import type { AccountState } from '../state.ts';
import { autoRenew } from './auto-renew.ts';
import { collect } from './collect.ts';
import { issueBill } from './issue-bill.ts';
import { settleMeters } from './settle-meters.ts';
import { startArrears } from './start-arrears.ts';

/**
 * Settles a day: rates all usage whose period is over, issues a bill per service, pays what the balance covers and tells
 * where arrears begin (MaxCompute 2.2, 2.3, 2.4). Afterwards auto-renewals are tried.
 */
export function closeDay(
  account: Draft<AccountState>,
  event: DayClosed,
  setting: Setting,
  out: Collector,
): AccountState {
  const { day } = event;
  if (event.at < endOfDay(day)) fail('day-not-over', 'day', `${dateOfDay(day)} is not over at the time of the event.`);
  if (day <= account.closedThrough) fail('day-already-closed', 'day', `${dateOfDay(day)} is closed already.`);
  const lines = settleMeters(account, day, setting).map((settled) => settled.line);
  noteUnpriced(lines, out);
  for (const own of byService(lines)) issueBill(account, day, own, setting, out);
  collect(account, setting, out);
  startArrears(account);
  return autoRenew(account, setting, out);
}

/** No published price: the line says so, nothing is posted, and the question is passed on. */
function noteUnpriced(lines: readonly BillLine[], out: Collector): void {
  for (const { basis, service } of lines)
    if (basis === 'unpriced')
      out.unknowns = append(out.unknowns, { question: 'price', service, clause: clausesFor(service).prices });
}

/** The lines of each service, in the order in which their usage came. */
function byService(lines: readonly BillLine[]): readonly (readonly BillLine[])[] {
  const [first] = lines;
  if (first === undefined) return none;
  if (lines.every(({ service }) => service === first.service)) return [lines];
  const services = new Set(lines.map(({ service }) => service));
  return [...services].map((name) => lines.filter(({ service }) => service === name));
}
