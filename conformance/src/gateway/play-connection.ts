import { randomUUID } from 'node:crypto';
import { connect as connectPlain, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import type { GatewayInput, GatewayOutput, RequestPlan } from './exchange.ts';
import { AnswerReader } from './read-answers.ts';
import type { SigningContext } from './sign-request.ts';
import { writeRequest } from './write-request.ts';

/** What {@link playConnection} takes. */
export interface PlayOptions {
  readonly url: URL;
  readonly input: GatewayInput;
  /** How many answers have to come. */
  readonly answers: number;
  /** Whether the connection has to end then. */
  readonly closes: boolean;
  /** How long all of it may take, in milliseconds. */
  readonly timeout: number;
}

/** A surplus answer is seen when it comes so soon after the last one, in milliseconds. */
const surplus = 30;

/** What came back, and what stands for the placeholders of the vector. */
export interface Played {
  readonly output: GatewayOutput;
  /** What came that is no answer. */
  readonly fault: string | undefined;
  /** Puts the values of this exchange in the place of `{host}`, `{id}` and `{date}`, the Date of the last request. */
  readonly fill: (text: string) => string;
}

/** Plays client on one connection: writes what the vector says, and gives what came back. */
export async function playConnection(options: PlayOptions): Promise<Played> {
  const { url, input, answers, closes, timeout } = options;
  const line = await open(url);
  const { socket, reader } = line;
  const context: SigningContext = { host: url.host, id: randomUUID(), now: Date.now() };
  const until = performance.now() + timeout;
  let date = '';
  try {
    for (const step of input.steps) {
      if (line.closed) break;
      if ('pause' in step) await delay(step.pause);
      else if ('await' in step) await line.until(() => reader.answers.length >= step.await, until);
      else if ('raw' in step) await write(socket, Buffer.from(step.raw.replaceAll('{host}', url.host), 'latin1'));
      else date = (await send(line, step.request, context, until)) ?? date;
    }
    await line.until(() => reader.answers.length >= answers, until);
    if (closes) await line.until(() => line.closed, until);
    else await delay(surplus);
    if (line.closed) reader.end();
    return {
      output: { answers: reader.answers, closed: line.closed },
      fault: reader.fault,
      fill: (text) => text.replaceAll('{host}', url.host).replaceAll('{id}', context.id).replaceAll('{date}', date),
    };
  } finally {
    socket.destroy();
  }
}

interface Line {
  readonly socket: Socket;
  readonly reader: AnswerReader;
  closed: boolean;
  /** Resolves when it holds, the connection has ended, or the time is over. */
  readonly until: (holds: () => boolean, end: number) => Promise<void>;
}

async function open(url: URL): Promise<Line> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const socket =
    url.protocol === 'https:'
      ? // The suite tries what is said on the connection, not who certified it.
        connectTls({ host, port, rejectUnauthorized: false, servername: 'localhost' })
      : connectPlain({ host, port });
  await new Promise<void>((resolve, reject) => {
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', resolve).once('error', reject);
  });
  socket.setNoDelay(true);
  const reader = new AnswerReader();
  const waiting = new Set<() => void>();
  const line: Line = {
    socket,
    reader,
    closed: false,
    until: async (holds, end) => {
      while (!holds() && !line.closed && performance.now() < end) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.max(1, end - performance.now()));
          waiting.add(() => {
            clearTimeout(timer);
            resolve();
          });
        });
      }
    },
  };
  const wake = (): void => {
    for (const one of waiting) one();
    waiting.clear();
  };
  socket.on('data', (piece: Buffer) => {
    reader.push(piece);
    wake();
  });
  const closed = (): void => {
    line.closed = true;
    wake();
  };
  // A gateway that will not hear any more resets the connection; what it said before counts.
  socket.on('error', closed).on('end', closed).on('close', closed);
  return line;
}

/** Sends a request, and gives its Date. */
async function send(
  line: Line,
  request: RequestPlan,
  context: SigningContext,
  until: number,
): Promise<string | undefined> {
  const { head, body, date } = writeRequest(request, context);
  const { withhold, piece } = request;
  if (piece === undefined && withhold === undefined) {
    await write(line.socket, Buffer.concat([head, body]));
    return date;
  }
  const size = piece ?? head.length;
  for (let at = 0; at < head.length && !line.closed; at += size) {
    await write(line.socket, head.subarray(at, at + size));
    if (piece !== undefined) await delay(1);
  }
  if (withhold !== undefined) await line.until(() => line.reader.answers.length >= withhold, until);
  // A refusal in the place of 100 Continue: the body is not sent.
  if (withhold === undefined || line.reader.answers.at(-1)?.status === 100) await write(line.socket, body);
  return date;
}

/** Resolves when it is written, or cannot be any more. */
function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed || !socket.writable) {
      resolve();
      return;
    }
    const done = (): void => {
      socket.removeListener('close', done);
      resolve();
    };
    socket.once('close', done);
    socket.write(bytes, done);
  });
}
