import { dayOfInstant, endOfDay, type DayNumber } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import type { Usage } from '../../events/customer-events.ts';
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
  const { service, item, project = '', quantity, day, factor } = event;
  const today = dayOfInstant(event.at);
  checkUsage(event, today);
  if (isBeforeOpening(serviceOf(account, service), day)) return refuseUnopened(account, service, setting, out);
  const monthly = priceOn(setting.prices, service, item, day)?.cycle === 'month';
  const period = monthly ? firstOfMonth(day) : day;
  const lastDay = monthly ? monthEnd(day) : day;
  if (today - lastDay > setting.correctionDays) return refuseLate(account, service, setting, out);
  const absolute = event.correction === true;
  const reported: Meter = { service, item, project, factor, period, lastDay, quantity, absolute };
  account.open = addTo(account.open, reported);
  return account;
}

function checkUsage({ quantity, day }: Usage, today: DayNumber): void {
  if (quantity < 0n)
    fail('invalid-event', 'quantity', 'is negative; report the corrected total with correction instead.');
  if (day > today) fail('invalid-event', 'day', 'is later than the event; usage is reported once it happened.');
}

/** Nothing was used before the service was opened for the first time. */
function isBeforeOpening(service: ServiceState | undefined, day: DayNumber): boolean {
  return service === undefined || service.openedAt >= endOfDay(day);
}

function refuseUnopened(account: AccountState, service: string, { trace }: Setting, out: Collector): AccountState {
  const { purchase } = clausesFor(service);
  const steps = trace ? [step('standing', [purchase], { conditions: { 'service-open': false } })] : undefined;
  refuse(out, 'service-not-open', service, purchase, steps);
  return account;
}

function refuseLate(account: AccountState, service: string, setting: Setting, out: Collector): AccountState {
  const clause = service === 'maxcompute' ? actualUsage : clausesFor(service).prices;
  const values = { days: String(setting.correctionDays) };
  refuse(
    out,
    'usage-too-late',
    service,
    clause,
    setting.trace ? [step('correction', [clause], { values })] : undefined,
  );
  return account;
}

function addTo(open: readonly Meter[], reported: Meter): readonly Meter[] {
  let place = 0;
  while (place < open.length && !sameMeter(open[place], reported)) place += 1;
  const known = open[place];
  const added =
    known === undefined || reported.absolute ? reported : { ...known, quantity: known.quantity + reported.quantity };
  return withAt(open, place, added);
}
