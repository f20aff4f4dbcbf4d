import type { AnswerReader } from '../answer/answer.ts';
import type { PreparedCall } from '../call/prepared-call.ts';
import { ClientError } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { prepareNextAttempt } from './next-attempt.ts';
import { sendAttempt } from './send-attempt.ts';

/**
 * A whole call (H-2): attempts until one succeeds, one fails for good, or the budget is spent. What was kept of the body
 * is given up at the end.
 */
export async function runCall<T>(call: PreparedCall, settings: Settings, read: AnswerReader<T>): Promise<T> {
  const budgetEnd = settings.clock.elapsed() + call.totalTimeout;
  let previous: ClientError | undefined;
  let corrected = false;
  try {
    for (let number = 1; ; number++) {
      try {
        return await sendAttempt({ call, settings, number, budgetEnd, previous }, read);
      } catch (error) {
        // What a hook or the signer throws is not a failure of the attempt.
        if (!(error instanceof ClientError)) throw error;
        error.attempts = number;
        const next = await prepareNextAttempt({ call, settings, error, budgetEnd, corrected });
        corrected ||= next === 'clock-corrected';
        previous = error;
      }
    }
  } finally {
    await call.body?.discard?.();
  }
}
