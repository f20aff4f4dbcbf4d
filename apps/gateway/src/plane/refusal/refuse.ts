import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call } from '../call.ts';
import type { PlaneParts } from '../parts.ts';
import { writtenRefusal } from './refusal-body.ts';
import type { Refusal } from './refusal-code.ts';

/** How long the rest of a body is taken in after a refusal, so that the caller gets to read it. */
const lingerMilliseconds = 2_000;
/** And how much of it. */
const lingerBytes = 16 * 1024 * 1024;

/** The rest of a body that is this short is read over, and the connection serves the next request. */
const shortRest = 64 * 1024;

/** Nothing more is read from the connection after these. */
const broken: ReadonlySet<string> = new Set(['malformed-http', 'request-timed-out', 'headers-too-large']);

/** Responses that a refusal was written to while the request was still coming. */
const lingering = new WeakSet<ServerResponse>();

/** Answers with a refusal, and remembers it. The call may be in any state in which no answer began. */
export function refuse(parts: PlaneParts, call: Call, refusal: Refusal): void {
  const { req, res } = call;
  if (lingering.has(res)) {
    // What else is wrong with the request does not matter any more.
    res.end();
    return;
  }
  call.body?.release();
  const { status, headers, body } = writtenRefusal(refusal, call.requestId);
  const { accessKeyId } = call.head;
  const { clause } = refusal.details ?? {};
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
    clause: typeof clause === 'string' ? clause : undefined,
  };
  ring.add(refused);
  options.onRefusal?.(refused);
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  headers.push('date', parts.dates.get());
  const isBroken = broken.has(refusal.code);
  if (isBroken || isReusable(req)) {
    if (isBroken || parts.isClosing()) headers.push('connection', 'close');
    res.writeHead(status, headers).end(body);
    return;
  }
  // What is left of the body may be long or never come: this connection is not used again.
  headers.push('connection', 'close');
  lingering.add(res);
  res.writeHead(status, headers).write(body);
  linger(call);
}

/** Whether the next request of the connection can be told from what is left of this one. */
function isReusable({ complete, headers }: IncomingMessage): boolean {
  if (complete) return true;
  if (headers['transfer-encoding'] !== undefined || headers.expect !== undefined) return false;
  return Number(headers['content-length'] ?? 0) <= shortRest;
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
