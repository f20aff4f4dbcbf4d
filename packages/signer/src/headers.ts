import { utf8ByteString } from './bytes.ts';
import { SignerError } from './errors.ts';
import { token } from './token.ts';
import type { HeadersInput } from './types.ts';

/** Headers by lower-case name; each value is the byte string that goes over the wire, white space at its ends removed. */
export type WireHeaders = Record<string, string>;

/** Headers of which a request has at most one (S-2.9). */
const single = /^(?:authorization|content-type|content-md5|date)$/;

const lineBreaking = /[\0\r\n]/;
const padded = /^[ \t]|[ \t]$/;
const padding = /^[ \t]+|[ \t]+$/g;

/** Reads headers in any of the forms of `HeadersInput` (S-2.5 to S-2.9). The input is not touched. */
export function wireHeaders(input: HeadersInput | undefined): WireHeaders {
  const headers: WireHeaders = {};
  if (input === undefined) return headers;
  if (typeof input !== 'object' || input === null)
    return refuse('headers', 'Headers are an object, a list of pairs or a Headers.');
  if (input instanceof Headers) {
    // A Headers object holds byte strings already.
    for (const [name, value] of input) add(headers, name, value);
  } else if (Symbol.iterator in input) {
    for (const [name, value] of input) add(headers, name, text(name, value));
  } else {
    for (const name in input) {
      const value = input[name];
      if (typeof value === 'string') add(headers, name, utf8ByteString(value));
      else if (Array.isArray(value)) for (const one of value) add(headers, name, text(name, one));
      else if (value !== undefined) text(name, value);
    }
  }
  return headers;
}

function text(name: string, value: unknown): string {
  if (typeof value !== 'string') return refuse(name, `The value of header "${name}" is no string.`);
  return utf8ByteString(value);
}

function add(headers: WireHeaders, name: string, value: string): void {
  if (typeof name !== 'string' || !token.test(name) || name === '__proto__') {
    refuse('', 'A header name is no HTTP token; write one such as accept.');
  }
  if (lineBreaking.test(value)) refuse(name, `Header "${name}" holds CR, LF or NUL; remove them.`);
  const key = name.toLowerCase();
  const own = padded.test(value) ? value.replace(padding, '') : value;
  const before = headers[key];
  if (before !== undefined && single.test(key)) {
    throw new SignerError('repeated-header', `Header "${key}" is there twice; send it once.`, {
      field: `headers.${key}`,
    });
  }
  headers[key] = before === undefined ? own : `${before}${key === 'cookie' ? '; ' : ', '}${own}`;
}

function refuse(name: string, message: string): never {
  throw new SignerError('invalid-header', message, { field: name === '' ? 'headers' : `headers.${name}` });
}
