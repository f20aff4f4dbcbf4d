import type { Failure } from '../failure.ts';

/**
 * Failures of which nothing was published: any status but 200 is one, whatever the body says (V-1.7).
 * The message is the body where it is a text.
 */
export const statusFailure: Failure = {
  form: 'status',
  codes: [],
  read({ status, body }) {
    return status === 200 ? undefined : { code: status, message: typeof body === 'string' ? body : '' };
  },
};
