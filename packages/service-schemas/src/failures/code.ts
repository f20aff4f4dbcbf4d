import * as z from 'zod/mini';
import type { Failure } from '../failure.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';

/** An answer that says in `code` how the call went; `SUCCESS` is the only word of the platform that is known. */
export interface CodeFailure {
  code: string;
  message?: string | undefined;
  request_id?: string | undefined;
}

/** Checks a {@link CodeFailure}. */
export const codeFailureBody: Schema<CodeFailure> = exact(
  z.object({ code: nonEmptyText, message: z.optional(z.string()), request_id: z.optional(z.string()) }),
);

/** Failures that are told by a word in `code` other than `SUCCESS` (V-3.7); the services of our own design do it too (V-10.1). */
export const codeFailure: Failure = {
  form: 'code',
  schema: codeFailureBody,
  codes: [],
  read({ body }) {
    const parsed = z.safeParse(codeFailureBody, body);
    if (!parsed.success || parsed.data.code === 'SUCCESS') return undefined;
    const { code, message = '', request_id } = parsed.data;
    return { code, message, requestId: request_id };
  },
};
