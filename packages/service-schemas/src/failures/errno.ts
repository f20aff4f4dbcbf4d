import * as z from 'zod/mini';
import type { Failure, FailureCode } from '../failure.ts';
import { exact, type Schema } from '../schema.ts';
import { nonEmptyText } from '../parts/text.ts';

/** The answer of the picture services when a call fails; the HTTP status was probably 200 then (V-4.3). */
export interface ErrnoFailure {
  /** Not 0: see the table of codes. */
  errno: number;
  err_msg: string;
  request_id?: string | undefined;
}

/** Checks a {@link ErrnoFailure}. */
export const errnoFailureBody: Schema<ErrnoFailure> = exact(
  z.object({
    errno: z.int().check(z.minimum(1)),
    err_msg: z.string(),
    request_id: z.optional(nonEmptyText),
  }),
);

const codes: readonly FailureCode[] = [
  { code: 1001, meaning: 'internal error' },
  { code: 1002, meaning: 'the picture could not be downloaded' },
  { code: 1030, meaning: 'type is neither 0 nor 1' },
  { code: 1031, meaning: 'bad picture address' },
  { code: 1032, meaning: 'bad picture content' },
  { code: 2000, meaning: 'the picture could not be decoded' },
  { code: 3000, meaning: 'internal error' },
  { code: 3001, meaning: 'a remote service is unavailable' },
  { code: 3002, meaning: 'bad parameter' },
];

/** Failures of face and image: a member `errno` that is not 0. 1000-1999 service, 2000-2999 algorithm, 3000-3999 engineering. */
export const errnoFailure: Failure = {
  form: 'errno',
  schema: errnoFailureBody,
  codes,
  read({ body }) {
    const parsed = z.safeParse(errnoFailureBody, body);
    if (!parsed.success) return undefined;
    const { errno, err_msg, request_id } = parsed.data;
    return {
      code: errno,
      message: err_msg,
      requestId: request_id,
      meaning: codes.find(({ code }) => code === errno)?.meaning,
    };
  },
};
