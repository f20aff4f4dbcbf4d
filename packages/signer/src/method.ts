import { fail } from './errors.ts';
import { token } from './token.ts';

/** The methods that fetch turns into upper case, and those that it does not send at all. */
const rewritten = /^(GET|HEAD|POST|PUT|DELETE|OPTIONS)$/;
const forbidden = /^(CONNECT|TRACE|TRACK)$/;

/** Refuses what clients would not send as given: the signature is over the method on the wire (S-3.2). */
export function checkMethod(method: string): string {
  const upper = String(method).toUpperCase();
  if (!token.test(method) || forbidden.test(upper) || (method !== upper && rewritten.test(upper))) {
    fail('invalid-method', 'method', 'must be upper case and one that fetch sends, such as GET');
  }
  return method;
}
