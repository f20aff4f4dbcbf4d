import type { Readable } from 'node:stream';
import type { AdmittedCall } from '../call.ts';
import type { HeldAnswer } from '../answer/held-answer.ts';
import type { RefusalCode } from '../refusal/refusal-code.ts';
import type { UpstreamPools } from './pools.ts';
import { relayedHeaders, upstreamHeaders } from './upstream-headers.ts';

/** What {@link forward} takes. */
export interface ForwardOptions {
  readonly call: AdmittedCall;
  readonly upstream: string;
  readonly pools: UpstreamPools;
  readonly answer: HeldAnswer;
  readonly maxMilliseconds: number;
  /** The upstream failed before its answer began. */
  readonly onFailure: (code: RefusalCode) => void;
}

/**
 * Sends the call to its upstream, target and headers as they arrived, and relays the answer as it comes (G-8). The time
 * that an upstream has counts until the head of its answer, and then anew between two pieces.
 */
export function forward(options: ForwardOptions): void {
  const { call, upstream, pools, answer, maxMilliseconds, onFailure } = options;
  const { service } = call.destination;
  const asked = call.head.timeoutMilliseconds ?? service.upstreamTimeoutMilliseconds;
  const abort = new AbortController();
  let timedOut = false;
  const timer = setTimeout(
    () => {
      timedOut = true;
      abort.abort();
    },
    Math.min(asked, maxMilliseconds),
  );
  const gone = (): void => {
    clearTimeout(timer);
    if (!call.res.writableFinished) abort.abort();
    call.body.release();
  };
  call.res.once('close', gone);

  /** Whoever waits for an answer that broke off in the middle must not take it for whole. */
  const failed = (): void => {
    clearTimeout(timer);
    if (call.res.destroyed) return;
    if (answer.hasBegun) call.res.destroy();
    else onFailure(timedOut ? 'upstream-timed-out' : 'upstream-broke-off');
  };

  const { byteLength } = call.body;
  pools
    .of(upstream)
    .then(({ pool, prefix }) =>
      pool.request({
        method: call.method,
        path: prefix + call.target,
        headers: upstreamHeaders({
          rawHeaders: call.req.rawHeaders,
          organization: call.key.snapshot.organization ?? '',
          requestId: call.requestId,
          bodyBytes: byteLength,
        }),
        body: byteLength === 0 ? null : (call.body.bytes ?? call.body.stream()),
        signal: abort.signal,
        responseHeaders: 'raw',
      }),
    )
    .then(
      ({ statusCode, headers, body }) => {
        timer.refresh();
        answer.begin(statusCode, relayedHeaders(headers as unknown as readonly string[]));
        relay(body, answer, timer, failed);
      },
      (error: unknown) => {
        clearTimeout(timer);
        if (call.res.destroyed) return;
        if (isUnconnected(error)) onFailure('upstream-unreachable');
        else failed();
      },
    );
}

function relay(body: Readable, answer: HeldAnswer, timer: NodeJS.Timeout, failed: () => void): void {
  body.on('data', (piece: Buffer) => {
    timer.refresh();
    if (answer.piece(piece)) return;
    body.pause();
    // A caller that reads slowly is not the upstream's fault; its own idle time ends it.
    answer.onDrain(() => {
      timer.refresh();
      body.resume();
    });
  });
  body.on('end', () => {
    clearTimeout(timer);
    answer.end();
  });
  body.on('error', failed);
}

function isUnconnected(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return (
    typeof code === 'string' &&
    /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(
      code,
    )
  );
}
