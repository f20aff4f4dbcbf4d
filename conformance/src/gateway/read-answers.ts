import { isObject } from '../json.ts';
import type { GatewayAnswer } from './exchange.ts';

/** Takes the bytes of a connection apart into answers, those with 100 included. */
export class AnswerReader {
  readonly answers: GatewayAnswer[] = [];
  /** What came that is no answer. */
  fault: string | undefined;
  #rest: Buffer = Buffer.alloc(0);

  push(piece: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, piece]);
    while (this.fault === undefined && this.#take());
  }

  /** The connection ended. */
  end(): void {
    if (this.#rest.length > 0) this.fault ??= `the connection ended in the middle of an answer: ${this.#shown()}`;
  }

  #take(): boolean {
    const end = this.#rest.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const [line = '', ...lines] = this.#rest.subarray(0, end).toString('latin1').split('\r\n');
    const status = /^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1];
    if (status === undefined) {
      this.fault = `this is no answer: ${this.#shown()}`;
      return false;
    }
    const headers: Record<string, string> = {};
    for (const one of lines) {
      const colon = one.indexOf(':');
      const name = one.slice(0, colon).toLowerCase();
      const value = one.slice(colon + 1).trim();
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
    const framed = bodyOf(this.#rest.subarray(end + 4), headers, Number(status));
    if (framed === undefined) return false;
    this.#rest = framed.rest;
    this.answers.push(answerOf(Number(status), headers, framed.body));
    return true;
  }

  #shown(): string {
    return JSON.stringify(this.#rest.subarray(0, 120).toString('latin1'));
  }
}

function answerOf(status: number, headers: Record<string, string>, body: Buffer): GatewayAnswer {
  const text = body.toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const refusal = headers['x-dataplus-refusal'] ?? null;
  return { status, refusal, headers, text, bytes: body.length, ...(isObject(json) && { json }) };
}

function bodyOf(
  bytes: Buffer,
  headers: Readonly<Record<string, string>>,
  status: number,
): { readonly body: Buffer; readonly rest: Buffer } | undefined {
  if (status < 200 || status === 204 || status === 304) return { body: Buffer.alloc(0), rest: bytes };
  if (headers['transfer-encoding'] === 'chunked') return unchunked(bytes);
  const length = Number(headers['content-length'] ?? 0);
  return bytes.length < length ? undefined : { body: bytes.subarray(0, length), rest: bytes.subarray(length) };
}

function unchunked(bytes: Buffer): { readonly body: Buffer; readonly rest: Buffer } | undefined {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.subarray(at, line).toString('latin1'), 16);
    const end = line + 2 + size;
    if (bytes.length < end + 2) return undefined;
    if (size === 0) return { body: Buffer.concat(pieces), rest: bytes.subarray(end + 2) };
    pieces.push(bytes.subarray(line + 2, end));
    at = end + 2;
  }
}
