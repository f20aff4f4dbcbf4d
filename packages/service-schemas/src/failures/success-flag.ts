import * as z from 'zod/mini';
import type { Failure } from '../failure.ts';
import { exact, type Schema } from '../schema.ts';

/** The answer of the log upload when it fails. */
export interface SuccessFlagFailure {
  /** 1 is success; anything else is not. */
  success: number;
  errMsg?: string | undefined;
}

/** Checks a {@link SuccessFlagFailure}. */
export const successFlagFailureBody: Schema<SuccessFlagFailure> = exact(
  z.object({ success: z.int(), errMsg: z.optional(z.string()) }),
);

/** Failures of the log upload: `success` is not 1 (V-3.3). */
export const successFlagFailure: Failure = {
  form: 'success-flag',
  schema: successFlagFailureBody,
  codes: [],
  read({ body }) {
    const parsed = z.safeParse(successFlagFailureBody, body);
    if (!parsed.success || parsed.data.success === 1) return undefined;
    return { code: parsed.data.success, message: parsed.data.errMsg ?? '' };
  },
};
