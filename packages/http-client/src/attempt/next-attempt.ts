import { UnreadFailure } from '../answer/keep-response.ts';
import { readBounded } from '../answer/read-bounded.ts';
import type { PreparedCall } from '../call/prepared-call.ts';
import { AbortedError, type ClientError, StatusError } from '../errors.ts';
import { logFailure } from '../log/log-call.ts';
import { delayBeforeRetry } from '../retry/decide.ts';
import type { Settings } from '../settings.ts';
import { clockSkewError, skewOf } from '../skew.ts';

/** What is known when an attempt failed. */
export interface FailedCall {
  readonly call: PreparedCall;
  readonly settings: Settings;
  readonly error: ClientError;
  readonly budgetEnd: number;
  /** Whether the clock was corrected in this call already: it is done once. */
  readonly corrected: boolean;
}

/** Returns when the next attempt may begin, and says why there is one; throws the failure where there is none. */
export async function prepareNextAttempt(failed: FailedCall): Promise<'clock-corrected' | 'retry'> {
  const { call, settings, error, budgetEnd, corrected } = failed;
  const skew = error instanceof StatusError ? skewOf(error.received) : undefined;
  if (error instanceof StatusError && skew !== undefined) {
    const { serverTime } = error.received;
    const learnt = serverTime !== undefined && settings.skew.learn(serverTime);
    // A refusal that does not name the clock may have come after the service acted.
    const repeatable = skew === 'told' || call.retry.methods.includes(call.method);
    if (!learnt || corrected || !repeatable) return fail(failed, clockSkewError(error));
    await announce(failed, 'clock-corrected', 0);
    return 'clock-corrected';
  }
  const { method, retry: policy } = call;
  const attempt = corrected ? error.attempts - 1 : error.attempts;
  const delay = delayBeforeRetry({ error, method, attempt, policy, random: settings.random });
  if (delay === undefined || delay >= budgetEnd - settings.clock.elapsed()) return fail(failed, error);
  await announce(failed, 'retry', delay);
  await wait(failed, delay);
  return 'retry';
}

function fail({ call, settings, error }: FailedCall, thrown: ClientError): never {
  if (settings.log !== undefined) logFailure(settings.log, 'failure', call, thrown);
  // A caller who gets the Response itself reads there what is wrong.
  throw error instanceof UnreadFailure ? error : thrown;
}

async function announce(
  { call, settings, error }: FailedCall,
  event: 'retry' | 'clock-corrected',
  delay: number,
): Promise<void> {
  // A small body is read to its end, so that its connection can be used again.
  if (error instanceof UnreadFailure) await readBounded(error.answer);
  if (settings.log !== undefined) logFailure(settings.log, event, call, error, delay);
  const { place, method, url } = call;
  await settings.hooks.onRetry?.({
    requestId: place.requestId,
    attempt: error.attempts,
    method,
    url: url.href,
    error,
    delay,
  });
}

async function wait({ call, settings, error }: FailedCall, delay: number): Promise<void> {
  try {
    await settings.clock.sleep(delay, call.signal);
  } catch (thrown) {
    if (call.signal?.aborted !== true) throw thrown;
    const aborted = new AbortedError('call-aborted', 'the call was aborted by its signal', {
      place: call.place,
      cause: call.signal.reason,
    });
    aborted.attempts = error.attempts;
    throw aborted;
  }
}
