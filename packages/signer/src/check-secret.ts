import { fail } from './errors.ts';

/** Any text that is not empty (S-1.4). */
export function checkSecret(text: string): string {
  return typeof text === 'string' && text !== ''
    ? text
    : fail('invalid-access-key-secret', 'accessKeySecret', 'must be a string that is not empty');
}
