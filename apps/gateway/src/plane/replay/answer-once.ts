import { setTimeout as delay } from 'node:timers/promises';
import type { AdmittedCall } from '../call.ts';
import type { HeldAnswer } from '../answer/held-answer.ts';
import { meterRow } from '../meter-row.ts';
import type { PlaneParts } from '../parts.ts';
import type { Refusal } from '../refusal/refusal-code.ts';
import type { Keep } from '../serve.ts';
import { signatureKeyOf } from './keys.ts';
import type { StoredAnswer, StoredAnswers } from './stores.ts';

/** How long a repeat waits for the first call to be answered, and how often it looks, in milliseconds. */
const patience = 5_000;
const look = 50;

/** How a call of a service that answers once goes on. */
export type OnceOutcome =
  | { readonly refusal: Refusal }
  | { readonly stored: StoredAnswer }
  /** It is the first. `keep` is given its answer; `over` is called when it is over without one, too. */
  | { readonly keep: Keep; readonly over: () => void };

/** Finds the kept answer of a repeat, or makes this call the first (G-5.5). */
export async function answerOnce(parts: PlaneParts, call: AdmittedCall): Promise<OnceOutcome> {
  const { storedAnswers, replays } = parts.options;
  if (storedAnswers === undefined) return { refusal: { code: 'replay-check-failed' } };
  const signatureKey = signatureKeyOf(call.accepted.replayKey);
  const keys = call.repeatKey === null ? [signatureKey] : [signatureKey, call.repeatKey];
  call.repeatKey ??= signatureKey;
  const until = parts.monotonic() + patience;
  for (;;) {
    const stored = await findAny(storedAnswers, keys, call.at);
    if (stored !== undefined) return { stored };
    if (parts.pending.begin(signatureKey)) {
      const over = parts.pending.enderOf(signatureKey);
      const isFirst = (await replays?.admit(call.accepted.replayKey, call.accepted.expires, call.at)) ?? true;
      if (isFirst) return { keep: keeper(storedAnswers, call, keys, over), over };
      over();
    } else {
      await Promise.race([parts.pending.over(signatureKey), delay(patience)]);
    }
    if (parts.monotonic() > until) return { refusal: { code: 'answer-pending', headers: ['retry-after', '1'] } };
    await delay(look);
  }
}

async function findAny(stored: StoredAnswers, keys: readonly string[], now: number): Promise<StoredAnswer | undefined> {
  for (const key of keys) {
    const found = await stored.find(key, now);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Repeats get the answer as soon as it is kept, not when it has left: in a pipeline it leaves only after the answer to the
 * repeat before it.
 */
function keeper(stored: StoredAnswers, call: AdmittedCall, keys: readonly string[], over: () => void): Keep {
  return async (answer: HeldAnswer) => {
    const { copy } = answer;
    const kept = copy ?? tooLong();
    await stored.keep(keys, { ...kept, repeatKey: call.repeatKey ?? '' }, call.accepted.expires);
    over();
  };
}

/** What repeats get of an answer that was too long to be kept. */
function tooLong(): Pick<StoredAnswer, 'status' | 'headers' | 'body'> {
  return { status: 0, headers: [], body: Buffer.alloc(0) };
}

/** Gives a kept answer again. Its row is written once more under the same key: it counts only if the first was lost. */
export async function giveAgain(parts: PlaneParts, call: AdmittedCall, stored: StoredAnswer): Promise<void> {
  const { status, headers, body, repeatKey } = stored;
  call.repeatKey = repeatKey;
  const facts = { status, responseBytes: body.byteLength, isFailure: false };
  await parts.options.meter.write(meterRow(call, facts, parts.monotonic()));
  const own = ['x-dataplus-request-id', call.requestId, 'date', parts.dates.get()];
  const length = headers.some((name, i) => i % 2 === 0 && /^content-length$/i.test(name))
    ? []
    : ['content-length', String(body.byteLength)];
  const kept = headers.filter((_, i) => !/^date$/i.test(headers[i - (i % 2)] ?? ''));
  call.res.writeHead(status, [...kept, ...length, ...own]).end(body);
}
