import type { HeadersInput } from '@dataplus/signer';
import { UsageError } from '../errors.ts';

/** Headers that the client makes itself in every attempt. */
const reserved = ['authorization', 'date'];

/** Headers that the platform makes of connection and body; they are left out, as browsers do. */
const ofConnection = ['connection', 'content-length', 'host', 'transfer-encoding'];

export const requestIdHeader = 'x-dataplus-request-id';

/**
 * A copy of the caller's headers by lower-case name. What a name or value may hold is checked when they are signed.
 * `single` says what a header is where the caller gives none.
 */
export function callHeaders(input: HeadersInput | undefined, defaults: Readonly<Record<string, string>>): WireHeaders {
  const headers: WireHeaders = { ...defaults };
  if (input === undefined) return headers;
  const own: Record<string, string> = {};
  for (const [name, value] of pairsOf(input)) {
    const key = name.toLowerCase();
    if (ofConnection.includes(key)) continue;
    if (reserved.includes(key)) throw new UsageError('reserved-header', key, 'the client makes it; leave it out');
    own[key] = Object.hasOwn(own, key) ? `${own[key] ?? ''}, ${value}` : value;
  }
  return Object.assign(headers, own);
}

type WireHeaders = Record<string, string>;

function* pairsOf(input: HeadersInput): Iterable<readonly [string, string]> {
  if (Symbol.iterator in input) {
    yield* input as Iterable<readonly [string, string]>;
    return;
  }
  for (const [name, value] of Object.entries(input)) {
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as string | undefined]) {
      if (one !== undefined) yield [name, one];
    }
  }
}
