import { exact, identifier, instant, type Instant, type Schema } from '@dataplus/service-schemas';
import * as z from 'zod/mini';

/** That a sub-account is a member of an organisation: the outcome of the synchronisations. */
export interface Member {
  organization: string;
  subAccount: string;
  since: Instant;
}

/** Checks a {@link Member}. */
export const member: Schema<Member> = exact(
  z.strictObject({ organization: identifier, subAccount: identifier, since: instant }),
);
