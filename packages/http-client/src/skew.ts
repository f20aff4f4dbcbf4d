import type { Clock } from './clock.ts';
import { ClockSkewError, type ReceivedFailure, type StatusError } from './errors.ts';

/** A gateway that says nothing of its reason is taken to mind the clock when it is further off than this (S-8.7). */
const widestWindow = 900_000;

/** The client's idea of the server's time. */
export class SkewCorrection {
  readonly #mode: 'correct' | 'report';
  readonly #clock: Clock;
  #offset = 0;

  constructor(clock: Clock, mode: 'correct' | 'report') {
    this.#clock = clock;
    this.#mode = mode;
  }

  /** The time that is signed, in milliseconds. */
  readonly now = (): number => this.#clock.now() + this.#offset;

  /** Takes over the server's time; false where skew is to be reported only. */
  learn(serverTime: Date): boolean {
    if (this.#mode === 'report') return false;
    // The header has whole seconds: half of one is the better guess.
    this.#offset = serverTime.getTime() + 500 - this.#clock.now();
    return true;
  }
}

/**
 * What a failure says about the clocks (H-5). `told`: the server says that it refuses the clock, and so did not act;
 * `likely`: it refuses the caller, and the clocks are far apart, or a redirect led to the server that says so.
 */
export function skewOf(received: ReceivedFailure): 'told' | 'likely' | undefined {
  const { status, refusalReason, redirected, serverTime, localTime } = received;
  if (refusalReason === 'date-skewed') return redirected ? 'likely' : 'told';
  if (refusalReason !== undefined) return undefined;
  if ((status !== 401 && status !== 403) || serverTime === undefined) return undefined;
  return Math.abs(serverTime.getTime() - localTime.getTime()) > widestWindow ? 'likely' : undefined;
}

/** The same failure with both times in its message. */
export function clockSkewError(error: StatusError): ClockSkewError {
  const { serverTime, localTime } = error.received;
  const server = serverTime === undefined ? 'unknown (it sent no Date)' : serverTime.toISOString();
  const message = `the server refuses the clock: here it is ${localTime.toISOString()}, at the server ${server}; set the clock`;
  const skewed = new ClockSkewError(message, error.received, { place: error.place, cause: error });
  skewed.attempts = error.attempts;
  return skewed;
}
