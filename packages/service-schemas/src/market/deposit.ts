import * as z from 'zod/mini';
import { citation, type Citation } from '../parts/citation.ts';
import { money, type Money } from '../parts/money.ts';
import { identifier } from '../parts/text.ts';
import { calendarDate, instant, type CalendarDate, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** Something that changed a deposit. */
export interface DepositMovement {
  kind: 'payment' | 'deduction' | 'replenishment' | 'return';
  amount: Money;
  at: Instant;
  citation: Citation;
}

/** Checks a {@link DepositMovement}. */
export const depositMovement: Schema<DepositMovement> = exact(
  z.strictObject({
    kind: z.enum(['payment', 'deduction', 'replenishment', 'return']),
    amount: money,
    at: instant,
    citation,
  }),
);

/** A vendor's deposit (V-13.6). */
export interface Deposit {
  id: string;
  vendor: string;
  required: Money;
  balance: Money;
  state: 'unpaid' | 'sufficient' | 'short' | 'returned';
  /** Last day to fill it up: three working days after a deduction. */
  replenishBy?: CalendarDate | undefined;
  movements: DepositMovement[];
}

/** Checks a {@link Deposit}. */
export const deposit: Schema<Deposit> = exact(
  z.strictObject({
    id: identifier,
    vendor: identifier,
    required: money,
    balance: money,
    state: z.enum(['unpaid', 'sufficient', 'short', 'returned']),
    replenishBy: z.optional(calendarDate),
    movements: z.array(depositMovement),
  }),
);
