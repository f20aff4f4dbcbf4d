import {
  codeFailure,
  errnoFailure,
  errorCodeFailure,
  plainTextFailure,
  successFlagFailure,
} from '@dataplus/service-schemas';
import { SignerError } from '@dataplus/signer';
import { createClient } from '../client.ts';
import { ClientError, ConnectionError, RefusedError, ServiceFailureError, StatusError } from '../errors.ts';
import type { RetryOptions } from '../retry/policy.ts';
import { bodyOf, type ExchangeQuestion, formOf, successOf } from './question.ts';

/** Op names of the conformance protocol with their functions. */
export type ClientOps = Readonly<Record<'http-client.exchange', (question: ExchangeQuestion) => Promise<object>>>;

/**
 * This client as the op of the suite `http-client`, for whoever plays server to it: this package's tests, the
 * `dataplus testee` command under `dataplus-conformance client --listen`.
 *
 * @example
 * ```ts
 * import { clientOps } from '@dataplus/http-client/testee';
 *
 * const client = { skew: 'report' } as const;
 * const question = { endpoint: 'http://127.0.0.1:8080', client, call: { path: '/o/s/a' } };
 * console.log(await clientOps['http-client.exchange'](question)); // { failed: { code: 'connection-failed', … } }
 * ```
 */
export const clientOps: ClientOps = {
  'http-client.exchange': async ({ endpoint, client, call }) => {
    const { retry, ...options } = client;
    const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
    const { failure, abortAfter, as } = call;
    try {
      const answer = await createClient({ ...options, endpoint, credentials, retry: retryOf(retry) }).request({
        ...call,
        body: bodyOf(call),
        as: formOf(as),
        failure: failure === undefined ? undefined : failures[failure],
        signal: abortAfter === undefined ? undefined : AbortSignal.timeout(abortAfter),
      });
      return { ok: successOf(as, answer.status, answer.body) };
    } catch (error) {
      return { failed: failedOf(error) };
    }
  },
};

const failures = {
  errno: errnoFailure,
  'error-code': errorCodeFailure,
  code: codeFailure,
  'plain-text': plainTextFailure,
  'success-flag': successFlagFailure,
} as const;

function retryOf(retry: ExchangeQuestion['client']['retry']): RetryOptions | undefined {
  if (retry === undefined) return undefined;
  const { repeat, ...options } = retry;
  return repeat === undefined ? options : { ...options, when: () => repeat === 'always' };
}

/** What is known of a failure, as H-11.3 writes it. */
function failedOf(error: unknown): object {
  if (error instanceof SignerError) return { code: error.code };
  if (!(error instanceof ClientError)) throw error;
  const { code, attempts } = error;
  return {
    code,
    attempts,
    ...(error instanceof StatusError && { status: error.status }),
    ...(error instanceof ConnectionError && { unsent: error.unsent }),
    ...(error instanceof ServiceFailureError && { business: error.business.code }),
    ...(error instanceof RefusedError && {
      reason: error.refusal.reason,
      differs: error.comparison.filter(({ same }) => !same).map(({ name }) => name),
    }),
  };
}
