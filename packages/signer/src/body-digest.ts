import { md5 } from '#hashes';
import { SignerError } from './errors.ts';
import type { Dialect } from './dialects.ts';
import type { BodyDigest, BodyInput } from './types.ts';

const digestText = /^[A-Za-z0-9+/]{21}[AQgw]==$/;
export const digestOfNothing = '1B2M2Y8AsgTpgAmY7PhCfg==';

/** The digest of a body; `undefined` for no body and for zero bytes, which are the same thing to the scheme (S-4.2). */
export function digestBody(body: BodyInput): string | undefined {
  if (body === undefined || body === null || body === '') return undefined;
  if (typeof body === 'string') return md5(body);
  const bytes = bytesOf(body);
  if (bytes !== undefined) return bytes.byteLength === 0 ? undefined : md5(bytes);
  if (isBodyDigest(body)) return body.byteLength === 0 ? undefined : body.md5;
  throw unreadable(body);
}

/** Line 3 of the StringToSign (S-4.1, S-4.2, S-5.3). */
export function digestLine(dialect: Dialect, digest: string | undefined): string {
  if (digest === undefined) return '';
  return dialect.digested === 'twice' ? md5(digest) : digest;
}

/** A Content-MD5 header is not signed, but it may not lie (S-4.6). */
export function contentMd5Agrees(header: string | undefined, digest: string | undefined): boolean {
  return header === undefined || header === '' || header === (digest ?? digestOfNothing);
}

/** The bytes of a buffer or a view of one; `undefined` for anything else. */
export function bytesOf(body: object): Uint8Array | undefined {
  if (body instanceof Uint8Array) return body;
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  return body instanceof ArrayBuffer ? new Uint8Array(body) : undefined;
}

export function isBodyDigest(body: object): body is BodyDigest {
  return 'md5' in body && typeof body.md5 === 'string' && digestText.test(body.md5) && 'byteLength' in body;
}

function unreadable(body: object): SignerError {
  const later = 'stream' in body || 'getReader' in body || Symbol.asyncIterator in body;
  return later
    ? new SignerError(
        'body-needs-async',
        'A stream or Blob cannot be digested at once; use signAsync or contentMd5Async.',
        { field: 'body' },
      )
    : new SignerError('invalid-body', 'The body is no text, bytes or digest; encode it as it will be sent.', {
        field: 'body',
      });
}
