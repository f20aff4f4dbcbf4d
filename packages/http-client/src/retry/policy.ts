import type { ClientError } from '../errors.ts';

/** A failed attempt, as the caller's own policy sees it. */
export interface FailedAttempt {
  readonly error: ClientError;
  /** From 1. */
  readonly attempt: number;
  readonly method: string;
  /** What the client would do by itself. */
  readonly byDefault: boolean;
}

/** When and how often a failed call is made again. */
export interface RetryOptions {
  /** Attempts in all, the first included; 1 never repeats. Default 3. */
  readonly attempts?: number | undefined;
  /** Methods that may be repeated without asking. Default GET, HEAD, OPTIONS, PUT, DELETE: the idempotent ones. */
  readonly methods?: readonly string[] | undefined;
  /** Statuses after which a repetition makes sense. Default 429, 502, 503, 504. */
  readonly statuses?: readonly number[] | undefined;
  /** The first wait is at most so long, in milliseconds, and the limit doubles each time. Default 200. */
  readonly baseDelay?: number | undefined;
  /** No limit of a wait grows beyond this, in milliseconds. Default 10,000. */
  readonly maxDelay?: number | undefined;
  /** A longer Retry-After than this, in milliseconds, is not waited for: the error is thrown instead. Default 60,000. */
  readonly maxRetryAfter?: number | undefined;
  /**
   * The caller's own policy: true repeats, false does not, undefined leaves it to the client. This is the way to have POST
   * repeated where the service takes it well; a gateway that knows `x-dataplus-request-id` counts such a repeat once.
   * Never asked after an abort, after the budget is spent, or when `attempts` is reached.
   */
  readonly when?: ((failed: FailedAttempt) => boolean | undefined) | undefined;
}

/** Retry options with every default filled in. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly methods: readonly string[];
  readonly statuses: readonly number[];
  readonly baseDelay: number;
  readonly maxDelay: number;
  readonly maxRetryAfter: number;
  readonly when: RetryOptions['when'];
}

export const defaultRetryPolicy: RetryPolicy = {
  attempts: 3,
  methods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'],
  statuses: [429, 502, 503, 504],
  baseDelay: 200,
  maxDelay: 10_000,
  maxRetryAfter: 60_000,
  when: undefined,
};
