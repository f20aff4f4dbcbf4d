import { utf8ByteString } from '../bytes.ts';
import { token } from '../token.ts';
import type { ArrivedRequest } from '../arrived.ts';
import type { RequestInput } from '../types.ts';

/** A request of the protocol; see `conformance/spec/protocol.md`. */
export interface ProtocolRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ProtocolBody | null;
}

/** The three ways in which the protocol writes a body. */
export interface ProtocolBody {
  readonly text?: string;
  readonly base64?: string;
  readonly repeat?: { readonly base64: string; readonly times: number };
}

/** As the signing verbs take it. */
export function requestOf(request: ProtocolRequest): RequestInput {
  return { method: request.method, target: request.target, headers: request.headers, body: bodyOf(request.body) };
}

/** As the verifying verbs take it: what HTTP would have delivered, one character per byte (S-8.2). */
export function arrivedOf(request: ProtocolRequest): ArrivedRequest {
  return {
    method: utf8ByteString(request.method),
    target: utf8ByteString(request.target),
    headers: request.headers.map(
      ([name, value]) => [token.test(name) ? name : utf8ByteString(name), utf8ByteString(value)] as const,
    ),
    body: bodyOf(request.body),
  };
}

export function bodyOf(body: ProtocolBody | null): Uint8Array | null {
  if (body === null) return null;
  if (body.text !== undefined) return new TextEncoder().encode(body.text);
  if (body.base64 !== undefined) return bytesOfBase64(body.base64);
  if (body.repeat === undefined) return null;
  const piece = bytesOfBase64(body.repeat.base64);
  const bytes = new Uint8Array(piece.length * body.repeat.times);
  bytes.set(body.repeat.times > 0 ? piece : []);
  // Doubling what is there already is quick for pieces of one byte too.
  for (let filled = piece.length; filled > 0 && filled < bytes.length; filled *= 2) bytes.copyWithin(filled, 0, filled);
  return bytes;
}

function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
