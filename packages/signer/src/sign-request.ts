import { prepareCredentials } from './credentials.ts';
import { fail } from './errors.ts';
import { seal } from './sign.ts';
import { prepareRequest } from './string-to-sign.ts';
import type { Credentials, SignOptions } from './types.ts';

/**
 * Signs a web `Request`: reads its body into memory and gives a new Request with `date` and `authorization`. The
 * request that came in stays as it was and can still be read. `accept` is set to the wildcard that `fetch` sends where
 * the request has none, and an empty query (`/p?`) is removed, since runtimes differ in sending it (S-3.5).
 *
 * @returns A new Request, ready for `fetch`.
 * @throws {@link SignerError} as `sign`; `date-not-settable` where the platform, as browsers do, keeps a page from
 * setting `Date`; `invalid-body` for a request whose body was read already.
 *
 * @example
 * ```ts
 * import { signRequest } from '@dataplus/signer';
 *
 * const request = new Request('https://shujuapi.aliyun.com/org_code/service_code/api_name', {
 *   method: 'POST',
 *   headers: { accept: 'application/json', 'content-type': 'application/json' },
 *   body: JSON.stringify({ name: 'hello' }),
 * });
 * const signed = await signRequest(request, { accessKeyId: 'testid', accessKeySecret: 'testsecret' });
 * console.log(signed.headers.get('authorization')); // Dataplus testid:…
 * ```
 */
export async function signRequest(
  request: Request,
  credentials: Credentials,
  options: SignOptions = {},
): Promise<Request> {
  const { prefix, key } = prepareCredentials(credentials);
  if (request.bodyUsed) {
    fail('invalid-body', 'body', 'read already; sign before reading, or sign a clone');
  }
  const body = request.body === null ? undefined : new Uint8Array(await request.clone().arrayBuffer());
  const headers = new Headers(request.headers);
  if (!headers.has('accept')) headers.set('accept', '*/*');
  const url = request.url.replace(/^([^?#]*)\?(?=#|$)/, '$1');

  const signed = seal(
    prepareRequest({ method: request.method, url, headers, body }, options.dialect),
    key,
    prefix,
    options,
  );
  const sent = new Request(url === request.url ? request : new Request(url, request.clone()), {
    headers: signed.headers,
    ...(body === undefined ? {} : { body }),
  });
  if (sent.headers.get('date') !== signed.headers.date) {
    fail('date-not-settable', 'headers.date', 'this platform keeps a page from setting Date; sign on a server');
  }
  return sent;
}
