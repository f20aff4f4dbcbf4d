import { fail } from './errors.ts';

/** The text of a secret, however it is given: any that is not empty (S-1.4). */
export function checkSecret(secret: string | { reveal(): string }): string {
  const text = typeof secret === 'object' ? secret?.reveal?.() : secret;
  return typeof text === 'string' && text !== ''
    ? text
    : fail('invalid-access-key-secret', 'accessKeySecret', 'must be a string that is not empty');
}
