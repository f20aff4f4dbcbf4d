import * as z from 'zod/mini';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** A request to use a service in beta (V-12.5). The answer takes about three working days and may be no. */
export interface BetaApplication {
  id: string;
  account: string;
  service: string;
  /** Asked for in detail. */
  reason: string;
  submittedAt: Instant;
  state: 'submitted' | 'approved' | 'refused';
  decidedAt?: Instant | undefined;
}

/** Checks a {@link BetaApplication}. */
export const betaApplication: Schema<BetaApplication> = exact(
  z.strictObject({
    id: identifier,
    account: identifier,
    service: identifier,
    reason: nonEmptyText,
    submittedAt: instant,
    state: z.enum(['submitted', 'approved', 'refused']),
    decidedAt: z.optional(instant),
  }),
);
