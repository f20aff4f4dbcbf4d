import type { PreparedCall } from '../call/prepared-call.ts';
import { longestTimer } from '../clock.ts';
import { AbortedError, type ClientError, DeadlineError } from '../errors.ts';

/** The limits that one attempt is under. */
export interface DeadlineLimits {
  readonly call: Pick<PreparedCall, 'place' | 'attemptTimeout' | 'totalTimeout' | 'signal'>;
  /** When the call's budget ends, in the time of `elapsed`. */
  readonly budgetEnd: number;
  readonly elapsed: () => number;
  /** The failure before this attempt: what the budget was spent on. */
  readonly previous: ClientError | undefined;
}

/**
 * Ends an attempt when its time, the call's budget or the caller's patience is over, and knows which of them it was. One
 * controller and one timer per attempt.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #limits: DeadlineLimits;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended: ClientError | undefined;

  constructor(limits: DeadlineLimits) {
    this.#limits = limits;
    const { signal } = limits.call;
    if (signal?.aborted === true) this.#abort();
    else signal?.addEventListener('abort', this.#abort, { once: true });
  }

  /** Aborted with the error that `ended` gives. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why the attempt was ended, where it was. */
  get ended(): ClientError | undefined {
    // Once the attempt is over, a streamed answer listens to the caller's signal by itself.
    if (this.#ended === undefined && this.#limits.call.signal?.aborted === true) this.#abort();
    return this.#ended;
  }

  /** Only the budget counts: while the attempt waits for its turn. */
  startBudget(): void {
    const { call, budgetEnd, elapsed, previous: cause } = this.#limits;
    const { place, totalTimeout } = call;
    this.#startTimer(budgetEnd - elapsed(), () => {
      const message = `the call took longer than the ${totalTimeout} ms that it may (timeout.total)`;
      return new DeadlineError('budget-exhausted', message, totalTimeout, { place, cause });
    });
  }

  /** The attempt's own time begins. */
  startAttempt(): void {
    const { call, budgetEnd, elapsed } = this.#limits;
    const { place, attemptTimeout } = call;
    const left = budgetEnd - elapsed();
    if (left <= attemptTimeout) {
      this.startBudget();
      return;
    }
    this.#startTimer(attemptTimeout, () => {
      const message = `no whole answer came within ${attemptTimeout} ms (timeout.attempt)`;
      return new DeadlineError('attempt-timed-out', message, attemptTimeout, { place });
    });
  }

  /** A streamed answer may take the time of an attempt between two pieces. */
  startPiece(): void {
    const { place, attemptTimeout } = this.#limits.call;
    this.#startTimer(attemptTimeout, () => {
      const message = `nothing more of the answer came for ${attemptTimeout} ms (timeout.attempt)`;
      return new DeadlineError('attempt-timed-out', message, attemptTimeout, { place });
    });
  }

  /** No more limits of time; the caller's signal still counts. */
  stopClock(): void {
    clearTimeout(this.#timer);
  }

  /** The attempt is over. */
  release(): void {
    clearTimeout(this.#timer);
    this.#limits.call.signal?.removeEventListener('abort', this.#abort);
  }

  readonly #abort = (): void => {
    const { place, signal } = this.#limits.call;
    this.#end(new AbortedError('call-aborted', 'the call was aborted by its signal', { place, cause: signal?.reason }));
  };

  #startTimer(milliseconds: number, error: () => ClientError): void {
    clearTimeout(this.#timer);
    // Timers cannot be set for more than 24 days; a limit beyond that, such as Infinity, is none.
    if (milliseconds > longestTimer) return;
    this.#timer = setTimeout(() => {
      this.#end(error());
    }, milliseconds);
  }

  #end(error: ClientError): void {
    this.#ended = error;
    this.release();
    this.#controller.abort(error);
  }
}
