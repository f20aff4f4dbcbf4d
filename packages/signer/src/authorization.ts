/** What an Authorization header holds, or why it holds nothing. */
export type ParsedAuthorization =
  | { readonly ok: true; readonly accessKeyId: string; readonly signature: string }
  | { readonly ok: false; readonly reason: 'missing-authorization' | 'unsupported-scheme' | 'malformed-authorization' };

/**
 * S-1.1, with the id of S-1.3 and the canonical Base64 of 20 bytes: a second spelling of one signature would slip past
 * a replay guard (S-8.8).
 */
const header = /^Dataplus ([!-9;-~]+):([A-Za-z0-9+/]{26}[AEIMQUYcgkosw048]=)$/;

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
  const [, accessKeyId, signature] = header.exec(value ?? '') ?? [];
  if (accessKeyId !== undefined && signature !== undefined) return { ok: true, accessKeyId, signature };
  if (value === undefined || value === '') return { ok: false, reason: 'missing-authorization' };
  return { ok: false, reason: /^Dataplus(?: |$)/.test(value) ? 'malformed-authorization' : 'unsupported-scheme' };
}
