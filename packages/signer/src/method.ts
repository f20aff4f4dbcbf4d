import { SignerError } from './errors.ts';
import { token } from './token.ts';

const rewritten = /^(?:GET|HEAD|POST|PUT|DELETE|OPTIONS)$/i;
const forbidden = /^(?:CONNECT|TRACE|TRACK)$/i;

/** Refuses what clients would not send as given: the signature is over the method on the wire (S-3.2). */
export function checkMethod(method: string): void {
  if (method === 'GET' || method === 'POST') return;
  const upper = String(method).toUpperCase();
  if (rewritten.test(method) && method !== upper) refuse(`"${method}" is sent as ${upper}; write ${upper}.`);
  if (forbidden.test(method)) refuse(`fetch does not send ${upper}; use another method.`);
  if (typeof method !== 'string' || !token.test(method)) refuse('The method is no HTTP token; write one such as GET.');
}

function refuse(message: string): never {
  throw new SignerError('invalid-method', message, { field: 'method' });
}
