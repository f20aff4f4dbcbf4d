import * as z from 'zod/mini';
import { money, type Money } from '../parts/money.ts';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** A sale; the contract is between vendor and buyer, the money is collected by the platform (V-13.4). */
export interface Sale {
  id: string;
  dataService: string;
  vendor: string;
  buyer: string;
  kind: 'purchase' | 'renewal';
  amount: Money;
  at: Instant;
  completedAt?: Instant | undefined;
  state: 'paid' | 'completed' | 'refunded';
}

/** Checks a {@link Sale}. */
export const sale: Schema<Sale> = exact(
  z.strictObject({
    id: identifier,
    dataService: identifier,
    vendor: identifier,
    buyer: identifier,
    kind: z.enum(['purchase', 'renewal']),
    amount: money,
    at: instant,
    completedAt: z.optional(instant),
    state: z.enum(['paid', 'completed', 'refunded']),
  }),
);

/** Money back to a buyer (V-13.5); agreed and ruled refunds are those that the two sides or the platform decide. */
export interface Refund {
  id: string;
  sale: string;
  amount: Money;
  ground: 'within-24-hours' | 'before-completion' | 'agreed' | 'ruled';
  requestedAt: Instant;
  refundedAt?: Instant | undefined;
  /** Whether it lowers what is still to be settled, or what later settlements pay. */
  takenFrom: 'unsettled' | 'later-settlements';
  note?: string | undefined;
}

/** Checks a {@link Refund}. */
export const refund: Schema<Refund> = exact(
  z.strictObject({
    id: identifier,
    sale: identifier,
    amount: money,
    ground: z.enum(['within-24-hours', 'before-completion', 'agreed', 'ruled']),
    requestedAt: instant,
    refundedAt: z.optional(instant),
    takenFrom: z.enum(['unsettled', 'later-settlements']),
    note: z.optional(nonEmptyText),
  }),
);
