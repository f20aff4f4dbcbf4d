import type { DayNumber } from '@dataplus/agreement-terms/calendar';
import { fail } from '../../errors/billing-error.ts';
import type { BillLine } from '../../ledger/transaction.ts';
import { none } from '../../lists.ts';
import type { Draft } from '../draft.ts';
import type { Meter } from '../meter.ts';
import type { Setting } from '../setting.ts';
import { SettledLog, type SettledMeter } from '../settled-log.ts';
import { serviceOf, type AccountState } from '../state.ts';
import { chargeMeter } from './charge-meter.ts';

/** A period that was settled, with its line of the bill. */
export interface SettledLine extends SettledMeter {
  readonly line: BillLine;
}

/** Rates all usage whose period is over and keeps what it was booked at, for late usage. */
export function settleMeters(account: Draft<AccountState>, day: DayNumber, setting: Setting): readonly SettledLine[] {
  const isOver = (meter: Meter): boolean => meter.lastDay <= day;
  const allOver = account.open.every(isOver);
  const over = allOver ? account.open : account.open.filter(isOver);
  account.open = allOver ? none : account.open.filter((meter) => !isOver(meter));
  const settled = over.map((meter) => settle(account, meter, setting));
  account.closedThrough = day;
  if (settled.length > 0) account.recent = (account.recent ?? SettledLog.empty(account.older?.size)).with(settled);
  forgetOld(account, day, setting);
  return settled;
}

function settle(account: AccountState, meter: Meter, setting: Setting): SettledLine {
  const late = meter.lastDay <= account.closedThrough;
  const before = late ? (account.recent?.find(meter) ?? account.older?.find(meter)) : undefined;
  const quantity = meter.absolute ? meter.quantity : meter.quantity + (before?.quantity ?? 0n);
  const service =
    serviceOf(account, meter.service) ??
    fail(
      'invalid-state',
      'open',
      `has usage of ${meter.service}, which was never opened; hand on the state as it was given.`,
    );
  const { line, booked } = chargeMeter(service, meter, quantity, late ? (before?.booked ?? 0n) : undefined, setting);
  return { meter, quantity, booked, line };
}

/** What is older than the last generation is out of reach of late usage. */
function forgetOld(account: Draft<AccountState>, day: DayNumber, { correctionDays }: Setting): void {
  if (day - account.generation <= correctionDays) return;
  account.older = account.recent;
  account.recent = undefined;
  account.generation = day;
}
