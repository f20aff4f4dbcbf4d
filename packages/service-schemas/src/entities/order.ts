import * as z from 'zod/mini';
import { money, type Money } from '../parts/money.ts';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** 新购, 续费 and 按量付费 are printed on the order page; 升级 is a button of the console (V-12.4). */
export type OrderType = 'new-purchase' | 'renewal' | 'pay-as-you-go' | 'upgrade';

/** 待支付 is the only state that the order page prints; the others are ours. */
export type OrderState = 'awaiting-payment' | 'paid' | 'cancelled';

/** One line of the order list in the billing centre (V-12.4). */
export interface Order {
  id: string;
  /** The main account that pays. */
  account: string;
  /** Product as the list names it. */
  product: string;
  type: OrderType;
  state: OrderState;
  createdAt: Instant;
  /** Time of payment or of opening. The page prints one even for orders that await payment. */
  paidOrOpenedAt?: Instant | undefined;
  amount: Money;
}

/** Checks a {@link Order}. */
export const order: Schema<Order> = exact(
  z.strictObject({
    id: identifier,
    account: identifier,
    product: nonEmptyText,
    type: z.enum(['new-purchase', 'renewal', 'pay-as-you-go', 'upgrade']),
    state: z.enum(['awaiting-payment', 'paid', 'cancelled']),
    createdAt: instant,
    paidOrOpenedAt: z.optional(instant),
    amount: money,
  }),
);
