import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { writtenRefusal } from '../refusal/refusal-body.ts';
import type { Refusal } from '../refusal/refusal-code.ts';

/** Answers on a connection on which node:http has no answer to give: what came was no request, or CONNECT. */
export function writeRawRefusal(socket: Duplex, refusal: Refusal, requestId: string, date: string): number {
  const { status, headers, body } = writtenRefusal(refusal, requestId);
  const pairs = [...headers, 'date', date, 'connection', 'close'];
  const lines = pairs.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${pairs[i + 1] ?? ''}`] : []));
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n`;
  socket.end(Buffer.concat([Buffer.from(head, 'latin1'), body]));
  // The other side may go on writing; what it writes is thrown away, and not for long.
  const timer = setTimeout(() => socket.destroy(), 1_000).unref();
  socket.once('close', () => {
    clearTimeout(timer);
  });
  socket.resume();
  return status;
}
