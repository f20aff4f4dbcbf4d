import { randomBytes } from 'node:crypto';

/** A new id: what it is of, and 80 random bits. */
export function newId(kind: string): string {
  return `${kind}-${randomBytes(10).toString('hex')}`;
}
