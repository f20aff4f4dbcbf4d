import { plainTarget } from '#platform';
import { utf8ByteString } from './bytes.ts';
import { fail } from './errors.ts';
import type { RequestInput } from './types.ts';

/**
 * Of a parsed URL: http or https, and no user name or password, which fetch refuses. No host has a `%`, but the parser of
 * Chromium leaves one where others refuse a space.
 */
const plainOrigin = /^https?:\/\/[^/@%]+\//;

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const unsendable = /[\x00-\x20\x7f#]/;

/** The request target of a request as a byte string: as given, or made from its URL. */
export function targetOf({ target, url }: Pick<RequestInput<unknown>, 'url' | 'target'>): string {
  if (target === undefined) return targetOfUrl(url);
  if (url !== undefined || typeof target !== 'string' || !target.startsWith('/') || unsendable.test(target)) {
    fail('invalid-target', 'target', 'must begin with /, without space, control or #; pass no url with it');
  }
  return utf8ByteString(target);
}

/**
 * The request target that `fetch` sends for a URL: path and query, without the fragment (S-3.4).
 *
 * @param url - Absolute http or https URL, without user name and password.
 * @returns Path, and `?` with the query where there is one; ASCII.
 * @throws {@link SignerError} `invalid-url` (S-3.4), `ambiguous-target` for an empty query (S-3.5).
 *
 * @example
 * ```ts
 * import { targetOfUrl } from '@dataplus/signer';
 *
 * console.log(targetOfUrl('https://shujuapi.aliyun.com/o/s/a?q=中#top')); // /o/s/a?q=%E4%B8%AD
 * ```
 */
export function targetOfUrl(url: string | URL | undefined): string {
  const plain = plainTarget(url);
  if (plain !== undefined) return plain;

  // The parser's own error repeats the URL, which may hold a password: it is not passed on.
  const parsed = URL.canParse(url ?? '') ? new URL(url ?? '') : undefined;
  if (parsed === undefined || !plainOrigin.test(parsed.href)) {
    return fail('invalid-url', 'url', 'must be absolute, http or https, without user name');
  }
  const { search } = parsed;
  if (search === '' && /^[^#]*\?(#|$)/.test(parsed.href)) {
    fail('ambiguous-target', 'url', 'an empty query is not always sent; drop the ?');
  }
  return parsed.pathname + search;
}
