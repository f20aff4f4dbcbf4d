import type { Io } from '../io.ts';
import { colorsFor } from '../output/colors.ts';
import { printJson } from '../output/json.ts';
import type { SentRequest } from './sent-request.ts';

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** The body on standard output as it came; the status on standard error, with all headers where that was asked for. */
export function printAnswer({ status, statusText, headers, body }: Answer, withHeaders: boolean, io: Io): void {
  const { green, red } = colorsFor(io.stderr, io.env);
  io.stderr.write(`${(status < 400 ? green : red)(`${status} ${statusText}`.trimEnd())}\n`);
  if (withHeaders) for (const [name, value] of headers) io.stderr.write(`${name}: ${value}\n`);
  if (io.stdout.isTTY === true && body.includes(0)) {
    io.stderr.write(`(${body.length} bytes that are no text; send standard output to a file to get them)\n`);
    return;
  }
  io.stdout.write(body);
  if (io.stdout.isTTY === true && body.length > 0 && body.at(-1) !== 0x0a) io.stdout.write('\n');
}

/** Request and answer in one value; a body that is not UTF-8 stands there in Base64. */
export function printAnswerAsJson(request: SentRequest | undefined, answer: Answer, io: Io): void {
  const { status, statusText, headers, body } = answer;
  printJson(io, {
    request,
    response: { status, statusText, headers: Object.fromEntries(headers), body: asText(body) },
  });
}

function asText(body: Uint8Array): { text: string } | { base64: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(body) };
  } catch {
    return { base64: Buffer.from(body).toString('base64') };
  }
}
