import type { Json } from '@dataplus/billing-rules';
import {
  calendarDate,
  exact,
  exactNumber,
  identifier,
  instant,
  money,
  type AnySchema,
  type Schema,
} from '@dataplus/service-schemas';
import * as z from 'zod/mini';

/** Schemas of wire forms are as loose in their types as those are. */
const wireForm = (schema: z.ZodMiniType): Schema<Json> => exact(schema) as unknown as Schema<Json>;

/** The wire forms of `billing-rules`, which `toWire` makes. */
const clause = z.strictObject({ agreement: z.string(), clause: z.string(), sha256: z.string() });

const traceStep = z.strictObject({
  rule: z.string(),
  clauses: z.array(clause),
  values: z.record(z.string(), z.string()),
  conditions: z.array(z.strictObject({ name: z.string(), met: z.boolean() })),
  readings: z.array(z.strictObject({ name: z.string(), value: z.string() })),
});

const trace = z.optional(z.array(traceStep));

const transaction = z.strictObject({
  id: z.string(),
  at: instant,
  kind: z.string(),
  entries: z.array(z.strictObject({ account: z.string(), amount: money })),
  bill: z.optional(z.string()),
  trace,
});

const line = z.strictObject({
  service: identifier,
  item: z.string(),
  project: z.string(),
  period: calendarDate,
  quantity: z.string(),
  basis: z.enum(['charged', 'adjustment', 'prepaid', 'free', 'not-charged', 'unpriced']),
  exact: exactNumber,
  amount: money,
  trace,
});

const billFields = {
  id: z.string(),
  account: identifier,
  service: identifier,
  day: calendarDate,
  issuedAt: instant,
  lines: z.array(line),
  total: money,
};

/** A bill as booked, and whether it is paid by now. */
export const shownBill: AnySchema = exact(
  z.strictObject({ ...billFields, state: z.enum(['paid', 'open', 'overdue']) }),
) as AnySchema;

const rung = z.enum([
  'not-open',
  'in-service',
  'compute-expired',
  'download-stopped',
  'download-and-compute-stopped',
  'frozen',
  'frozen-not-charged',
  'unpaid',
  'restricted',
  'expired',
  'ended',
]);

const change = z.strictObject({ service: identifier, at: instant, from: rung, to: rung, trace });

/** A change of standing. */
export const standingChange: Schema<Json> = wireForm(change);

const refusal = z.strictObject({ code: z.string(), service: z.string(), clause, trace });

/** All that follows from one event of an account. */
export const billingAnswer: Schema<Json> = wireForm(
  z.strictObject({
    event: z.string(),
    at: z.optional(instant),
    transactions: z.array(transaction),
    bills: z.array(z.strictObject(billFields)),
    changes: z.array(change),
    refusals: z.array(refusal),
    unknowns: z.array(z.strictObject({ question: z.string(), service: z.string(), clause })),
  }),
);

/** All that follows from one event of a vendor. */
export const marketAnswer: Schema<Json> = wireForm(
  z.strictObject({
    event: z.string(),
    at: instant,
    transactions: z.array(transaction),
    refusals: z.array(z.strictObject({ code: z.string(), clause, trace })),
    dates: z.array(
      z.strictObject({
        what: z.enum(['deposit-made-good', 'deposit-given-back']),
        at: instant,
        lastDay: calendarDate,
        provisional: z.boolean(),
        clause,
      }),
    ),
  }),
);

/** Where a service stands, per capability. */
export const standing: Schema<Json> = wireForm(
  z.strictObject({
    account: identifier,
    service: identifier,
    at: instant,
    rung,
    clause,
    capabilities: z.record(z.string(), z.union([z.boolean(), z.literal('unknown')])),
    charges: z.enum(['usage', 'kept-storage', 'nothing']),
    data: z.enum(['kept', 'may-be-deleted', 'silent']),
  }),
);

/** What will happen, with its instant. */
export const forecastStep: Schema<Json> = wireForm(
  z.discriminatedUnion('what', [
    z.strictObject({
      what: z.literal('bill'),
      at: instant,
      day: calendarDate,
      service: identifier,
      total: money,
      balance: money,
      owed: money,
    }),
    z.strictObject({ what: z.literal('renewal'), at: instant, service: z.string(), balance: money }),
    z.strictObject({ what: z.literal('change'), service: identifier, at: instant, from: rung, to: rung, trace }),
  ]),
);

/** What a vendor may do now, and what is still to be settled. */
export const vendorStanding: Schema<Json> = wireForm(
  z.strictObject({
    paidListing: z.boolean(),
    freeListing: z.boolean(),
    studios: z.enum(['open', 'may-be-closed']),
    settlement: z.enum(['running', 'suspended']),
    unsettled: money,
    deposit: money,
    pendingLoss: money,
  }),
);

/** What an order costs: before and after the one rounding. */
export const quotation: Schema<Json> = wireForm(
  z.strictObject({ exact: exactNumber, amount: money, trace, explanation: z.string() }),
);

/** An event that was applied, and what followed from it; both in their wire forms. */
export const appliedEvent: AnySchema = exact(
  z.strictObject({
    id: z.string(),
    at: instant,
    event: z.record(z.string(), z.unknown()),
    answer: z.union([billingAnswer, marketAnswer]),
  }),
) as AnySchema;
