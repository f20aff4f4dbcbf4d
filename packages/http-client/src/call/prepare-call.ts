import type { DialectName, HeadersInput } from '@dataplus/signer';
import {
  type CallBody,
  isAtHand,
  prepareBody,
  prepareBodyAtOnce,
  bytesOf,
  type PreparedBody,
} from '../body/prepare-body.ts';
import type { Spool } from '../body/spool.ts';
import { UsageError } from '../errors.ts';
import type { CallOptions } from '../options.ts';
import { need } from '../need.ts';
import { retryOf, type Settings, timeoutOf } from '../settings.ts';
import { callHeaders, requestIdHeader } from './headers.ts';
import type { PreparedCall } from './prepared-call.ts';

/** A call before its body is read. */
export interface CallDraft {
  readonly method: string;
  readonly url: URL;
  readonly headers: HeadersInput | undefined;
  /** Headers for which the caller gave none. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly body: CallBody;
  readonly gzip: boolean;
  readonly dialect: DialectName;
  readonly options: CallOptions;
  readonly redirect: PreparedCall['redirect'];
  readonly init: RequestInit | undefined;
  /** Whether the caller reads the answer after the attempt is over. */
  readonly streams: boolean;
}

/** Does once what must be the same in all attempts (H-1): address, headers, request id, body and its digest. */
export async function prepareCall(draft: CallDraft, settings: Settings): Promise<PreparedCall> {
  const { method, url, options, body, gzip } = draft;
  const headers = callHeaders(draft.headers, draft.defaults);
  const requestId = options.requestId ?? headers[requestIdHeader] ?? crypto.randomUUID();
  need(/^[!-~]{1,128}$/.test(requestId), 'requestId', 'visible ASCII', 'invalid-call-input');
  headers[requestIdHeader] = requestId;
  const { signal } = options;
  need(signal === undefined || signal instanceof AbortSignal, 'signal', 'an AbortSignal', 'invalid-call-input');
  if (body !== undefined && body !== null && (method === 'GET' || method === 'HEAD')) {
    throw new UsageError('invalid-call-input', 'body', `fetch sends none with ${method}`);
  }
  if (gzip && body !== undefined && body !== null) headers['content-encoding'] = 'gzip';
  const retry = retryOf(settings.retry, options.retry);
  const timeout = timeoutOf(settings.timeout, options.timeout);
  const { dialect, redirect, init, streams } = draft;
  return {
    place: { requestId, method, address: url.origin + url.pathname },
    method,
    url,
    headers,
    body: await preparedBody(draft, settings.spool),
    dialect,
    retry,
    attemptTimeout: timeout.attempt,
    totalTimeout: timeout.total,
    signal,
    redirect,
    init,
    streams,
  };
}

/** Most bodies are at hand, and need no waiting. */
function preparedBody(
  { body, gzip, options }: CallDraft,
  spool: Spool,
): PreparedBody | undefined | Promise<PreparedBody> {
  if (body === undefined || body === null) return undefined;
  if (isAtHand(body) && !gzip) return prepareBodyAtOnce(bytesOf(body));
  return prepareBody(body, { gzip, spool, signal: options.signal });
}
