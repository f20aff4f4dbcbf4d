import * as z from 'zod/mini';
import { money, type Money } from '../parts/money.ts';
import { identifier } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** What a vendor is paid for a period, by the platform's own records (V-13.4). The end is not part of the period. */
export interface MarketSettlement {
  id: string;
  vendor: string;
  from: Instant;
  until: Instant;
  sales: Money;
  refunds: Money;
  platformFee: Money;
  /** Damages and what the deposit did not cover. */
  deductions: Money;
  /** What earlier settlements could not deduct. */
  carriedIn: Money;
  payable: Money;
  carriedOut: Money;
  state: 'pending' | 'suspended' | 'paid';
  paidAt?: Instant | undefined;
}

/** Checks a {@link MarketSettlement}. */
export const marketSettlement: Schema<MarketSettlement> = exact(
  z.strictObject({
    id: identifier,
    vendor: identifier,
    from: instant,
    until: instant,
    sales: money,
    refunds: money,
    platformFee: money,
    deductions: money,
    carriedIn: money,
    payable: money,
    carriedOut: money,
    state: z.enum(['pending', 'suspended', 'paid']),
    paidAt: z.optional(instant),
  }),
);
