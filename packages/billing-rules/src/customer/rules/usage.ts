import { dayOfInstant, endOfDay, type DayNumber } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import type { DayClosed, Usage, UsageReport } from '../../events/customer-events.ts';
import { fail } from '../../errors/billing-error.ts';
import { exactOfDecimal } from '../../money/exact.ts';
import { priceOn } from '../../prices/price-list.ts';
import { cite } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import { refuse, type Collector } from '../answer.ts';
import { placeIn, withAt } from '../../lists.ts';
import type { Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import { sameMeter, type Meter } from '../meter.ts';
import { serviceOf, type AccountState, type ServiceState } from '../state.ts';
import { firstOfMonth, monthEnd } from './periods.ts';

const actualUsage = cite('maxcompute', '2.2');

/** Takes a report of usage into the meters of its period. Nothing is posted before the period is closed. */
export function usage(account: Draft<AccountState>, event: Usage, setting: Setting, out: Collector): AccountState {
  takeReport(account, event, undefined, dayOfInstant(event.at), setting, out);
  return account;
}

/** Takes what is told of together with the close of a day. */
export function takeReports(account: Draft<AccountState>, event: DayClosed, setting: Setting, out: Collector): void {
  if (event.usage === undefined) return;
  const today = dayOfInstant(event.at);
  let place = 0;
  for (const report of event.usage) {
    takeReport(account, report, place, today, setting, out);
    place += 1;
  }
}

/** @param place - Of the report among several, for faults to name it; `undefined` where it is the event. */
function takeReport(
  account: Draft<AccountState>,
  report: UsageReport,
  place: number | undefined,
  today: DayNumber,
  setting: Setting,
  out: Collector,
): void {
  const { service, item, project = '', quantity, day, factor, correction } = report;
  checkReport(report, place, today);
  if (isBeforeOpening(serviceOf(account, service), day)) {
    refuseUnopened(service, place, setting, out);
    return;
  }
  const monthly = priceOn(setting.prices, service, item, day)?.cycle === 'month';
  const period = monthly ? firstOfMonth(day) : day;
  const lastDay = monthly ? monthEnd(day) : day;
  if (today - lastDay > setting.correctionDays) {
    refuseLate(service, setting, out);
    return;
  }
  const absolute = correction === true;
  account.open = addTo(account.open, { service, item, project, factor, period, lastDay, quantity, absolute });
}

function checkReport({ quantity, day, factor }: UsageReport, place: number | undefined, today: DayNumber): void {
  if (quantity < 0n)
    fail(
      'invalid-event',
      fieldOf('quantity', place),
      'is negative; report the corrected total with correction instead.',
    );
  if (day > today)
    fail('invalid-event', fieldOf('day', place), 'is later than the event; usage is reported once it happened.');
  if (factor !== undefined && exactOfDecimal(factor, fieldOf('factor', place)).numerator < 0n)
    fail('invalid-event', fieldOf('factor', place), 'is negative; give the factor of the class.');
}

const fieldOf = (name: string, place: number | undefined): string =>
  place === undefined ? name : `usage[${place}].${name}`;

/** Nothing was used before the service was opened for the first time. */
function isBeforeOpening(service: ServiceState | undefined, day: DayNumber): boolean {
  return service === undefined || service.openedAt >= endOfDay(day);
}

function refuseUnopened(service: string, place: number | undefined, { trace }: Setting, out: Collector): void {
  const { purchase } = clausesFor(service, fieldOf('service', place));
  const steps = trace ? [step('standing', [purchase], { conditions: { 'service-open': false } })] : undefined;
  refuse(out, 'service-not-open', service, purchase, steps);
}

function refuseLate(service: string, { trace, correctionDays }: Setting, out: Collector): void {
  const clause = service === 'maxcompute' ? actualUsage : clausesFor(service).prices;
  const steps = trace ? [step('correction', [clause], { values: { days: String(correctionDays) } })] : undefined;
  refuse(out, 'usage-too-late', service, clause, steps);
}

function addTo(open: readonly Meter[], reported: Meter): readonly Meter[] {
  const place = placeIn(open, sameMeter, reported);
  const known = open[place];
  const added =
    known === undefined || reported.absolute ? reported : { ...known, quantity: known.quantity + reported.quantity };
  return withAt(open, place, added);
}
