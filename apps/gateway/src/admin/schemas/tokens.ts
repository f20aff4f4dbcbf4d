import { exact, identifier, instant, type Instant, type Schema } from '@dataplus/service-schemas';
import * as z from 'zod/mini';

/** Members of a token as lists show it. */
export const tokenFields: {
  id: typeof identifier;
  account: typeof identifier;
  label: z.ZodMiniString;
  createdAt: typeof instant;
} = { id: identifier, account: identifier, label: z.string(), createdAt: instant };

/** A token as lists show it: without what it is. */
export const shownToken: Schema<{ id: string; account: string; label: string; createdAt: Instant }> = exact(
  z.strictObject(tokenFields),
);
