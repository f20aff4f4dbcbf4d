import type { AnswerReader } from '../answer/answer.ts';
import { readBounded } from '../answer/read-bounded.ts';
import type { PreparedCall } from '../call/prepared-call.ts';
import { logRedirect } from '../log/log-call.ts';
import { nextHop } from '../redirect/next-hop.ts';
import type { ClientError } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { untilAborted } from '../until-aborted.ts';
import { Deadline } from './deadline.ts';
import { exchange } from './exchange.ts';
import { firstHop } from './hop.ts';

/** One attempt of a call. */
export interface Attempt {
  readonly call: PreparedCall;
  readonly settings: Settings;
  /** From 1. */
  readonly number: number;
  /** When the call's budget ends, in the time of the clock's `elapsed`. */
  readonly budgetEnd: number;
  /** Why the attempt before this one failed. */
  readonly previous: ClientError | undefined;
}

/**
 * One attempt (H-2): its turn, credentials, then hook, date and signature, sending, and again for every redirect, then
 * reading. Throws what went wrong, sorted by cause; whether to try again is not decided here.
 */
export async function sendAttempt<T>(attempt: Attempt, read: AnswerReader<T>): Promise<T> {
  const { call, settings, budgetEnd, previous } = attempt;
  const { gate, clock } = settings;
  const deadline = new Deadline({ call, budgetEnd, previous, elapsed: clock.elapsed });
  let inside = false;
  try {
    if (deadline.ended !== undefined) throw deadline.ended;
    if (!gate.tryEnter()) {
      deadline.startBudget();
      await gate.enter(deadline.signal);
    }
    inside = true;
    deadline.startAttempt();
    const asked = settings.credentials.signer();
    const signer =
      'sign' in asked ? asked : await untilAborted(asked, deadline.signal, () => deadline.signal.reason as Error);

    let hop = firstHop(call);
    for (let followed = 0; ; followed++) {
      const answer = await exchange({ attempt, hop, signer, deadline, followed });
      const next = nextHop(hop, answer, followed);
      if (next === undefined) return await read(answer);
      logRedirect(answer, next);
      // A small body is read to its end, so that its connection can be used again.
      await readBounded(answer);
      hop = next;
    }
  } finally {
    if (inside) gate.leave();
    deadline.release();
  }
}
