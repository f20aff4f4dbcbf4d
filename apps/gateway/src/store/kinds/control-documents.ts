import {
  decimalQuantity,
  exact,
  identifier,
  instant,
  money,
  type Instant,
  type Money,
  type Schema,
} from '@dataplus/service-schemas';
import * as z from 'zod/mini';

/** What an order asks for; the order itself is as the order list shows it. */
export interface OrderDetail {
  order: string;
  account: string;
  service: string;
  /** Empty for an order that is paid by use. */
  item: string;
  /** Units, such as CUs, as whole-number text. */
  quantity: string;
  months: number;
  promotion?: string | undefined;
  /** Id of the event with which it was paid. */
  event?: string | undefined;
}

/** Checks an {@link OrderDetail}. */
export const orderDetail: Schema<OrderDetail> = exact(
  z.strictObject({
    order: identifier,
    account: identifier,
    service: identifier,
    item: z.string(),
    quantity: decimalQuantity,
    months: z.int().check(z.minimum(0)),
    promotion: z.optional(z.string()),
    event: z.optional(z.string()),
  }),
);

/** Money that comes through a payment provider. */
export interface Payment {
  id: string;
  /** Who pays. */
  account: string;
  /** What it is for: the balance, or a sale of the market. */
  purpose: { kind: 'top-up' } | { kind: 'sale'; sale: string; vendor: string };
  amount: Money;
  provider: string;
  state: 'pending' | 'paid' | 'failed';
  createdAt: Instant;
  settledAt?: Instant | undefined;
  /** Where the payer goes to pay; absent when nothing is left to do there. */
  payAt?: string | undefined;
  /** The provider's own number. */
  reference?: string | undefined;
}

/** Checks a {@link Payment}. */
export const payment: Schema<Payment> = exact(
  z.strictObject({
    id: identifier,
    account: identifier,
    purpose: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('top-up') }),
      z.strictObject({ kind: z.literal('sale'), sale: identifier, vendor: identifier }),
    ]),
    amount: money,
    provider: identifier,
    state: z.enum(['pending', 'paid', 'failed']),
    createdAt: instant,
    settledAt: z.optional(instant),
    payAt: z.optional(z.string()),
    reference: z.optional(z.string()),
  }),
);

/** How many applications for a beta are approved at most. */
export interface BetaQuota {
  service: string;
  places: number;
}

/** Checks a {@link BetaQuota}. */
export const betaQuota: Schema<BetaQuota> = exact(
  z.strictObject({ service: identifier, places: z.int().check(z.minimum(0)) }),
);

/** That a sale is a buyer's: what buyers list their sales by. */
export interface Purchase {
  sale: string;
  buyer: string;
  vendor: string;
}

/** Checks a {@link Purchase}. */
export const purchase: Schema<Purchase> = exact(
  z.strictObject({ sale: identifier, buyer: identifier, vendor: identifier }),
);

/** A quarrel about a sale. */
export interface Dispute {
  id: string;
  vendor: string;
  sale: string;
  openedBy: string;
  reason: string;
  openedAt: Instant;
  closedAt?: Instant | undefined;
  outcome?: string | undefined;
}

/** Checks a {@link Dispute}. */
export const dispute: Schema<Dispute> = exact(
  z.strictObject({
    id: identifier,
    vendor: identifier,
    sale: identifier,
    openedBy: identifier,
    reason: z.string(),
    openedAt: instant,
    closedAt: z.optional(instant),
    outcome: z.optional(z.string()),
  }),
);
