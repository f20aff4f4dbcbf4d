import { createHash, createHmac } from 'node:crypto';

/** The scheme once more, from the specification and `node:crypto` alone: what tests compare with. */

export const md5 = (data: string | Uint8Array): string => createHash('md5').update(data).digest('base64');

export const hmacSha1 = (secret: string, data: string | Uint8Array): string =>
  createHmac('sha1', secret).update(data).digest('base64');

/** Text as HTTP parsers hand it on: one character per byte of its UTF-8. */
export const wire = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** White space at the ends of a header value is not part of it (S-2.5). */
export const stripped = (value: string): string => value.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');
