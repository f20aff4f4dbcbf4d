import { gunzipSync } from 'node:zlib';
import { bytesOf } from './script-body.ts';
import type { DialectName, Expectation } from './script.ts';
import { authorization } from './signature.ts';

/** A request as it arrived; header values have one character per byte. */
export interface ArrivedRequest {
  readonly origin: 'endpoint' | 'other';
  readonly method: string;
  readonly target: string;
  /** Names as they were sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  /** On the wall clock, in milliseconds. */
  readonly at: number;
  /** Since the answer before it; undefined for the first. */
  readonly waited: number | undefined;
}

/** What a request is checked against, besides its own step. */
export interface CheckContext {
  readonly dialect: DialectName;
  /** How far the server's clock is ahead, in milliseconds. */
  readonly serverAhead: number;
  /** The request id of the first signed request; undefined for that one itself. */
  readonly requestId: string | undefined;
}

/** A machine under load comes late; upper bounds have room for that. */
const slack = 2_000;
/** How far a Date may be from the clock that it shows, in milliseconds. */
const dateWindow = 5_000;

const requestIdHeader = 'x-dataplus-request-id';

/** Says in one line each what is wrong with a request (H-11.4, H-11.5). */
export function checkRequest(request: ArrivedRequest, expect: Expectation, context: CheckContext): string[] {
  const faults: string[] = [];
  const wanted = (what: string, want: unknown, got: unknown): void => {
    if (want !== got) faults.push(`${what}: wanted ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
  };
  const headers = headersByName(request.headers, faults);

  wanted('origin', expect.origin ?? 'endpoint', request.origin);
  wanted('method', expect.method, request.method);
  wanted('target', expect.target, request.target);
  for (const [name, value] of Object.entries(expect.headers ?? {})) {
    wanted(`header ${name}`, value ?? undefined, headers[name]);
  }
  if (expect.body !== undefined) wanted('body', shown(bytesOf(expect.body)), shown(request.body));
  if (expect.gunzipped !== undefined) {
    wanted('gunzipped body', shown(bytesOf(expect.gunzipped)), shown(gunzipped(request.body, faults)));
  }
  if (expect.signed ?? true) faults.push(...checkSignature(request, headers, expect, context));
  else for (const name of ['authorization', 'date']) wanted(`header ${name}`, undefined, headers[name]);
  return [...faults, ...checkWait(request.waited, expect.waited)];
}

function checkSignature(
  { method, target, body, at }: ArrivedRequest,
  headers: Record<string, string>,
  { date = 'client', requestId: wantedId }: Expectation,
  { dialect, serverAhead, requestId }: CheckContext,
): string[] {
  const faults: string[] = [];
  const right = authorization({ method, target, headers, body }, dialect);
  if (headers.authorization !== right) {
    faults.push(`authorization: wanted ${right}, got ${headers.authorization ?? 'none'}`);
  }
  const clock = at + (date === 'server' ? serverAhead : 0);
  const instant = Date.parse(headers.date ?? '');
  if (!(Math.abs(instant - clock) <= dateWindow) || new Date(instant).toUTCString() !== headers.date) {
    faults.push(`date: wanted about ${new Date(clock).toUTCString()}, got ${headers.date ?? 'none'}`);
  }
  const id = headers[requestIdHeader];
  const want = wantedId ?? requestId;
  if (id === undefined || id === '') faults.push(`${requestIdHeader}: wanted one, got none`);
  else if (want !== undefined && id !== want) faults.push(`${requestIdHeader}: wanted ${want}, got ${id}`);
  return faults;
}

function checkWait(waited: number | undefined, bounds: Expectation['waited']): string[] {
  if (bounds === undefined || waited === undefined) return [];
  const { atLeast = 0, atMost = Infinity } = bounds;
  // Timers may fire a little early.
  if (waited < atLeast - 5) return [`came after ${Math.round(waited)} ms; wanted at least ${atLeast}`];
  if (waited > atMost + slack) return [`came after ${Math.round(waited)} ms; wanted at most ${atMost}`];
  return [];
}

/** Values by lower-case name; those that stand more than once are joined as HTTP says, save where that is a fault. */
function headersByName(pairs: ArrivedRequest['headers'], faults: string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    const before = headers[key];
    if (before !== undefined && /^(authorization|date|content-type)$/.test(key))
      faults.push(`header ${key} is there twice`);
    headers[key] = before === undefined ? value : `${before}, ${value}`;
  }
  return headers;
}

function gunzipped(body: Buffer, faults: string[]): Buffer {
  try {
    return gunzipSync(body);
  } catch {
    faults.push('the body is not gzip');
    return Buffer.alloc(0);
  }
}

/** Long bodies are shown by their beginning and length. */
function shown(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return text.length <= 400 ? text : `${text.slice(0, 100)}… (${bytes.length} bytes, ends with ${text.slice(-20)})`;
}
