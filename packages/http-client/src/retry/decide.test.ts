import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConnectionError, type ReceivedFailure, StatusError } from '../errors.ts';
import { delayBeforeRetry } from './decide.ts';
import { defaultRetryPolicy, type RetryPolicy } from './policy.ts';

const lost = new ConnectionError('connection-lost', 'lost', {});
const busy = (retryAfter: number | undefined) =>
  new StatusError('unexpected-status', 'busy', { status: 503, retryAfter } as ReceivedFailure, {});
const policy = (over: Partial<RetryPolicy> = {}): RetryPolicy => ({ ...defaultRetryPolicy, attempts: 100, ...over });

describe('the wait before another attempt', () => {
  it('is spread evenly from nothing to a limit that doubles', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          const delay = delayBeforeRetry({
            error: lost,
            method: 'GET',
            attempt,
            policy: policy(),
            random: () => random,
          });
          const limit = Math.min(10_000, 200 * 2 ** (attempt - 1));
          expect(delay).toBeCloseTo(random * limit, 6);
        },
      ),
    );
  });

  it('is at least what Retry-After asks for', () => {
    const wait = (retryAfter: number) =>
      delayBeforeRetry({ error: busy(retryAfter), method: 'GET', attempt: 1, policy: policy(), random: () => 0.5 });
    expect(wait(3000)).toBe(3000);
    expect(wait(0)).toBe(100);
  });

  it('is not made where Retry-After asks for more than is accepted', () => {
    const wait = (retryAfter: number) =>
      delayBeforeRetry({ error: busy(retryAfter), method: 'GET', attempt: 1, policy: policy(), random: () => 0 });
    expect(wait(60_000)).toBe(60_000);
    expect(wait(60_001)).toBeUndefined();
  });
});
