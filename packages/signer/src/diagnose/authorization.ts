import { fail } from '../errors.ts';
import type { Mistake } from './mistakes.ts';
import { unescaped } from './percent.ts';

/** What can be read off an Authorization header without trying anything. */
export interface ObservedAuthorization {
  readonly accessKeyId: string;
  /** The signature in Base64, whichever way it was written. */
  readonly signature: string;
  readonly mistakes: readonly Mistake[];
}

/** M-01 to M-03, and the signature in one spelling (S-11.5). */
export function observeAuthorization(value: string): ObservedAuthorization {
  const [, scheme, accessKeyId = '', written = ''] = /^(?:([^ ]*) )?([^:]*):([^]*)$/.exec(value) ?? [];
  const isHex = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(written);
  const signature = isHex ? btoa(unescaped(written.replace(/../g, '%$&'))) : written;
  // Base64 of 20 or 32 bytes, and no second spelling of it (S-8.8).
  if (!/^[A-Za-z0-9+/]{27}(?:[A-Za-z0-9+/]{16})?=$/.test(signature) || btoa(atob(signature)) !== signature) {
    fail('malformed-authorization', 'headers.authorization', 'must end in a colon and a signature in Base64 or hex');
  }
  const mistakes: Mistake[] = [];
  if (scheme !== 'Dataplus') mistakes.push('wrong-scheme');
  if (isHex) mistakes.push('signature-hex');
  if (signature.length === 44) mistakes.push('hmac-sha256');
  return { accessKeyId, signature, mistakes };
}
