import type { DialectName, HeadersInput } from '@dataplus/signer';
import type { Failure, Schema } from '@dataplus/service-schemas/core';
import { type BodyForms, bodyReaders } from './answer/body-forms.ts';
import type { CallBody } from './body/prepare-body.ts';
import type { CallDraft } from './call/prepare-call.ts';
import { type Query, resolveUrl } from './call/resolve-url.ts';
import { UsageError } from './errors.ts';
import { isObject, need } from './need.ts';
import type { CallOptions } from './options.ts';
import type { Settings } from './settings.ts';

/** A call of anything. Exactly one of `path` and `url` is needed, and at most one of `body` and `json`. */
export interface ClientRequest<Form extends keyof BodyForms = keyof BodyForms> extends CallOptions {
  /** Upper case. Default GET, with a body POST. */
  readonly method?: string | undefined;
  /** On the endpoint, beginning with `/`; it may have a query. */
  readonly path?: string | undefined;
  /** Absolute; its origin is the endpoint or one of `origins`. */
  readonly url?: string | URL | undefined;
  /** Fields to add to the query; encoded as UTF-8, spaces as %20. */
  readonly query?: Query | undefined;
  /** Date and Authorization are made by the client. Accept is `application/json` unless it is given. */
  readonly headers?: HeadersInput | undefined;
  /** Text (UTF-8), bytes, Blob, or a stream, which is kept first. Do not change bytes while the call runs. */
  readonly body?: CallBody;
  /** Anything that JSON can hold; sent as `application/json`. */
  readonly json?: unknown;
  /** Compresses the body; it is digested afterwards. */
  readonly gzip?: boolean | undefined;
  readonly dialect?: DialectName | undefined;
  /** The form in which the body of a success is wanted. Default `json`. */
  readonly as?: Form | undefined;
  /** How the service says that it failed; such failures become a `ServiceFailureError` at any status. */
  readonly failure?: Failure | undefined;
}

/** A call whose answer is checked. */
export interface CheckedRequest<T> extends ClientRequest<'json'> {
  readonly schema: Schema<T>;
}

/** Characters that address parsers leave out or change on the way: another address would be signed than was meant. */
const changed = /[\p{Cc}\\]/u;

/** A call from a request. */
export function draftRequest(request: ClientRequest, settings: Settings): CallDraft {
  need(isObject(request), 'request', 'an object', 'invalid-call-input');
  const { as = 'json' } = request;
  need(Object.hasOwn(bodyReaders, as), 'as', 'json, text, bytes or stream', 'invalid-call-input');
  const body = bodyOf(request);
  const hasBody = body !== undefined && body !== null;
  const address = request.path ?? request.url;
  if (address === undefined || (request.path !== undefined && request.url !== undefined)) {
    throw new UsageError('invalid-call-input', 'path', 'give either a path or a url');
  }
  if (request.path !== undefined && !/^\/(?![/\\])/.test(request.path)) {
    throw new UsageError('invalid-call-input', 'path', 'must begin with one /');
  }
  need(
    typeof address !== 'string' || !changed.test(address),
    request.path === undefined ? 'url' : 'path',
    'free of backslash and control characters',
    'invalid-call-input',
  );
  if (request.url !== undefined && !URL.canParse(request.url)) {
    throw new UsageError('invalid-call-input', 'url', 'must be absolute; give a path on the endpoint as path');
  }
  const contentType = hasBody ? contentTypeOf(request) : undefined;
  return {
    method: request.method ?? (hasBody ? 'POST' : 'GET'),
    url: resolveUrl(address, request.query, settings.origins),
    headers: request.headers,
    defaults: { accept: 'application/json', ...(contentType === undefined ? {} : { 'content-type': contentType }) },
    body,
    gzip: request.gzip ?? false,
    dialect: request.dialect ?? settings.dialect,
    options: request,
    redirect: 'follow',
    init: undefined,
    streams: as === 'stream',
  };
}

function bodyOf({ body, json }: ClientRequest): CallBody {
  if (json === undefined) return body;
  let text: string | undefined;
  let cause: unknown;
  try {
    text = JSON.stringify(json);
  } catch (error) {
    // It goes round in a circle, or holds a bigint.
    cause = error;
  }
  if (text !== undefined && (body === undefined || body === null)) return text;
  const problem = 'must be something that JSON can hold, without a body beside it';
  throw new UsageError('invalid-call-input', 'json', problem, { cause });
}

/** What fetch would send, and JSON for JSON. Two writings of one type are two signatures: the caller's own goes first. */
function contentTypeOf({ body, json }: ClientRequest): string {
  if (json !== undefined) return 'application/json';
  if (typeof body === 'string') return 'text/plain;charset=UTF-8';
  return body instanceof Blob && body.type !== '' ? body.type : 'application/octet-stream';
}
