import { connect, type Socket } from 'node:net';
import { sign } from '@dataplus/signer';
import { afterEach } from 'vitest';
import { conformanceFixture } from '../../src/fixture/conformance-fixture.ts';
import { MemoryMeter } from '../../src/fixture/memory-meter.ts';
import { MemorySource } from '../../src/fixture/memory-source.ts';
import { MemoryAnswers, MemoryReplays } from '../../src/fixture/memory-stores.ts';
import type { Fixture } from '../../src/fixture/fixture.ts';
import { type DataPlane, startDataPlane } from '../../src/plane/data-plane.ts';
import type { DataPlaneOptions } from '../../src/plane/options.ts';
import type { RefusedCall } from '../../src/plane/refusal/ring.ts';

/** A data plane under test, with what stands behind it. */
export interface PlaneUnderTest {
  readonly plane: DataPlane;
  readonly source: MemorySource;
  readonly meter: MemoryMeter;
  readonly clock: { offset: number; now: () => number };
  readonly refusals: RefusedCall[];
  readonly defects: unknown[];
  /** Sends a signed call and gives the answer. */
  readonly call: (request?: TestCall) => Promise<Answer>;
  /** Writes bytes, and gives all that comes back until the connection ends or nothing comes for a while. */
  readonly raw: (bytes: string | Buffer, quiet?: number) => Promise<string>;
}

/** A call to be signed and sent. */
export interface TestCall {
  readonly key?: readonly [id: string, secret: string];
  readonly method?: string;
  readonly target?: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent, and not signed. */
  readonly unsigned?: Readonly<Record<string, string>>;
  readonly date?: number;
  readonly dialect?: 'dataplus' | 'speech' | 'speech-recognition';
}

/** An answer, with its body as JSON where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

const open: DataPlane[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((plane) => plane.close(0)));
});

/** Starts a data plane on the conformance fixture, closed after the test. */
export async function startPlane(
  options: Partial<DataPlaneOptions> = {},
  change: (fixture: Fixture) => Fixture = (fixture) => fixture,
): Promise<PlaneUnderTest> {
  const clock = { offset: 0, now: () => Date.now() + clock.offset };
  const source = new MemorySource(change(conformanceFixture(Date.now())));
  const meter = new MemoryMeter();
  const refusals: RefusedCall[] = [];
  const defects: unknown[] = [];
  const plane = await startDataPlane({
    clock,
    source,
    meter,
    replays: new MemoryReplays(),
    storedAnswers: new MemoryAnswers(),
    revisionPollMilliseconds: 20,
    onRefusal: (refused) => refusals.push(refused),
    onDefect: (error) => defects.push(error),
    ...options,
  });
  open.push(plane);
  return {
    plane,
    source,
    meter,
    clock,
    refusals,
    defects,
    call: (request = {}) => send(plane.origin, request),
    raw: (bytes, quiet) => exchange(plane.port, bytes, quiet),
  };
}

/** The headers of a signed call, by the signer of this project. */
export function signedHeaders(request: TestCall): Record<string, string> {
  const { key = ['testid', 'testsecret'], method = 'GET', target = '/dataplus_1/echo/hello' } = request;
  const { body, headers = {}, date = Date.now(), dialect = 'dataplus' } = request;
  const signed = sign(
    {
      method,
      target,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    },
    { accessKeyId: key[0], accessKeySecret: key[1] },
    { date: new Date(date), dialect },
  );
  return signed.headers;
}

async function send(origin: string, request: TestCall): Promise<Answer> {
  const { method = 'GET', target = '/dataplus_1/echo/hello', body, unsigned = {} } = request;
  const headers = { ...signedHeaders(request), ...unsigned };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const { port, host } = new URL(origin);
  const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(body);
  const length = body === undefined ? [] : [`content-length: ${bytes.byteLength}`];
  const head = [`${method} ${target} HTTP/1.1`, `host: ${host}`, 'connection: close', ...lines, ...length, '', ''];
  return parseAnswer(await exchange(Number(port), Buffer.concat([Buffer.from(head.join('\r\n')), bytes])));
}

/** Takes one answer apart; chunks are put together. */
export function parseAnswer(raw: string): Answer {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  const headers = new Headers(
    lines.map((one): [string, string] => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1).trim()]),
  );
  const sent = rest.join('\r\n\r\n');
  const text = headers.get('transfer-encoding') === 'chunked' ? unchunked(sent) : sent;
  let json: Record<string, unknown> = {};
  try {
    json = JSON.parse(text) as Record<string, unknown>;
  } catch {
    // It is no JSON, and the test does not ask for it.
  }
  return { status: Number(line.split(' ')[1] ?? NaN), headers, text, json };
}

function unchunked(text: string): string {
  let rest = text;
  let whole = '';
  for (;;) {
    const size = Number.parseInt(rest, 16);
    if (!(size > 0)) return whole;
    const begin = rest.indexOf('\r\n') + 2;
    whole += rest.slice(begin, begin + size);
    rest = rest.slice(begin + size + 2);
  }
}

/** Writes, and reads until the other side ends, or nothing came for `quiet` milliseconds after something had come. */
export function exchange(port: number, bytes: string | Buffer, quiet = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    let got = '';
    let timer: NodeJS.Timeout | undefined;
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('latin1');
    socket.on('data', (piece: string) => {
      got += piece;
      if (quiet === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => socket.destroy(), quiet);
    });
    socket.on('error', (error) => {
      if (got === '') reject(error);
    });
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(got);
    });
  });
}
