import type { DayNumber } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import { fail } from '../../errors/billing-error.ts';
import type { BillLine } from '../../ledger/transaction.ts';
import { append, none } from '../../lists.ts';
import type { Collector } from '../answer.ts';
import type { Draft } from '../draft.ts';
import type { Meter } from '../meter.ts';
import type { Setting } from '../setting.ts';
import { SettledLog, type SettledMeter } from '../settled-log.ts';
import { serviceOf, type AccountState, type ServiceState } from '../state.ts';
import { chargeMeter } from './charge-meter.ts';
import { putOnBill } from './put-on-bill.ts';

/**
 * Rates all usage whose period is over, puts it on the bill of its service, in the order in which it came, and keeps what
 * it was booked at, for late usage.
 */
export function settleMeters(account: Draft<AccountState>, day: DayNumber, setting: Setting, out: Collector): void {
  let open: readonly Meter[] = none;
  for (const meter of account.open)
    if (meter.lastDay > day) open = append(open, meter);
    else putOnBill(settleMeter(account, meter, setting, out), account.account, day, out);
  account.open = open;
  account.closedThrough = day;
  forgetOld(account, day, setting);
}

function settleMeter(account: Draft<AccountState>, meter: Meter, setting: Setting, out: Collector): BillLine {
  const before = meter.lastDay <= account.closedThrough ? settledBefore(account, meter) : undefined;
  const quantity = before === undefined || meter.absolute ? meter.quantity : meter.quantity + before.quantity;
  const line = chargeMeter(serviceOfMeter(account, meter), meter, quantity, before?.booked, setting);
  const booked = before === undefined ? line.amount : before.booked + line.amount;
  account.recent = (account.recent ?? SettledLog.empty(account.older?.size)).with(meter, quantity, booked);
  if (line.basis === 'unpriced') askForPrice(line.service, out);
  return line;
}

/** What a period that is over was settled at; nothing where no usage was told of in time. */
function settledBefore({ recent, older }: AccountState, meter: Meter): Omit<SettledMeter, 'meter'> {
  return recent?.find(meter) ?? older?.find(meter) ?? { quantity: 0n, booked: 0n };
}

function serviceOfMeter(account: AccountState, { service }: Meter): ServiceState {
  return (
    serviceOf(account, service) ??
    fail('invalid-state', 'open', `has usage of ${service}, which was never opened; hand on the state as it was given.`)
  );
}

/** Where there is no published price the line says so, and the question is passed on. */
function askForPrice(service: string, out: Collector): void {
  out.unknowns = append(out.unknowns, { question: 'price', service, clause: clausesFor(service).prices });
}

/** What is older than the last generation is out of reach of late usage. */
function forgetOld(account: Draft<AccountState>, day: DayNumber, { correctionDays }: Setting): void {
  if (day - account.generation <= correctionDays) return;
  account.older = account.recent;
  account.recent = undefined;
  account.generation = day;
}
