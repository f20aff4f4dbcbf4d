import type { AnyOperation } from '@dataplus/service-schemas/core';
import type { Clock } from '../clock.ts';
import { AbortedError, DeadlineError, TaskFailedError, UsageError } from '../errors.ts';
import type { CallOptions } from '../options.ts';
import { memberAt } from './member-at.ts';

/** How to ask. The options of a call count for every question. */
export interface PollOptions extends Omit<CallOptions, 'requestId'> {
  /** Wait between an answer and the next question, in milliseconds; default 2,000. */
  readonly interval?: number | undefined;
  /** How long it all may take, in milliseconds; default one hour. */
  readonly limit?: number | undefined;
}

/** Asks until the operation's `progress` says that the task has ended. */
export async function* poll<T>(
  ask: (options: CallOptions) => Promise<T>,
  { id, progress }: AnyOperation,
  clock: Clock,
  options: PollOptions = {},
): AsyncGenerator<T, void, undefined> {
  const { interval = 2_000, limit = 3_600_000, ...callOptions } = options;
  if (progress === undefined) {
    throw new UsageError('invalid-call-input', 'operation', `${id} tells of no progress; call it once`);
  }
  const end = clock.elapsed() + limit;
  for (;;) {
    const answer = await ask(callOptions);
    const state = String(memberAt(answer, progress.member));
    const succeeded = progress.succeeded.includes(state);
    if (!succeeded && !progress.running.includes(state)) {
      throw new TaskFailedError(`${id}: the task ended as ${state}`, { state, answer });
    }
    yield answer;
    if (succeeded) return;
    if (clock.elapsed() + interval > end) {
      const message = `${id}: the task is still ${state} after ${limit} ms; it goes on at the server`;
      throw new DeadlineError('polling-timed-out', message, limit, {});
    }
    await wait(clock, interval, options.signal);
  }
}

async function wait(clock: Clock, interval: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await clock.sleep(interval, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new AbortedError('call-aborted', 'the polling was aborted by its signal', { cause: signal.reason });
  }
}
