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
  // Without a prototype, so that a header may have any name.
  const headers = Object.create(null) as WireHeaders;
  let repeated: string | undefined;
  // A Headers object holds byte strings already.
  const toBytes = input instanceof Headers ? String : utf8ByteString;

  const add = (name: string, value: string): void => {
    const key = token.test(name) ? name.toLowerCase() : refuse('*', 'names must be HTTP tokens');
    if (typeof value !== 'string') refuse(key, 'must be a string');
    const bytes = headerValue(value, toBytes) ?? refuse(key, 'must hold no CR, LF or NUL');
    const before = headers[key];
    if (before !== undefined && single.test(key)) repeated ??= key;
    headers[key] = before === undefined ? bytes : `${before}, ${bytes}`;
  };

  if (Symbol.iterator in Object(input)) {
    for (const [name, value] of input as Iterable<[string, string]>) add(name, value);
  } else {
    for (const name in input) {
      const value = (input as Record<string, unknown>)[name];
      if (Array.isArray(value)) for (const one of value as string[]) add(name, one);
      else if (value !== undefined) add(name, value as string);
    }
  }
  return repeated === undefined ? headers : fail('repeated-header', `headers.${repeated}`, 'must be there once');
}

function refuse(name: string, problem: string): never {
  return fail('invalid-header', `headers.${name}`, problem);
}
