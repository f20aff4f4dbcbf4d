import { utf8ByteString } from './bytes.ts';
import { SignerError } from './errors.ts';
import type { RequestInput } from './types.ts';

/**
 * URLs that the URL Standard leaves as they are: a host that is a name, no dots in the path, nothing to escape. Most
 * calls have such a one; its target is cut out, several times faster than by parsing.
 */
const plainUrl = /^https?:\/\/(?:[a-z0-9]+[.-])*[a-z]+(?::\d{1,4})?(\/[\w/-]*(?:\?[\w=&%+.,:/-]+)?)$/;

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const unsendable = /[\x00-\x20\x7f#]/;

/** The request target of a request as a byte string: as given, or made from its URL. */
export function targetOf(request: Pick<RequestInput<unknown>, 'url' | 'target'>): string {
  const { target, url } = request;
  if (target === undefined) return targetOfUrl(url);
  if (url !== undefined)
    throw new SignerError('invalid-target', 'Pass either url or target, not both.', { field: 'target' });
  if (typeof target !== 'string' || !target.startsWith('/') || unsendable.test(target)) {
    throw new SignerError(
      'invalid-target',
      'The target must begin with "/" and hold no space, control character or "#"; percent-encode them.',
      { field: 'target' },
    );
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
  const plain = typeof url === 'string' ? plainUrl.exec(url)?.[1] : undefined;
  if (plain !== undefined) return plain;

  let parsed;
  try {
    parsed = new URL(url ?? '');
  } catch {
    // The parser's own message repeats the URL, which may hold a password.
    return refuseUrl('The url is no absolute URL; pass one such as https://host/path?query, or pass target.');
  }
  const { protocol } = parsed;
  if (protocol !== 'https:' && protocol !== 'http:') refuseUrl('The url is not http or https.');
  if (parsed.username !== '' || parsed.password !== '')
    refuseUrl('The url holds a user name or password; fetch refuses those.');
  const { search } = parsed;
  if (search === '' && /\?(?:#|$)/.test(parsed.href)) {
    throw new SignerError(
      'ambiguous-target',
      'The url has an empty query: some clients send "?", some do not. Drop it, or pass target.',
      {
        field: 'url',
      },
    );
  }
  return parsed.pathname + search;
}

function refuseUrl(message: string): never {
  throw new SignerError('invalid-url', message, { field: 'url' });
}
