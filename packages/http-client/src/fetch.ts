import type { CallBody } from './body/prepare-body.ts';
import type { CallDraft } from './call/prepare-call.ts';
import { resolveUrl } from './call/resolve-url.ts';
import { UsageError } from './errors.ts';
import type { Settings } from './settings.ts';

/** A call from what `fetch` takes. Paths are on the endpoint; everything else is as with `fetch`. */
export function draftFetch(input: RequestInfo | URL, init: RequestInit | undefined, settings: Settings): CallDraft {
  const request = input instanceof Request ? new Request(input, init) : undefined;
  const { method, headers, signal, redirect, body, ...rest } = init ?? {};
  const source = request === undefined ? bodySourceOf(body) : { body: request.body, type: undefined };
  const chosen = request?.method ?? methodOf(method);
  return {
    method: chosen,
    url: resolveUrl(input instanceof Request ? input.url : input, undefined, settings.origins),
    headers: request?.headers ?? headers,
    defaults: { accept: '*/*', ...(source.type === undefined ? {} : { 'content-type': source.type }) },
    body: source.body,
    gzip: false,
    dialect: settings.dialect,
    options: { signal: request?.signal ?? signal ?? undefined },
    redirect: request?.redirect ?? redirect ?? 'follow',
    init: rest,
    streams: true,
  };
}

/** fetch sends these in upper case however they are written. */
function methodOf(method = 'GET'): string {
  const upper = method.toUpperCase();
  return /^(?:GET|HEAD|POST|PUT|DELETE|OPTIONS)$/.test(upper) ? upper : method;
}

/** The body and the content type that fetch gives it. Forms are written by the platform. */
function bodySourceOf(body: BodyInit | null | undefined): { body: CallBody; type: string | undefined } {
  if (body === null || body === undefined) return { body, type: undefined };
  if (typeof body === 'string') return { body, type: 'text/plain;charset=UTF-8' };
  if (body instanceof Blob) return { body, type: body.type === '' ? undefined : body.type };
  if (body instanceof FormData || body instanceof URLSearchParams) {
    const written = new Response(body);
    return { body: written.body, type: written.headers.get('content-type') ?? undefined };
  }
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body) || 'getReader' in body) return { body, type: undefined };
  throw new UsageError('invalid-call-input', 'body', 'is nothing that fetch sends');
}
