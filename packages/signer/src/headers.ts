import { utf8ByteString } from './bytes.ts';
import { SignerError } from './errors.ts';
import { headerValue } from './header-value.ts';
import { token } from './token.ts';
import type { HeadersInput } from './types.ts';

/** Headers by lower-case name; each value is the byte string that goes over the wire, white space at its ends removed. */
export type WireHeaders = Record<string, string>;

/** Headers of which a request has at most one (S-2.9). */
const single = /^(?:authorization|content-type|content-md5|date)$/;
const plainName = /^[a-z0-9-]+$/;

/** Reads headers in any of the forms of `HeadersInput` (S-2.5 to S-2.9). The input is not touched. */
export function wireHeaders(input: HeadersInput | undefined): WireHeaders {
  const headers: WireHeaders = {};
  if (input === undefined) return headers;
  if (typeof input !== 'object' || input === null)
    refuse('headers', 'Headers are an object, a list of pairs or a Headers.');
  if (Symbol.iterator in input) {
    // A Headers object holds byte strings already.
    const toBytes = input instanceof Headers ? (value: string) => value : utf8ByteString;
    for (const [name, value] of input) add(headers, name, value, toBytes);
  } else {
    for (const name in input) {
      const value = input[name];
      if (typeof value === 'string') add(headers, name, value, utf8ByteString);
      else if (Array.isArray(value)) for (const one of value as string[]) add(headers, name, one, utf8ByteString);
      else if (value !== undefined) refuseValue(name);
    }
  }
  return headers;
}

function add(headers: WireHeaders, name: string, value: string, toBytes: (value: string) => string): void {
  const key = plainName.test(name) ? name : checkedName(name);
  const bytes = toBytes(checkedValue(key, value));
  const before = headers[key];
  if (before === undefined) {
    headers[key] = bytes;
    return;
  }
  if (single.test(key)) {
    throw new SignerError('repeated-header', `Header "${key}" is there twice; send it once.`, {
      field: `headers.${key}`,
    });
  }
  headers[key] = `${before}${key === 'cookie' ? '; ' : ', '}${bytes}`;
}

function checkedName(name: string): string {
  // `__proto__` is a token, but no object can hold it as a plain member.
  if (typeof name === 'string' && token.test(name) && name !== '__proto__') return name.toLowerCase();
  return refuse('headers', 'A header name is no HTTP token; write one such as accept.');
}

function checkedValue(name: string, value: string): string {
  if (typeof value !== 'string') refuseValue(name);
  return headerValue(value) ?? refuse(`headers.${name}`, `Header "${name}" holds CR, LF or NUL; remove them.`);
}

function refuseValue(name: string): never {
  return refuse(`headers.${name}`, `The value of header "${name}" is no string.`);
}

function refuse(field: string, message: string): never {
  throw new SignerError('invalid-header', message, { field });
}
