import type { AnyOperation, InputOf, OutputOf } from '@dataplus/service-schemas/core';
import type { BodyForms } from './answer/body-forms.ts';
import { keepResponse, UnreadFailure } from './answer/keep-response.ts';
import { type Answer, answerReader, operationReader } from './answer/read-answer.ts';
import { runCall } from './attempt/run-call.ts';
import { type CallDraft, prepareCall } from './call/prepare-call.ts';
import { AbortedError } from './errors.ts';
import { draftFetch } from './fetch.ts';
import { draftOperation } from './operation/draft-operation.ts';
import type { CallOptions, ClientOptions } from './options.ts';
import { poll, type PollOptions } from './polling/poll.ts';
import { type CheckedRequest, type ClientRequest, draftRequest } from './request.ts';
import { type Settings, settingsOf } from './settings.ts';
import type { AnswerReader } from './answer/answer.ts';

/** Makes signed calls; made by {@link createClient}. Its functions need no `this`. */
export interface Client {
  /**
   * Calls an operation of `@dataplus/service-schemas`.
   *
   * @param operation - What to call: `faceDetect`, `recommend`, …
   * @param input - `path`, `query`, `contentType`, `body`: the parts that the operation has. It is always checked.
   * @returns The body of the answer.
   * @throws ClientError by cause, see `errorCatalogue`; SignerError for a request that cannot be signed.
   */
  readonly call: <O extends AnyOperation>(
    operation: O,
    input: InputOf<O>,
    options?: CallOptions,
  ) => Promise<OutputOf<O>>;

  /**
   * Calls anything on the endpoint.
   *
   * @returns Status, headers and body of an answer with status 2xx; everything else is thrown.
   * @throws As `call`.
   */
  readonly request: RequestFunction;

  /**
   * `fetch` with signature, retries, skew correction and redirects by hand. As with `fetch`, an answer with any status is
   * an answer, and the caller's signal rejects with its own reason. Paths are on the endpoint.
   *
   * @throws As `call`, save for statuses.
   */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

  /**
   * Asks again and again how far a task is. Gives every answer, the last being the one that tells of success.
   *
   * @throws TaskFailedError `task-failed`, DeadlineError `polling-timed-out`, and as `call`.
   */
  readonly poll: <O extends AnyOperation>(
    operation: O,
    input: InputOf<O>,
    options?: PollOptions,
  ) => AsyncGenerator<OutputOf<O>, void, undefined>;
}

/** Calls anything; with a schema the body is checked and typed. */
export interface RequestFunction {
  <T>(request: CheckedRequest<T>): Promise<Answer<T>>;
  <Form extends keyof BodyForms = 'json'>(request: ClientRequest<Form>): Promise<Answer<BodyForms[Form]>>;
}

/**
 * Makes a client for one account.
 *
 * @param options - See {@link ClientOptions}; only `credentials` has no default.
 * @throws UsageError `invalid-client-option`, `insecure-endpoint`, `date-header-forbidden`; SignerError for credentials
 * that cannot sign.
 *
 * @example
 * ```ts
 * import { createClient } from '@dataplus/http-client';
 * import { faceDetect } from '@dataplus/service-schemas/operations/face-detect';
 *
 * const client = createClient({
 *   endpoint: 'https://dtplus-cn-shanghai.data.aliyuncs.com',
 *   credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
 * });
 * const { face_num } = await client.call(faceDetect, { body: { type: 0, image_url: 'https://example.com/a.jpg' } });
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const settings = settingsOf(options);
  const call: Client['call'] = async <O extends AnyOperation>(
    operation: O,
    input: InputOf<O>,
    callOptions: CallOptions = {},
  ) => {
    const draft = draftOperation(operation, input, callOptions, settings);
    const validates = callOptions.validateAnswers ?? settings.validateAnswers;
    return await run(draft, settings, operationReader(operation, validates));
  };
  return {
    call,
    request: async (request: ClientRequest & { schema?: CheckedRequest<unknown>['schema'] }) =>
      run(draftRequest(request, settings), settings, answerReader(request.as ?? 'json', request)),
    fetch: (input, init) => fetchSigned(input, init, settings),
    poll: (operation, input, pollOptions) =>
      poll((options) => call(operation, input, options), operation, settings.clock, pollOptions),
  };
}

async function run<T>(draft: CallDraft, settings: Settings, read: AnswerReader<T>): Promise<T> {
  return runCall(await prepareCall(draft, settings), settings, read);
}

async function fetchSigned(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  settings: Settings,
): Promise<Response> {
  try {
    return await run(draftFetch(input, init, settings), settings, keepResponse);
  } catch (error) {
    if (error instanceof UnreadFailure) return error.answer.response;
    throw error instanceof AbortedError ? error.cause : error;
  }
}
