import {
  calendarDate,
  decimal,
  exact,
  identifier,
  instant,
  money,
  type AnySchema,
  type Schema,
} from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import type { Balance } from '../../platform/money/balance.ts';
import type { Movement } from '../../platform/money/statement.ts';

/** What an account has and owes. */
export const balance: Schema<Balance> = exact(
  z.strictObject({
    account: identifier,
    at: instant,
    balance: money,
    owed: money,
    restriction: z.enum(['none', 'restricted', 'banned']),
    openBills: z.array(z.strictObject({ bill: z.string(), service: identifier, left: money, arrearsFrom: instant })),
  }),
);

/** One line of a statement. */
export const movement: Schema<Movement> = exact(
  z.strictObject({ transaction: z.string(), at: instant, kind: z.string(), amount: money, balance: money }),
);

/** What calls used of an item on a day. */
export const usageSum: AnySchema = exact(
  z.strictObject({
    day: calendarDate,
    service: identifier,
    item: z.string(),
    project: z.string(),
    quantity: decimal,
    settled: decimal,
    unbilled: decimal,
  }),
) as AnySchema;
