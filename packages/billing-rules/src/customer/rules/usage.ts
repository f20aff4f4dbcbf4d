import { dayOfInstant, endOfDay, type DayNumber } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import type { Usage, UsageReport } from '../../events/customer-events.ts';
import { fail } from '../../errors/billing-error.ts';
import { priceOn } from '../../prices/price-list.ts';
import { cite } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import { refuse, type Collector } from '../answer.ts';
import { withAt } from '../../lists.ts';
import type { Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import { sameMeter, type Meter } from '../meter.ts';
import { serviceOf, type AccountState, type ServiceState } from '../state.ts';
import { firstOfMonth, monthEnd } from './periods.ts';

const actualUsage = cite('maxcompute', '2.2');

/** Takes a report of usage into the meters of its period. Nothing is posted before the period is closed. */
export function usage(account: Draft<AccountState>, event: Usage, setting: Setting, out: Collector): AccountState {
  takeUsage(account, event, dayOfInstant(event.at), setting, out);
  return account;
}

/** @param place - Of the report among those that come with the close of a day. */
export function takeUsage(
  account: Draft<AccountState>,
  report: UsageReport,
  today: DayNumber,
  setting: Setting,
  out: Collector,
  place?: number,
): void {
  const { service, item, project = '', quantity, day, factor, correction } = report;
  checkReport(report, today, place);
  if (isBeforeOpening(serviceOf(account, service), day)) {
    refuseUnopened(service, setting, out);
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

function checkReport({ quantity, day }: UsageReport, today: DayNumber, place: number | undefined): void {
  if (quantity < 0n)
    fail(
      'invalid-event',
      fieldOf('quantity', place),
      'is negative; report the corrected total with correction instead.',
    );
  if (day > today)
    fail('invalid-event', fieldOf('day', place), 'is later than the event; usage is reported once it happened.');
}

const fieldOf = (name: string, place: number | undefined): string =>
  place === undefined ? name : `usage[${place}].${name}`;

/** Nothing was used before the service was opened for the first time. */
function isBeforeOpening(service: ServiceState | undefined, day: DayNumber): boolean {
  return service === undefined || service.openedAt >= endOfDay(day);
}

function refuseUnopened(service: string, { trace }: Setting, out: Collector): void {
  const { purchase } = clausesFor(service);
  const steps = trace ? [step('standing', [purchase], { conditions: { 'service-open': false } })] : undefined;
  refuse(out, 'service-not-open', service, purchase, steps);
}

function refuseLate(service: string, { trace, correctionDays }: Setting, out: Collector): void {
  const clause = service === 'maxcompute' ? actualUsage : clausesFor(service).prices;
  const steps = trace ? [step('correction', [clause], { values: { days: String(correctionDays) } })] : undefined;
  refuse(out, 'usage-too-late', service, clause, steps);
}

function addTo(open: readonly Meter[], reported: Meter): readonly Meter[] {
  let place = 0;
  while (place < open.length && !sameMeter(open[place], reported)) place += 1;
  const known = open[place];
  const added =
    known === undefined || reported.absolute ? reported : { ...known, quantity: known.quantity + reported.quantity };
  return withAt(open, place, added);
}
