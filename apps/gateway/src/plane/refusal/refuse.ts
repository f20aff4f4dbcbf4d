import type { Call } from '../call.ts';
import type { PlaneParts } from '../parts.ts';
import { writtenRefusal } from './refusal-body.ts';
import type { Refusal } from './refusal-code.ts';

/** How long the rest of a body is taken in after a refusal, so that the caller gets to read it. */
const lingerMilliseconds = 2_000;
/** And how much of it. */
const lingerBytes = 16 * 1024 * 1024;

/** Answers with a refusal, and remembers it. The call may be in any state in which no answer began. */
export function refuse(parts: PlaneParts, call: Call, refusal: Refusal): void {
  const { req, res } = call;
  call.body?.release();
  const { status, headers, body } = writtenRefusal(refusal, call.requestId);
  const { accessKeyId } = call.head;
  const { ring, options } = parts;
  const [path = ''] = call.rawTarget.split('?', 1);
  const refused = {
    at: call.at,
    requestId: call.requestId,
    code: refusal.code,
    status,
    method: call.method,
    path: path.slice(0, 512),
    service: call.destination?.service.id,
    operation: call.destination?.name,
    accessKeyId: accessKeyId?.slice(0, 128),
    account: call.accepted === undefined ? undefined : call.key?.snapshot.account,
  };
  ring.add(refused);
  options.onRefusal?.(refused);
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  headers.push('date', parts.dates.get());
  if (req.complete) {
    if (parts.isClosing()) headers.push('connection', 'close');
    res.writeHead(status, headers).end(body);
    return;
  }
  // What is left of the body may be long or never come: this connection is not used again.
  headers.push('connection', 'close');
  res.writeHead(status, headers).write(body);
  linger(call);
}

/** A connection that is closed with unread bytes in it is reset, and the refusal may be lost with it. */
function linger({ req, res }: Call): void {
  let left = lingerBytes;
  const end = (): void => {
    clearTimeout(timer);
    res.end();
  };
  const timer = setTimeout(end, lingerMilliseconds).unref();
  req.on('data', (piece: Buffer) => {
    left -= piece.byteLength;
    if (left < 0) end();
  });
  req.once('end', end).once('close', end);
  req.on('error', () => undefined);
  req.resume();
}
