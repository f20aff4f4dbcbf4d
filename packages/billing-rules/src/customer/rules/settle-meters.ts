import type { DayNumber } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import type { BillLine } from '../../ledger/transaction.ts';
import type { Collector } from '../answer.ts';
import { append, none } from '../../lists.ts';
import type { Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import type { Meter } from '../meter.ts';
import { SettledLog } from '../settled-log.ts';
import { serviceOf, type AccountState } from '../state.ts';
import { chargeMeter } from './charge-meter.ts';

/** What of a service goes onto its bill. */
export interface ServiceLines {
  readonly service: string;
  lines: readonly BillLine[];
}

/**
 * Rates all usage whose period is over and keeps what it was booked at, for late usage. Gives the lines of each service, in
 * the order in which their usage came.
 */
export function settleMeters(
  account: Draft<AccountState>,
  day: DayNumber,
  setting: Setting,
  out: Collector,
): readonly ServiceLines[] {
  let billed: readonly ServiceLines[] = none;
  let open: readonly Meter[] = none;
  let { recent } = account;
  for (const meter of account.open) {
    const service = serviceOf(account, meter.service);
    if (meter.lastDay > day || service === undefined) {
      open = append(open, meter);
      continue;
    }
    const late = meter.lastDay <= account.closedThrough;
    const before = late ? (recent?.find(meter) ?? account.older?.find(meter)) : undefined;
    const quantity = meter.absolute ? meter.quantity : meter.quantity + (before?.quantity ?? 0n);
    const { line, booked } = chargeMeter(service, meter, quantity, late ? (before?.booked ?? 0n) : undefined, setting);
    recent = (recent ?? SettledLog.empty()).with(meter, quantity, booked);
    billed = withLine(billed, line);
    if (line.basis === 'unpriced')
      out.unknowns = append(out.unknowns, {
        question: 'price',
        service: meter.service,
        clause: clausesFor(meter.service).prices,
      });
  }
  account.open = open;
  account.closedThrough = day;
  account.recent = recent;
  forgetOld(account, day, setting);
  return billed;
}

function withLine(billed: readonly ServiceLines[], line: BillLine): readonly ServiceLines[] {
  for (const known of billed) {
    if (known.service !== line.service) continue;
    known.lines = append(known.lines, line);
    return billed;
  }
  return append(billed, { service: line.service, lines: [line] });
}

/** What is older than the last generation is out of reach of late usage. */
function forgetOld(account: Draft<AccountState>, day: DayNumber, { correctionDays }: Setting): void {
  if (day - account.generation <= correctionDays) return;
  account.older = account.recent;
  account.recent = undefined;
  account.generation = day;
}
