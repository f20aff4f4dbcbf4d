import * as z from 'zod/mini';
import { exact, type Schema } from '../schema.ts';

/** The clause that something rests on: ids as the index of agreements gives them. */
export interface Citation {
  /** `maxcompute`. */
  agreement: string;
  /** `2.4.1`, `3.1.3.8(1)`, `preamble`. */
  clause: string;
}

/** Checks a {@link Citation}. */
export const citation: Schema<Citation> = exact(
  z.strictObject({
    agreement: z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*$/u)),
    clause: z.string().check(z.regex(/^(?:preamble|\d+(?:\.\d+)*(?:#\d+)?(?:\(\d+\))?)$/u)),
  }),
);
