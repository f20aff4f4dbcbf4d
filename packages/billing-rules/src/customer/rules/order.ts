import { clausesFor, type ServiceClauses } from '../../agreements/services.ts';
import { dayOfInstant, textOfInstant } from '@dataplus/agreement-terms/calendar';
import { fail } from '../../errors/billing-error.ts';
import type { Order } from '../../events/customer-events.ts';
import { textOfMoney } from '../../money/money.ts';
import { cite } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import { revenueOf } from '../../ledger/account-names.ts';
import { post } from '../../ledger/post.ts';
import { refuse, type Collector, type RefusalCode } from '../answer.ts';
import type { Setting } from '../setting.ts';
import { collectMore, withService } from '../draft.ts';
import { serviceOf, type AccountState, type ServiceState } from '../state.ts';
import { rungOf } from '../standing/rung-of.ts';
import { endOfMonths, endOfRenewal } from './periods.ts';
import { priceOrder, type PricedOrder } from './price-order.ts';
import { withPast } from './spans.ts';

const freeze = cite('maxcompute', '2.4.2');

/**
 * A prepaid period is bought: the balance must cover the price, which is taken by itself, and the service opens by itself
 * (clause 2.4 of the paid services; MaxCompute 2.2). A gift is never set off. Renewal by order and upgrade have no clause:
 * those two are our own design. In a freeze MaxCompute's operations are frozen too, orders among them (2.4.2).
 */
export function order(state: AccountState, event: Order, setting: Setting, out: Collector): AccountState {
  const clauses = clausesFor(event.service);
  if (event.quantity < 1n || !Number.isInteger(event.months) || event.months < 1)
    fail('invalid-event', 'quantity', 'quantity and months must be whole numbers of at least 1.');
  const known = serviceOf(state, event.service);
  const blocked = blockedBy(state, event, known, setting, out);
  if (blocked !== undefined) {
    const conditions = { 'account-usable': state.restriction === 'none', 'service-open': known !== undefined };
    const clause = blocked === 'service-frozen' ? freeze : clauses.purchase;
    refuse(
      out,
      blocked,
      event.service,
      clause,
      setting.trace ? [step('purchase', [clause], { conditions })] : undefined,
    );
    return state;
  }
  const priced = priceOrder(event, known, dayOfInstant(event.at), setting);
  if (priced === undefined) {
    const conditions = { 'price-published': false };
    refuse(
      out,
      'no-price',
      event.service,
      clauses.prices,
      setting.trace ? [step('price', [clauses.prices], { conditions })] : undefined,
    );
    return state;
  }
  refuseGift(event, clauses, setting, out);
  return pay(state, event, known, priced, clauses, setting, out);
}

function blockedBy(
  state: AccountState,
  event: Order,
  known: ServiceState | undefined,
  { readings }: Setting,
  out: Collector,
): RefusalCode | undefined {
  if (state.restriction !== 'none') return 'account-not-usable';
  const rung = rungOf(state, known, out.at, readings);
  if (rung === 'frozen' || rung === 'frozen-not-charged') return 'service-frozen';
  const running = known?.endsAt !== undefined && known.endsAt > out.at && known.ended === undefined;
  if (event.kind === 'new-purchase') return running ? 'service-already-open' : undefined;
  if (known?.endsAt === undefined || known.ended !== undefined) return 'service-not-open';
  return event.kind === 'upgrade' && !running ? 'service-over' : undefined;
}

function refuseGift(event: Order, { promotions, purchase }: ServiceClauses, { trace }: Setting, out: Collector): void {
  if (event.promotion === undefined) return;
  const clause = promotions ?? purchase;
  const details = { conditions: { 'gift-may-be-set-off': false }, values: { promotion: event.promotion } };
  refuse(
    out,
    'gift-not-set-off',
    event.service,
    clause,
    trace ? [step('gift-not-set-off', [clause], details)] : undefined,
  );
}

function pay(
  state: AccountState,
  event: Order,
  known: ServiceState | undefined,
  { amount, trace: priceTrace }: PricedOrder,
  clauses: ServiceClauses,
  setting: Setting,
  out: Collector,
): AccountState {
  const covered = state.balance >= amount;
  const opened = openedService(event, known, setting);
  const steps = setting.trace
    ? [
        ...(priceTrace ?? []),
        step('purchase', [clauses.purchase], {
          conditions: { 'balance-covers': covered },
          values: { amount: textOfMoney(amount), balance: textOfMoney(state.balance) },
        }),
      ]
    : undefined;
  if (!covered) {
    refuse(out, 'insufficient-balance', event.service, clauses.purchase, steps);
    return state;
  }
  const period = step('period', [clauses.purchase], {
    readings: [setting.readings, 'prepaid-month', 'prepaid-first-day', 'prepaid-last-day-off'],
    values: { months: String(event.months), until: textOfInstant(opened.endsAt ?? event.at) },
  });
  const kind = event.kind === 'renewal' ? 'renewal' : 'order';
  const revenue = revenueOf(event.service);
  post(out, kind, state.accounts.balance, revenue, amount, steps && [...steps, period]);
  const after = withService(state, opened);
  after.balance -= amount;
  collectMore(after, event.service, amount);
  return after;
}

function openedService(event: Order, known: ServiceState | undefined, setting: Setting): ServiceState {
  const { readings } = setting;
  if (event.kind === 'upgrade' && known !== undefined) return { ...known, quantity: known.quantity + event.quantity };
  if (event.kind === 'renewal' && known?.endsAt !== undefined) return renewed(known, event.at, event.months, setting);
  return {
    ...(known ?? unopened(event.service)),
    freezes: known === undefined ? [] : withPast(known, event.at, setting),
    mode: 'prepaid',
    openedAt: known?.openedAt ?? event.at,
    item: event.item,
    quantity: event.quantity,
    months: event.months,
    startedAt: event.at,
    endsAt: endOfMonths(event.at, event.months, readings),
    renewalTriedFor: undefined,
    ended: undefined,
  };
}

/** The service with its next period: without a gap while the last one runs, from now on when it is over. */
export function renewed(service: ServiceState, at: number, months: number, setting: Setting): ServiceState {
  const { endsAt } = service;
  const { readings } = setting;
  const running = endsAt !== undefined && endsAt > at;
  return {
    ...service,
    freezes: withPast(service, at, setting),
    months,
    startedAt: running ? service.startedAt : at,
    endsAt: running ? endOfRenewal(endsAt, months, readings) : endOfMonths(at, months, readings),
  };
}

/** A service before it is opened for the first time. */
export function unopened(service: string): ServiceState {
  return {
    service,
    mode: 'prepaid',
    openedAt: 0,
    item: '',
    quantity: 0n,
    months: 0,
    startedAt: 0,
    endsAt: undefined,
    autoRenew: false,
    renewalTriedFor: undefined,
    arrearsSince: undefined,
    freezes: [],
    ended: undefined,
  };
}
