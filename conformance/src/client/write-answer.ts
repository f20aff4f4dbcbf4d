import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ArrivedRequest } from './check-request.ts';
import { httpDate } from './http-date.ts';
import { bytesOf } from './script-body.ts';
import type { DialectName, HttpAnswer, RefusalAnswer, ScriptAnswer } from './script.ts';
import { stringToSign } from './signature.ts';

/** What an answer is made for. */
export interface AnswerContext {
  readonly request: ArrivedRequest;
  readonly dialect: DialectName;
  /** The server's clock, in milliseconds. */
  readonly now: number;
  /** Puts the origins of this exchange in the place of `{endpoint}` and `{other}`. */
  readonly fill: (text: string) => string;
}

/** Gives a request what the script has for it. Returns when the answer is on its way. */
export async function writeAnswer(
  answer: ScriptAnswer,
  response: ServerResponse,
  socket: Socket,
  context: AnswerContext,
): Promise<void> {
  if ('fault' in answer) breakOff(answer.fault, socket);
  else if ('raw' in answer) socket.end(context.fill(answer.raw), 'latin1');
  else await writeHttp('refuse' in answer ? refusal(answer, context) : answer, response, socket, context);
}

function breakOff(fault: 'kill' | 'reset' | 'stall', socket: Socket): void {
  if (fault === 'kill') socket.destroy();
  if (fault === 'reset') socket.resetAndDestroy();
}

async function writeHttp(
  answer: HttpAnswer,
  response: ServerResponse,
  socket: Socket,
  context: AnswerContext,
): Promise<void> {
  const { status, delay = 0, cutAfter, holdAfter } = answer;
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  const body = answer.json === undefined ? bytesOf(answer.body) : Buffer.from(JSON.stringify(answer.json));
  const headers = headersOf(answer, body.length, context);
  response.sendDate = false;
  response.writeHead(status, headers);
  const whole = cutAfter === undefined && holdAfter === undefined;
  if (whole) {
    response.end(body);
    return;
  }
  const part = body.subarray(0, cutAfter ?? holdAfter);
  await new Promise<void>((resolve) =>
    response.write(part.length > 0 ? part : '', () => {
      resolve();
    }),
  );
  if (cutAfter !== undefined) socket.end();
}

function headersOf(answer: HttpAnswer, length: number, { now, fill }: AnswerContext): Record<string, string> {
  const { json, headers = {}, retryAfter } = answer;
  const all: Record<string, string | null> = {
    date: httpDate(now, 'imf'),
    'content-length': String(length),
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
  if (retryAfter !== undefined) {
    const { form, seconds } = retryAfter;
    all['retry-after'] = form === 'seconds' ? String(seconds) : httpDate(now + seconds * 1000, form);
  }
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, fill(value)] as const])),
  );
}

/** The form of H-8. */
function refusal({ refuse, status = 403, arrived }: RefusalAnswer, { request, dialect }: AnswerContext): HttpAnswer {
  const sent = Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), value]));
  const shown = stringToSign({ ...request, headers: { ...sent, ...arrived } }, dialect);
  return {
    status,
    headers: { 'x-dataplus-refusal': refuse },
    json: {
      code: refuse,
      message: `refused: ${refuse}`,
      requestId: sent['x-dataplus-request-id'] ?? '',
      origin: 'ours',
      ...(refuse === 'signature-mismatch' && { stringToSign: shown }),
    },
  };
}
