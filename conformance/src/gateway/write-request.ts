import { bytesOf } from '../client/script-body.ts';
import type { RequestPlan } from './exchange.ts';
import { signPlan, type SigningContext } from './sign-request.ts';

/** A request as bytes. */
export interface WrittenRequest {
  readonly head: Buffer;
  readonly body: Buffer;
  /** Its Date; undefined where it was not signed or has none. */
  readonly date: string | undefined;
}

/** Writes a request byte for byte as the vector has it (G-10.6). */
export function writeRequest(request: RequestPlan, context: SigningContext): WrittenRequest {
  const { method = 'GET', target, version = 'HTTP/1.1', hosts = ['{host}'], headers = [], sign = {} } = request;
  const signed = sign === false ? undefined : signPlan(request, sign, context);
  const fill = (text: string): string =>
    text
      .replaceAll('{host}', context.host)
      .replaceAll('{id}', context.id)
      .replaceAll('{date}', signed?.date ?? '')
      .replaceAll('{authorization}', signed?.authorization ?? '');
  const names = (placeholder: string): boolean => headers.some(([, value]) => value.includes(placeholder));

  const body = bytesOf(request.body ?? null);
  const framing = request.framing ?? (request.body === undefined ? 'none' : 'length');
  const lines = [
    `${method} ${fill(target)} ${version}`,
    ...hosts.map((host) => `Host: ${fill(host)}`),
    ...headers.map(([name, value]) => `${name}:${spaced(fill(value))}`),
    ...(signed?.date === undefined || names('{date}') ? [] : [`Date: ${signed.date}`]),
    ...(signed === undefined || names('{authorization}') ? [] : [`Authorization: ${signed.authorization}`]),
    ...(framing === 'length' ? [`Content-Length: ${body.length}`] : []),
    ...(framing === 'chunked' ? ['Transfer-Encoding: chunked'] : []),
  ];
  return {
    head: Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'),
    body: framing === 'chunked' ? chunked(body, request.chunks ?? []) : body,
    date: signed?.date,
  };
}

/** A value that has white space of its own keeps it; others get the usual space after the colon. */
function spaced(value: string): string {
  return /^[ \t]/.test(value) || value === '' ? value : ` ${value}`;
}

function chunked(body: Buffer, sizes: readonly number[]): Buffer {
  const pieces: Buffer[] = [];
  let rest = body;
  for (const size of [...sizes, rest.length]) {
    const piece = rest.subarray(0, size);
    rest = rest.subarray(size);
    if (piece.length > 0) pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}
