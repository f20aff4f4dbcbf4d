import type { DayNumber } from '@dataplus/agreement-terms/calendar';
import type { Setting } from '../customer/setting.ts';
import { priceOrder, type PricedOrder } from '../customer/rules/price-order.ts';
import { serviceOf, type AccountState } from '../customer/state.ts';
import type { Order } from '../events/customer-events.ts';

/**
 * What an order would cost on a day, without making it; `undefined` without a published price. For a renewal or an upgrade
 * the account says which period it is about.
 *
 * @example
 * ```ts
 * import { dayOfDate } from '@dataplus/agreement-terms/calendar';
 * import { createSetting, published2016To2018, quote } from '@dataplus/billing-rules';
 * const setting = createSetting({ priceBooks: [published2016To2018] });
 * const order = { kind: 'new-purchase', service: 'maxcompute', item: 'computation', quantity: 10n, months: 3 } as const;
 * quote(order, dayOfDate('2016-06-01'), setting)?.amount; // 450000n: 4500 yuan
 * ```
 */
export function quote(
  order: Pick<Order, 'kind' | 'service' | 'item' | 'quantity' | 'months'>,
  day: DayNumber,
  setting: Setting,
  account?: AccountState,
): PricedOrder | undefined {
  return priceOrder(order, account && serviceOf(account, order.service), day, setting);
}
