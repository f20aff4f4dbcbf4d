import * as z from 'zod/mini';
import { citation, type Citation } from '../parts/citation.ts';
import { decimalQuantity, exactNumber, money, type ExactNumber, type Money } from '../parts/money.ts';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** One line: what was used, what it costs exactly, what is posted after the one rounding, and on which clauses. */
export interface BillLine {
  item: string;
  quantity: string;
  unit: string;
  unitPrice: Money;
  /** Before rounding. */
  exactAmount: ExactNumber;
  amount: Money;
  citations: Citation[];
}

/** Checks a {@link BillLine}. */
export const billLine: Schema<BillLine> = exact(
  z.strictObject({
    item: nonEmptyText,
    quantity: decimalQuantity,
    unit: nonEmptyText,
    unitPrice: money,
    exactAmount: exactNumber,
    amount: money,
    citations: z.array(citation).check(z.minLength(1)),
  }),
);

/** What an account owes for a service in a period; the end is not part of the period (V-12.6). */
export interface Bill {
  id: string;
  account: string;
  service: string;
  from: Instant;
  until: Instant;
  issuedAt: Instant;
  lines: BillLine[];
  total: Money;
  state: 'open' | 'paid' | 'overdue';
}

/** Checks a {@link Bill}. */
export const bill: Schema<Bill> = exact(
  z.strictObject({
    id: identifier,
    account: identifier,
    service: identifier,
    from: instant,
    until: instant,
    issuedAt: instant,
    lines: z.array(billLine),
    total: money,
    state: z.enum(['open', 'paid', 'overdue']),
  }),
);
