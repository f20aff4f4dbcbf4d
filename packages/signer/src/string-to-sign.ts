import { textOfByteString } from './bytes.ts';
import { contentMd5Agrees, digestBody, digestLine } from './body-digest.ts';
import { type Dialect, type DialectName, dialectOf } from './dialects.ts';
import { fail } from './errors.ts';
import { type WireHeaders, wireHeaders } from './headers.ts';
import { checkMethod } from './method.ts';
import { targetOf } from './target.ts';
import type { BodyInput, RequestInput } from './types.ts';

/** A checked request with everything that goes into a StringToSign; texts are byte strings. */
export interface PreparedRequest {
  readonly dialect: Dialect;
  readonly method: string;
  readonly target: string;
  readonly headers: WireHeaders;
  readonly contentMd5: string;
}

/** Checks a request in the order of S-7.1. */
export function prepareRequest(request: RequestInput, dialectName: DialectName | undefined): PreparedRequest {
  const dialect = dialectOf(dialectName);
  const method = checkMethod(request.method);
  const target = targetOf(request);
  const headers = wireHeaders(request.headers);
  const digest = digestBody(request.body);
  if (!contentMd5Agrees(headers['content-md5'], digest)) {
    fail('content-md5-mismatch', 'headers.content-md5', 'must be the digest of the body');
  }
  return { dialect, method, target, headers, contentMd5: digestLine(dialect, digest) };
}

/** Joins the lines (S-2.1 to S-2.3, S-5.2). */
export function joinLines(
  dialect: Dialect,
  method: string,
  accept: string | undefined = '',
  contentMd5: string,
  contentType: string | undefined = '',
  date: string | undefined = '',
  target: string,
): string {
  const lines = `${method}\n${accept}\n${contentMd5}\n${contentType}\n${date}`;
  return dialect.signsTarget ? `${lines}\n${target}` : lines;
}

/** The StringToSign of a prepared request, as a byte string. */
export function joinRequest(request: PreparedRequest): string {
  const { dialect, method, headers, contentMd5, target } = request;
  return joinLines(dialect, method, headers.accept, contentMd5, headers['content-type'], headers.date, target);
}

/**
 * The StringToSign of a request as it stands: nothing is added, an absent header is an empty line (S-2).
 *
 * @param request - Method, URL or target, headers and body as they will be sent.
 * @param options - The dialect; default `dataplus`.
 * @returns Six lines (five in the speech dialects) joined by LF, without a final LF.
 * @throws {@link SignerError} with the codes of `conformance/spec/signature.md`, "Codes of the signing side".
 *
 * @example
 * ```ts
 * import { stringToSign } from '@dataplus/signer';
 *
 * const text = stringToSign({
 *   method: 'GET',
 *   url: 'https://shujuapi.aliyun.com/org_code/service_code/api_name?param1=xxx',
 *   headers: { accept: 'application/json', date: 'Sat, 07 May 2016 08:19:52 GMT' },
 * });
 * console.log(JSON.stringify(text));
 * // "GET\napplication/json\n\n\nSat, 07 May 2016 08:19:52 GMT\n/org_code/service_code/api_name?param1=xxx"
 * ```
 */
export function stringToSign(
  request: RequestInput,
  options: { readonly dialect?: DialectName | undefined } = {},
): string {
  const prepared = prepareRequest(request, options.dialect);
  return textOfByteString(joinRequest(prepared));
}

/**
 * Line 3 of the StringToSign: the digest of the body as sent (S-4, S-5.3).
 *
 * @param body - Text (UTF-8) or bytes, compressed already where they are sent compressed.
 * @param options - The dialect; default `dataplus`.
 * @returns Base64, 24 characters; the empty text for no body and for zero bytes.
 * @throws {@link SignerError} `unknown-dialect`, `invalid-body`.
 *
 * @example
 * ```ts
 * import { contentMd5 } from '@dataplus/signer';
 *
 * console.log(contentMd5('{"name":"hello"}')); // y8T/S87RVVstK66RxRZbFA==
 * ```
 */
export function contentMd5(body: BodyInput, options: { readonly dialect?: DialectName | undefined } = {}): string {
  return digestLine(dialectOf(options.dialect), digestBody(body));
}
