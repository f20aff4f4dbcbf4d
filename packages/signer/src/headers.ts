import { utf8ByteString } from './bytes.ts';
import { fail } from './errors.ts';
import { headerValue } from './header-value.ts';
import { token } from './token.ts';
import type { HeadersInput } from './types.ts';

/** Headers by lower-case name; each value is the byte string that goes over the wire, white space at its ends removed. */
export type WireHeaders = Record<string, string>;

/** Headers of which a request has at most one (S-2.9). */
const single = /^(authorization|content-type|content-md5|date)$/;

/** Reads headers in any of the forms of `HeadersInput` (S-2.5 to S-2.9). The input is not touched. */
export function wireHeaders(input: HeadersInput = {}): WireHeaders {
  const headers: WireHeaders = {};
  if (Object(input) !== input) refuse('*', 'must be an object or pairs');
  if (Symbol.iterator in input) {
    // A Headers object holds byte strings already.
    const toBytes = input instanceof Headers ? String : utf8ByteString;
    for (const [name, value] of input) add(headers, name, value, toBytes);
  } else {
    for (const name in input) {
      const value = input[name];
      if (Array.isArray(value)) for (const one of value as string[]) add(headers, name, one, utf8ByteString);
      else if (value !== undefined) add(headers, name, value as string, utf8ByteString);
    }
  }
  return headers;
}

function add(headers: WireHeaders, name: string, value: string, toBytes: (value: string) => string): void {
  // `__proto__` is a token, but no object can hold it as a plain member.
  const key = token.test(name) && name !== '__proto__' ? name.toLowerCase() : refuse('*', 'names must be HTTP tokens');
  if (typeof value !== 'string') refuse(key, 'must be a string');
  const bytes = toBytes(headerValue(value) ?? refuse(key, 'must hold no CR, LF or NUL'));
  const before = headers[key];
  if (before !== undefined && single.test(key)) fail('repeated-header', `headers.${key}`, 'must be there once');
  headers[key] = before === undefined ? bytes : `${before}, ${bytes}`;
}

function refuse(name: string, problem: string): never {
  return fail('invalid-header', `headers.${name}`, problem);
}
