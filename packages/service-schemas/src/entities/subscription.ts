import * as z from 'zod/mini';
import { identifier } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** A service that an account may use (V-12.6). */
export interface Subscription {
  id: string;
  account: string;
  service: string;
  edition?: string | undefined;
  /** The order that it came from; none for free services. */
  order?: string | undefined;
  payment: 'free' | 'prepaid' | 'pay-as-you-go';
  startsAt: Instant;
  /** Absent without an end. */
  endsAt?: Instant | undefined;
  autoRenew: boolean;
  state: 'active' | 'suspended' | 'expired' | 'terminated';
}

/** Checks a {@link Subscription}. */
export const subscription: Schema<Subscription> = exact(
  z.strictObject({
    id: identifier,
    account: identifier,
    service: identifier,
    edition: z.optional(identifier),
    order: z.optional(identifier),
    payment: z.enum(['free', 'prepaid', 'pay-as-you-go']),
    startsAt: instant,
    endsAt: z.optional(instant),
    autoRenew: z.boolean(),
    state: z.enum(['active', 'suspended', 'expired', 'terminated']),
  }),
);
