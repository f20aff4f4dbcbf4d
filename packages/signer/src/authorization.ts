import { isAccessKeyId } from './credentials.ts';

/** What an Authorization header holds, or why it holds nothing. */
export type ParsedAuthorization =
  | { readonly ok: true; readonly accessKeyId: string; readonly signature: string }
  | { readonly ok: false; readonly reason: 'missing-authorization' | 'unsupported-scheme' | 'malformed-authorization' };

/** Canonical Base64 of 20 bytes: a second spelling of one signature would slip past a replay guard (S-8.8). */
const signatureText = /^[A-Za-z0-9+/]{26}[AEIMQUYcgkosw048]=$/;
const scheme = 'Dataplus';

/**
 * Takes an Authorization header apart (S-1.1, R-03 to R-05). Nothing is verified.
 *
 * @param value - The header value as it arrived; `undefined` where there is none.
 * @returns AccessKey id and signature (28 characters of Base64), or the reason for which `verify` refuses it.
 *
 * @example
 * ```ts
 * import { parseAuthorization } from '@dataplus/signer';
 *
 * const parsed = parseAuthorization('Dataplus testid:bSZzJ/y7jT3/7RbRuD9+BsB9pqo=');
 * console.log(parsed.ok && parsed.accessKeyId); // testid
 * ```
 */
export function parseAuthorization(value: string | undefined): ParsedAuthorization {
  if (value === undefined || value === '') return { ok: false, reason: 'missing-authorization' };
  if (!value.startsWith(scheme) || (value.length > scheme.length && value[scheme.length] !== ' ')) {
    return { ok: false, reason: 'unsupported-scheme' };
  }
  const colon = value.indexOf(':');
  const accessKeyId = value.slice(scheme.length + 1, Math.max(colon, 0));
  const signature = value.slice(colon + 1);
  return colon !== -1 && isAccessKeyId(accessKeyId) && signatureText.test(signature)
    ? { ok: true, accessKeyId, signature }
    : { ok: false, reason: 'malformed-authorization' };
}
