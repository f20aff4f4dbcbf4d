import { exact, identifier, instant, type Instant, type Schema } from '@dataplus/service-schemas';
import * as z from 'zod/mini';

/** A token of an account for the admin API; what it is is kept as its hash only. */
export interface AccountToken {
  id: string;
  account: string;
  /** What it is for, in the words of who asked for it. */
  label: string;
  createdAt: Instant;
  /** SHA-256, hex. */
  hash: string;
}

/** Checks an {@link AccountToken}. */
export const accountToken: Schema<AccountToken> = exact(
  z.strictObject({
    id: identifier,
    account: identifier,
    label: z.string(),
    createdAt: instant,
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
  }),
);
