import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What is kept of a token: its SHA-256. The tokens are random, so that no slower hash is needed. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** Compares in constant time. */
export function isSameHash(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A token for an account: its id, by which it is found, and a random part. */
export function newToken(): { readonly id: string; readonly token: string } {
  const id = randomBytes(9).toString('hex');
  return { id, token: `account-${id}-${randomBytes(24).toString('base64url')}` };
}

/** The id in an account's token; undefined for any other text. */
export function idOfToken(token: string): string | undefined {
  return /^account-([0-9a-f]{18})-[\w-]{32}$/.exec(token)?.[1];
}
