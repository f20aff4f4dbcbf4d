import { UsageError } from '../errors.ts';
import { need } from '../need.ts';

/** One field of a query. Undefined fields are left out, lists are repeated. */
export type QueryValue = string | number | boolean | undefined | readonly (string | number | boolean)[];

/** Fields of a query by name. */
export type Query = Readonly<Record<string, QueryValue>>;

/** Which origins a client signs for; each was checked when the client was made. */
export interface Origins {
  readonly endpoint: string | undefined;
  readonly others: readonly string[];
}

/**
 * The address of a call: a path on the endpoint, or an absolute address on an origin that the client signs for. An empty
 * query and the fragment are dropped, for neither is part of what every platform sends.
 */
export function resolveUrl(address: string | URL, query: Query | undefined, origins: Origins): URL {
  const url = parse(address, origins.endpoint);
  if (query !== undefined) url.search = joinQuery(url.search, query);
  if (url.hash !== '') url.hash = '';
  // Setting an empty query or fragment removes the mark that would stand alone.
  if (/[?#]$/.test(url.href)) url.hash = url.search = '';
  checkOrigin(url, origins);
  return url;
}

function parse(address: string | URL, endpoint: string | undefined): URL {
  try {
    return new URL(address, endpoint);
  } catch {
    // The parser's own error repeats the address, which may hold a password.
    throw endpoint === undefined && typeof address === 'string' && address.startsWith('/')
      ? new UsageError('missing-endpoint', 'endpoint', 'a path alone says not where; give the client an endpoint')
      : new UsageError('invalid-call-input', 'url', 'must be a path that begins with / or an absolute http address');
  }
}

/** A signature is good for any host, so only known ones may get it; and anybody on the way could repeat it. */
export function checkOrigin(url: URL, { endpoint, others }: Origins): void {
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('invalid-call-input', 'url', 'must hold no user name; requests are signed instead');
  }
  if (url.origin !== endpoint && !others.includes(url.origin)) {
    const cure = 'name it as endpoint or in origins if it may have your signature';
    throw new UsageError('foreign-origin', 'url', `the client does not sign for ${url.origin}; ${cure}`);
  }
}

/** `https:`, or this machine, or the caller's explicit wish. */
export function checkTransport(url: URL, insecure: boolean, field: string): void {
  if (url.protocol === 'https:' || insecure || loopback.test(url.hostname)) return;
  const cure = 'take https, or set insecure: true';
  throw new UsageError(
    'insecure-endpoint',
    field,
    `calls to ${url.origin} can be read and repeated on the way; ${cure}`,
  );
}

/** The URL parser writes every spelling of an IPv4 address in four decimal parts. */
const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Spaces as %20: a plus sign means a space only in forms. */
function joinQuery(search: string, query: Query): string {
  const fields = search.length > 1 ? [search.slice(1)] : [];
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as readonly QueryValue[]) : [value]) {
      if (one === undefined) continue;
      need(typeof one !== 'object', `query.${name}`, 'text, number or boolean', 'invalid-call-input');
      fields.push(`${encode(name)}=${encode(String(one))}`);
    }
  }
  return fields.join('&');
}

/** Percent-encodes one name, value or path segment. */
export function encode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new UsageError('invalid-call-input', 'url', 'holds half of a surrogate pair, which is no character');
  }
}
