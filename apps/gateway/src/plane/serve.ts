import { buffer } from 'node:stream/consumers';
import { HeldAnswer } from './answer/held-answer.ts';
import type { AdmittedCall } from './call.ts';
import { forward } from './forward/forward.ts';
import { meterRow } from './meter-row.ts';
import type { PlaneParts } from './parts.ts';
import { refuse } from './refusal/refuse.ts';
import type { RefusalCode } from './refusal/refusal-code.ts';

/** What becomes of the copy of an answer that is kept for repeats; resolves when it is on disk. */
export type Keep = (answer: HeldAnswer) => Promise<void>;

/** Forwards an admitted call or lets the stand-in answer it; either way the call is recorded before its last byte leaves. */
export function serve(parts: PlaneParts, call: AdmittedCall, keep?: Keep): void {
  const { upstream } = call.destination.service;
  const refuseWith = (code: RefusalCode): void => {
    refuse(parts, call, { code });
  };
  let isCommitted = false;
  const answer: HeldAnswer = new HeldAnswer({
    res: call.res,
    date: () => parts.dates.get(),
    ownHeaders: () =>
      parts.isClosing()
        ? ['x-dataplus-request-id', call.requestId, 'connection', 'close']
        : ['x-dataplus-request-id', call.requestId],
    keepBytes: keep === undefined ? 0 : parts.limits.storedAnswerBytes,
    commit: (facts) => {
      isCommitted = true;
      if (keep === undefined) return commit(parts, call, facts);
      return keep(answer).then(() => commit(parts, call, facts));
    },
    onUncommitted: (error) => {
      parts.options.onDefect?.(error, call.requestId);
      refuseWith('metering-failed');
    },
  });

  if (upstream === null) {
    answerInstead(parts, call, answer);
    return;
  }
  if (parts.options.callerGone === 'charged') {
    call.res.once('close', () => {
      if (isCommitted || call.res.writableFinished || answer.facts.status === 0) return;
      commit(parts, call, answer.facts).catch((error: unknown) => parts.options.onDefect?.(error, call.requestId));
    });
  }
  const maxMilliseconds = parts.limits.upstreamMilliseconds;
  forward({ call, upstream, pools: parts.pools, answer, maxMilliseconds, onFailure: refuseWith });
}

/** Writes the row of a call; resolves when it is on disk. */
function commit(parts: PlaneParts, call: AdmittedCall, facts: HeldAnswer['facts']): Promise<void> {
  const row = meterRow(call, facts, parts.monotonic());
  return parts.options.meter.write(row).then(() => {
    parts.options.onCall?.(row);
  });
}

/** Lets the stand-in answer; a body that went to disk is read back. */
function answerInstead(parts: PlaneParts, call: AdmittedCall, answer: HeldAnswer): void {
  const { operation, parameters } = call.destination;
  const { target, requestId } = call;
  const { rawHeaders } = call.req;
  const give = (body: Buffer): void => {
    const made = parts.standIns.answer({ operation, parameters, target, rawHeaders, body, requestId, now: call.at });
    answer.begin(made.status, ['content-type', made.contentType], made.isFailure);
    if (made.body.byteLength > 0) answer.piece(made.body);
    answer.end();
    call.body.release();
  };
  if (call.body.bytes !== undefined) {
    give(call.body.bytes);
    return;
  }
  buffer(call.body.stream()).then(give, (error: unknown) => {
    parts.options.onDefect?.(error, call.requestId);
    refuse(parts, call, { code: 'plane-failure' });
  });
}
