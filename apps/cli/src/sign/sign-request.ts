import { type Credentials, sign, type Signed, targetOfUrl } from '@dataplus/signer';
import type { DialectFlag } from '../request/dialect-option.ts';
import type { GivenRequest } from '../request/request.ts';
import { withAccept } from './accept-header.ts';

/** A signed request of the command line, and the request target that was signed. */
export interface SignedRequest extends Signed {
  readonly method: string;
  readonly target: string;
  readonly body: Uint8Array | null;
}

/** Signs what the flags gave; what stands in `url` may be a request target. */
export function signGiven(
  given: GivenRequest,
  key: Credentials,
  { dialect, date }: DialectFlag & { readonly date?: Date },
): SignedRequest {
  const { method, url, headers, body } = withAccept(given);
  const target = url.startsWith('/') ? url : targetOfUrl(url);
  return { ...sign({ method, target, headers, body }, key, { dialect, date }), method, target, body };
}

/** Header values as text: on the wire they are the bytes of its UTF-8. */
export function headersAsText(headers: Signed['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Buffer.from(value, 'latin1').toString('utf8')]),
  );
}
