import { fail } from '../errors.ts';
import type { Mistake } from './mistakes.ts';

/** What can be read off an Authorization header without trying anything. */
export interface ObservedAuthorization {
  readonly accessKeyId: string;
  /** The signature in Base64, whichever way it was written. */
  readonly signature: string;
  readonly mistakes: readonly Mistake[];
}

const base64Lengths: Readonly<Record<number, number>> = { 28: 20, 44: 32 };

/** M-01 to M-03, and the signature in one spelling (S-11.5). */
export function observeAuthorization(value = ''): ObservedAuthorization {
  const [, scheme = '', accessKeyId = '', written = ''] = /^(\S*) *([^:]*):([^:]*)$/.exec(value) ?? [];
  const isHex = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(written);
  const signature = isHex ? btoa(written.replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16)))) : written;
  if (!isHex && !isBase64Of(signature, base64Lengths[signature.length])) {
    fail(
      'malformed-authorization',
      'headers.authorization',
      'must be a scheme, an id, a colon and a signature in Base64 or hex',
    );
  }
  const mistakes: Mistake[] = [];
  if (scheme !== 'Dataplus') mistakes.push('wrong-scheme');
  if (isHex) mistakes.push('signature-hex');
  if (signature.length === 44) mistakes.push('hmac-sha256');
  return { accessKeyId, signature, mistakes };
}

function isBase64Of(text: string, bytes: number | undefined): boolean {
  return bytes !== undefined && /^[A-Za-z0-9+/]+=$/.test(text) && atob(text).length === bytes;
}
