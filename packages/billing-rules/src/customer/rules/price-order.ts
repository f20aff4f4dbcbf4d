import { dateOfDay, dayOfInstant, type DayNumber } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import type { Order } from '../../events/customer-events.ts';
import { exact, multiply, textOfExact, type Exact } from '../../money/exact.ts';
import { textOfMoney, type Fen } from '../../money/money.ts';
import { roundToFen } from '../../money/round.ts';
import { priceOn } from '../../prices/price-list.ts';
import { rate } from '../../prices/rate.ts';
import { step } from '../../trace/step.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Setting } from '../setting.ts';
import type { ServiceState } from '../state.ts';

/** What an order costs. */
export interface PricedOrder {
  /** Yuan before rounding, in lowest terms. */
  readonly exact: Exact;
  readonly amount: Fen;
  readonly trace?: Trace;
}

/**
 * Prices an order by the book in force on a day; `undefined` without a published price. A renewal keeps the units of the
 * running period. An upgrade pays for the days that are left of it: units × price × months × days left ÷ days of the
 * period, the day of the order not counted; that is our own design, for no clause speaks of upgrades.
 */
export function priceOrder(
  event: Pick<Order, 'service' | 'item' | 'quantity' | 'months' | 'kind'>,
  known: ServiceState | undefined,
  day: DayNumber,
  setting: Setting,
): PricedOrder | undefined {
  const renewal = event.kind === 'renewal' && known !== undefined && known.quantity > 0n;
  const item = renewal ? known.item : event.item;
  const quantity = renewal ? known.quantity : event.quantity;
  const upgraded = event.kind === 'upgrade' && known?.endsAt !== undefined ? known : undefined;
  const months = upgraded === undefined ? event.months : upgraded.months;
  const price = priceOn(setting.prices, event.service, item, day);
  const rated = price?.method === 'period' ? rate(price, quantity, setting.readings) : undefined;
  if (price === undefined || rated === undefined) return undefined;
  const share = upgraded === undefined ? exact(1n) : shareLeft(upgraded, day);
  const value = multiply(exact(rated.numerator * BigInt(months), rated.denominator), share);
  const amount = roundToFen(value.numerator, value.denominator, setting.readings.rounding);
  if (!setting.trace) return { exact: value, amount };
  const clause = clausesFor(event.service).prices;
  const values = {
    book: price.book,
    item,
    quantity: quantity.toString(),
    months: String(months),
    day: dateOfDay(day),
    exact: textOfExact(value),
  };
  const trace = [
    step('rate', [clause], { conditions: { 'price-published': true }, values }),
    ...(upgraded === undefined ? [] : [step('upgrade', [clause], { values: { factor: textOfExact(share) } })]),
    step('round', [clause], {
      readings: [setting.readings, 'rounding'],
      values: { exact: textOfExact(value), amount: textOfMoney(amount) },
    }),
  ];
  return { exact: value, amount, trace };
}

function shareLeft({ startedAt, endsAt = startedAt }: ServiceState, day: DayNumber): Exact {
  const last = dayOfInstant(endsAt - 1);
  return exact(BigInt(last - day), BigInt(Math.max(1, last - dayOfInstant(startedAt))));
}
