import { arrivedOf, type ProtocolBody, type ProtocolRequest } from '@dataplus/signer/testee';
import { fail } from '../errors.ts';
import type { ArrivedWithBytes } from './arrived.ts';

/** The repeat form can ask for more than there is memory. */
const longestBody = 256 * 1024 * 1024;

type Members = Partial<Record<string, unknown>>;

/** Reads a request in the form of the conformance protocol (`conformance/spec/protocol.md`, Requests). */
export function parseRequestJson(bytes: Uint8Array, name: string): ArrivedWithBytes {
  const refuse = (problem: string): never => fail('invalid-request-json', name, problem);
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    fail(
      'invalid-request-json',
      name,
      'is not JSON in UTF-8; write {"method":…,"target":…,"headers":[…],"body":…}',
      cause,
    );
  }
  const request = closed(parsed, ['method', 'target', 'headers', 'body'], 'the request', refuse);
  const { method, target, headers, body = null } = request;
  if (typeof method !== 'string') refuse('method: must be a text, "GET" for instance');
  if (typeof target !== 'string') refuse('target: must be a text, "/path?query" for instance');
  if (!Array.isArray(headers) || !headers.every(isPair)) refuse('headers: must be a list of ["name","value"] pairs');
  if (body !== null) checkBody(body, refuse);
  // Checked member by member above.
  const arrived = arrivedOf({ ...request, body } as unknown as ProtocolRequest);
  return { ...arrived, body: arrived.body as Uint8Array | null };
}

const isPair = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string');

/** An object with no member but those named. */
function closed(value: unknown, names: readonly string[], what: string, refuse: (problem: string) => never): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(`${what}: must be an object`);
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  return unknown === undefined
    ? value
    : refuse(`${what}: has a member "${unknown}"; the members are ${names.join(', ')}`);
}

function checkBody(value: unknown, refuse: (problem: string) => never): void {
  const body: Partial<Record<keyof ProtocolBody, unknown>> = closed(
    value,
    ['text', 'base64', 'repeat'],
    'body',
    refuse,
  );
  if (Object.keys(body).length !== 1) refuse('body: must be null or have one of the members text, base64, repeat');
  const { text, base64, repeat } = body;
  if (text !== undefined && typeof text !== 'string') refuse('body.text: must be a text');
  if (base64 !== undefined && !isBase64(base64)) refuse('body.base64: must be Base64 with padding');
  if (repeat === undefined) return;
  const { base64: piece, times } = closed(repeat, ['base64', 'times'], 'body.repeat', refuse);
  if (!isBase64(piece)) refuse('body.repeat.base64: must be Base64 with padding');
  if (!Number.isSafeInteger(times) || (times as number) < 0) refuse('body.repeat.times: must be a whole number from 0');
  const bytes = Buffer.byteLength(piece as string, 'base64') * (times as number);
  if (bytes > longestBody) refuse(`body.repeat: must give at most ${longestBody} bytes, gives ${bytes}`);
}

function isBase64(value: unknown): boolean {
  return typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value;
}
