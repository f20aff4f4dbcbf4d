import * as z from 'zod/mini';
import { decimalQuantity } from '../parts/money.ts';
import { identifier } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** What is measured: calls, or storage, computation and download as MaxCompute charges them (V-12.6). */
export type UsageKind = 'call' | 'storage' | 'computation' | 'download';

/** One measurement; `id` makes it count once however often it arrives (V-12.6). */
export interface UsageRecord {
  id: string;
  account: string;
  service: string;
  operation?: string | undefined;
  accessKeyId?: string | undefined;
  kind: UsageKind;
  /** Plain decimal text in `unit`. */
  quantity: string;
  unit: 'call' | 'byte' | 'gigabyte' | 'gigabyte-day' | 'compute-unit-hour';
  at: Instant;
  requestId?: string | undefined;
}

/** Checks a {@link UsageRecord}. */
export const usageRecord: Schema<UsageRecord> = exact(
  z.strictObject({
    id: identifier,
    account: identifier,
    service: identifier,
    operation: z.optional(identifier),
    accessKeyId: z.optional(identifier),
    kind: z.enum(['call', 'storage', 'computation', 'download']),
    quantity: decimalQuantity,
    unit: z.enum(['call', 'byte', 'gigabyte', 'gigabyte-day', 'compute-unit-hour']),
    at: instant,
    requestId: z.optional(identifier),
  }),
);
