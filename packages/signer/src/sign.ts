import { textOfByteString } from './bytes.ts';
import { prepareCredentials } from './credentials.ts';
import { imfDate } from './date.ts';
import type { HmacKey } from './platform/types.ts';
import { joinRequest, type PreparedRequest, prepareRequest } from './string-to-sign.ts';
import type { Credentials, RequestInput, Signed, SignOptions } from './types.ts';

/**
 * Signs a request whose body is text or bytes. Nothing is sent and nothing of the input is changed.
 *
 * Send exactly the headers that come back. A header that the HTTP client adds by itself (`fetch` adds `accept`, and
 * `content-type` to a text body) breaks the signature: give both, or use `signRequest`.
 *
 * @param request - Method, URL or target, headers and body as they will be sent.
 * @param credentials - AccessKey id and secret.
 * @param options - Dialect, date or clock.
 * @returns The headers to send and every intermediate value.
 * @throws {@link SignerError} with the codes of `conformance/spec/signature.md`, checked in the order of S-7.1.
 *
 * @example
 * ```ts
 * import { sign } from '@dataplus/signer';
 *
 * const url = 'https://shujuapi.aliyun.com/org_code/service_code/api_name?param1=xxx&param2=xxx';
 * const { headers } = sign(
 *   { method: 'GET', url, headers: { accept: 'application/json', 'content-type': 'application/json' } },
 *   { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
 *   { date: new Date('2016-05-07T08:19:52Z') },
 * );
 * console.log(headers.authorization); // Dataplus testid:…
 * ```
 */
export function sign(request: RequestInput, credentials: Credentials, options: SignOptions = {}): Signed {
  const prepared = prepareRequest(request, options.dialect);
  const { prefix, key } = prepareCredentials(credentials);
  return seal(prepared, key, prefix, options);
}

/** The last step: date, StringToSign, HMAC, header (S-1, S-6). The headers of `prepared` become those to send. */
export function seal(prepared: PreparedRequest, key: HmacKey, prefix: string, options: SignOptions): Signed {
  const { headers, contentMd5 } = prepared;
  const { date, now = Date.now } = options;
  const instant = date === undefined && headers.date === undefined ? now() : date;
  if (instant !== undefined && instant !== null) headers.date = imfDate(Number(instant));
  const bytes = joinRequest(prepared);
  const signature = key.hmac(bytes);
  const authorization = (headers.authorization = prefix + signature);
  return { headers, stringToSign: textOfByteString(bytes), contentMd5, signature, authorization };
}
