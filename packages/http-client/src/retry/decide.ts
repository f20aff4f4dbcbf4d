import { AbortedError, type ClientError, ConnectionError, DeadlineError, StatusError } from '../errors.ts';
import type { RetryPolicy } from './policy.ts';

/** What is known when an attempt failed. */
export interface FailureSituation {
  readonly error: ClientError;
  readonly method: string;
  readonly attempt: number;
  readonly policy: RetryPolicy;
  readonly random: () => number;
}

/** The wait in milliseconds before the next attempt, or undefined where there is none (H-3). */
export function delayBeforeRetry({ error, method, attempt, policy, random }: FailureSituation): number | undefined {
  if (attempt >= policy.attempts || !isAskable(error)) return undefined;
  const byDefault = isTransient(error, policy) && (isUnsent(error) || policy.methods.includes(method));
  const decision: unknown = policy.when?.({ error, attempt, method, byDefault });
  // Anything but a boolean decides nothing: a promise would pass for yes.
  if (!(typeof decision === 'boolean' ? decision : byDefault)) return undefined;

  const jittered = fullJitter(attempt, policy, random);
  const asked = error instanceof StatusError ? error.received.retryAfter : undefined;
  if (asked === undefined) return jittered;
  return asked > policy.maxRetryAfter ? undefined : Math.max(asked, jittered);
}

/** Whether another attempt can be made at all. */
function isAskable(error: ClientError): boolean {
  return !(error instanceof AbortedError) && error.code !== 'budget-exhausted';
}

/** Whether the same request may well succeed a little later. */
function isTransient(error: ClientError, policy: RetryPolicy): boolean {
  if (error instanceof StatusError) return policy.statuses.includes(error.status);
  return error instanceof ConnectionError || error instanceof DeadlineError;
}

function isUnsent(error: ClientError): boolean {
  return error instanceof ConnectionError && error.unsent;
}

/** Anything from nothing to the limit, evenly: clients that failed together do not come back together. */
function fullJitter(attempt: number, { baseDelay, maxDelay }: RetryPolicy, random: () => number): number {
  return random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}
