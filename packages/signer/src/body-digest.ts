import { md5 } from '#platform';
import { fail } from './errors.ts';
import type { Dialect } from './dialects.ts';
import type { AsyncBodyInput, BodyDigest, BodyInput } from './types.ts';

/** The digest of a body; `undefined` for no body and for zero bytes, which are the same thing to the scheme (S-4.2). */
export function digestBody(body: BodyInput): string | undefined {
  if (body === undefined || body === null) return undefined;
  const data = typeof body === 'string' ? body : bytesOf(body);
  if (data === undefined) return (body as BodyDigest).byteLength > 0 ? (body as BodyDigest).md5 : undefined;
  return data.length > 0 ? md5(data) : undefined;
}

/** Line 3 of the StringToSign (S-4.1, S-4.2, S-5.3). */
export function digestLine(dialect: Dialect, digest: string | undefined): string {
  if (digest === undefined) return '';
  return dialect.digestsTwice ? md5(digest) : digest;
}

/** A Content-MD5 header is not signed, but it may not lie (S-4.6). */
export function contentMd5Agrees(header: string | undefined, digest: string | undefined): boolean {
  return header === undefined || header === '' || header === (digest ?? md5(''));
}

/** The bytes of a buffer or a view of one; `undefined` for a digest. Refuses everything else. */
export function bytesOf(body: ArrayBuffer | ArrayBufferView | BodyDigest): Uint8Array | undefined {
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  return /^[A-Za-z0-9+/]{22}==$/.test(body.md5) && body.byteLength >= 0
    ? undefined
    : fail('invalid-body', 'body', 'must be text or bytes; a stream or Blob needs signAsync');
}

/** Whether a body has to be read before it can be digested. */
export function isReadLater(body: AsyncBodyInput): body is Exclude<AsyncBodyInput, BodyInput> {
  return (
    typeof body === 'object' &&
    body !== null &&
    ('stream' in body || 'getReader' in body || Symbol.asyncIterator in body)
  );
}
