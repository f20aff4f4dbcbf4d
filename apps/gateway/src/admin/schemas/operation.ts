import { calendarDate, exact, identifier, instant, type AnySchema } from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import { digest } from './values.ts';

/** A metered call. */
export const meteredCall: AnySchema = exact(
  z.strictObject({
    id: z.string(),
    at: instant,
    day: calendarDate,
    account: identifier,
    accessKeyId: z.string(),
    service: z.string(),
    operation: z.string(),
    project: z.string(),
    item: z.string(),
    quantity: z.string(),
    status: z.int(),
    requestBytes: z.int(),
    responseBytes: z.int(),
    milliseconds: z.int(),
    requestId: z.string(),
  }),
) as AnySchema;

/** A refused call: no header value, no query, no body. */
export const refusedCall: AnySchema = exact(
  z.strictObject({
    at: instant,
    requestId: z.string(),
    code: z.string(),
    status: z.int(),
    method: z.string(),
    path: z.string(),
    service: z.optional(z.string()),
    operation: z.optional(z.string()),
    accessKeyId: z.optional(z.string()),
    account: z.optional(z.string()),
    clause: z.optional(z.string()),
  }),
) as AnySchema;

/** Something that an account or a vendor is told. */
export const notice: AnySchema = exact(
  z.strictObject({
    id: z.string(),
    subject: z.string(),
    at: instant,
    kind: z.string(),
    body: z.record(z.string(), z.unknown()),
  }),
) as AnySchema;

/** An entry of the audit log. */
export const auditEntry: AnySchema = exact(
  z.strictObject({
    place: z.int(),
    at: instant,
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.unknown()),
    previous: digest,
    hash: digest,
  }),
) as AnySchema;

/** Outcome of the check of a hash chain. */
export const chainCheck: AnySchema = exact(
  z.union([
    z.strictObject({ ok: z.literal(true), length: z.int(), head: digest }),
    z.strictObject({
      ok: z.literal(false),
      at: z.int(),
      reason: z.enum(['altered', 'out-of-place', 'end-missing']),
    }),
  ]),
) as AnySchema;

/** The time of the gateway. */
export const clockFace: AnySchema = exact(
  z.strictObject({
    now: instant,
    movable: z.boolean(),
    /** By how much it is ahead of the system's. */
    aheadMilliseconds: z.int(),
  }),
) as AnySchema;
