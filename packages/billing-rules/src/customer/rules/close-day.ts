import { dateOfDay, endOfDay } from '@dataplus/agreement-terms/calendar';
import type { DayClosed } from '../../events/customer-events.ts';
import { fail } from '../../errors/billing-error.ts';
import type { Collector } from '../answer.ts';
import type { Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import type { AccountState } from '../state.ts';
import { autoRenew } from './auto-renew.ts';
import { collect } from './collect.ts';
import { issueBills } from './issue-bills.ts';
import { settleMeters } from './settle-meters.ts';
import { startArrears } from './start-arrears.ts';
import { takeReports } from './usage.ts';

/**
 * Settles a day: takes the usage that is told of with it, rates all usage whose period is over, issues a bill per service,
 * pays what the balance covers and tells where arrears begin (MaxCompute 2.2, 2.3, 2.4). Afterwards auto-renewals are tried.
 */
export function closeDay(
  account: Draft<AccountState>,
  event: DayClosed,
  setting: Setting,
  out: Collector,
): AccountState {
  checkDay(event, account);
  takeReports(account, event, setting, out);
  settleMeters(account, event.day, setting, out);
  issueBills(account, setting, out);
  collect(account, setting, out);
  startArrears(account);
  return autoRenew(account, setting, out);
}

function checkDay({ day, at }: DayClosed, { closedThrough }: AccountState): void {
  if (at < endOfDay(day)) fail('day-not-over', 'day', `${dateOfDay(day)} is not over at the time of the event.`);
  if (day <= closedThrough) fail('day-already-closed', 'day', `${dateOfDay(day)} is closed already.`);
}
