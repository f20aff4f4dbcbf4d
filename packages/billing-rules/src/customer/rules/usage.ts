import { dayOfInstant, type DayNumber } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import type { Usage } from '../../events/customer-events.ts';
import { fail } from '../../errors/billing-error.ts';
import { priceOn } from '../../prices/price-list.ts';
import { cite } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import { refuse, type Collector } from '../answer.ts';
import { withOne } from '../../lists.ts';
import type { Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import { sameMeter, type Meter } from '../meter.ts';
import { serviceOf, type AccountState, type ServiceState } from '../state.ts';
import { firstOfMonth, monthEnd } from './periods.ts';

const actualUsage = cite('maxcompute', '2.2');

/** Takes a report of usage into the meters of its period. Nothing is posted before the period is closed. */
export function usage(account: Draft<AccountState>, event: Usage, setting: Setting, out: Collector): AccountState {
  const { service, item, project = '', quantity, day, factor } = event;
  if (quantity < 0n)
    fail('invalid-event', 'quantity', 'is negative; report the corrected total with correction instead.');
  const today = dayOfInstant(event.at);
  if (day > today) fail('invalid-event', 'day', 'is later than the event; usage is reported once it happened.');
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

/** Nothing was used before the service was opened for the first time. */
function isBeforeOpening(service: ServiceState | undefined, day: DayNumber): boolean {
  return service === undefined || day < dayOfInstant(service.openedAt);
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
  let index = 0;
  for (; index < open.length; index += 1) if (sameMeter(open[index], reported)) break;
  const known = open[index];
  if (known === undefined) return withOne(open, reported);
  return open.with(index, reported.absolute ? reported : { ...known, quantity: known.quantity + reported.quantity });
}
