import { dateOfDay, dayOfInstant, textOfInstant } from '@dataplus/agreement-terms/calendar';
import { cite } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import { textOfMoney } from '../../money/money.ts';
import { revenueOf } from '../../ledger/account-names.ts';
import { post } from '../../ledger/post.ts';
import { refuse, type Collector } from '../answer.ts';
import type { Setting } from '../setting.ts';
import { collectMore, withService } from '../draft.ts';
import type { AccountState, ServiceState } from '../state.ts';
import { renewed } from './order.ts';
import { priceOrder } from './price-order.ts';

const clause = cite('datav', '2.5');
const windowDays = 30;

/**
 * Takes the fee of the next period where 自动续费 is ticked, in the 30 days before the end (DataV 2.5). A balance that does
 * not suffice leaves the service as it is; when no attempt succeeds it runs out, and the consequence is the customer's.
 */
export function autoRenew(state: AccountState, setting: Setting, out: Collector): AccountState {
  let next = state;
  for (const service of state.services)
    if (isDue(service, state, setting, out.at)) next = renew(next, service, setting, out);
  return next;
}

function isDue(service: ServiceState, state: AccountState, { readings }: Setting, at: number): boolean {
  const { endsAt } = service;
  if (!service.autoRenew || endsAt === undefined || service.ended !== undefined || state.restriction === 'banned')
    return false;
  const left = dayOfInstant(endsAt - 1) - dayOfInstant(at);
  if (left < 0 || left >= windowDays) return false;
  if (readings['renewal-window'] === 'last-day') return left === 0;
  return readings['renewal-window'] === 'every-day' || service.renewalTriedFor !== endsAt;
}

function renew(state: AccountState, service: ServiceState, setting: Setting, out: Collector): AccountState {
  const { months, item, quantity, endsAt } = service;
  const event = { service: service.service, item, quantity, months, kind: 'renewal' as const };
  const tried = withService(state, { ...service, renewalTriedFor: endsAt });
  const today = dayOfInstant(out.at);
  const priced = priceOrder(event, service, today, setting);
  const covered = priced !== undefined && state.balance >= priced.amount;
  const trace = setting.trace
    ? [
        ...(priced?.trace ?? []),
        step('auto-renewal', [clause], {
          readings: [setting.readings, 'renewal-window'],
          conditions: {
            'auto-renewal-on': true,
            'within-window': true,
            'price-published': priced !== undefined,
            'balance-covers': covered,
          },
          values: {
            day: dateOfDay(today),
            until: textOfInstant(endsAt ?? out.at),
            balance: textOfMoney(state.balance),
            ...(priced && { amount: textOfMoney(priced.amount) }),
          },
        }),
      ]
    : undefined;
  if (priced === undefined || !covered) {
    refuse(out, priced === undefined ? 'no-price' : 'renewal-failed', service.service, clause, trace);
    return tried;
  }
  post(out, 'renewal', state.accounts.balance, revenueOf(service.service), priced.amount, trace);
  const next = renewed(service, out.at, months, setting);
  const after = withService(tried, next);
  after.balance -= priced.amount;
  collectMore(after, service.service, priced.amount);
  return after;
}
