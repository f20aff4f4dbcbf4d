import * as z from 'zod/mini';
import type { Failure, FailureCode } from '../failure.ts';
import { exact, type Schema } from '../schema.ts';

/** The answer of the speech services when a call fails. */
export interface SpeechFailure {
  id?: string | undefined;
  request_id?: string | undefined;
  error_code: number;
  error_message: string;
}

/** Checks a {@link SpeechFailure}. */
export const speechFailure: Schema<SpeechFailure> = exact(
  z.object({
    id: z.optional(z.string()),
    request_id: z.optional(z.string()),
    error_code: z.int(),
    error_message: z.string(),
  }),
);

/** The one code of the old table that was seen; the table itself was not found. */
const codes: readonly FailureCode[] = [{ code: 100307, meaning: 'there is no such vocabulary' }];

/** Failures of speech: JSON with `error_code` (V-7.6). */
export const errorCodeFailure: Failure = {
  form: 'error-code',
  schema: speechFailure,
  codes,
  read({ body }) {
    const parsed = z.safeParse(speechFailure, body);
    if (!parsed.success) return undefined;
    const { error_code, error_message, request_id } = parsed.data;
    const meaning = codes.find(({ code }) => code === error_code)?.meaning;
    return { code: error_code, message: error_message, requestId: request_id, meaning };
  },
};
