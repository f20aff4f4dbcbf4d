import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from './budget.ts';
import { TokenBuckets } from './token-buckets.ts';

describe('calls a second', () => {
  it('lets no more through in any stretch of time than the rate and one burst', () => {
    const steps = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), steps, (rate, waits) => {
        const buckets = new TokenBuckets();
        const passed: number[] = [];
        let now = 0;
        for (const wait of waits) {
          now += wait;
          if (buckets.take('k', rate, now) === 0) passed.push(now);
        }
        for (const [i, from] of passed.entries()) {
          for (const [j, to] of passed.entries()) {
            if (j >= i) expect(j - i + 1).toBeLessThanOrEqual(rate + ((to - from) * rate) / 1000 + 1e-6);
          }
        }
      }),
    );
  });

  it('lets a call through that waited as long as it was told', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.1, 0.5, 1, 3, 10), fc.nat({ max: 50 }), (rate, calls) => {
        const buckets = new TokenBuckets();
        let wait = 0;
        for (let i = 0; i <= calls; i++) wait = buckets.take('k', rate, 0);
        if (wait > 0) expect(buckets.take('k', rate, wait * 1000 + 1)).toBe(0);
      }),
    );
  });

  it('forgets buckets that are full again before it forgets others', () => {
    const buckets = new TokenBuckets();
    expect(buckets.take('busy', 1, 1_000_000)).toBe(0);
    for (let i = 0; i < 19_999; i++) buckets.take(`old-${i}`, 1, 0);
    buckets.take('one more', 1, 1_000_000);
    expect(buckets.take('busy', 1, 1_000_000)).toBe(1);
  });
});

it('a budget is for one second', () => {
  const budget = new Budget(2);
  expect([0, 10, 999, 1_000, 1_500, 1_600].map((now) => budget.take(now))).toEqual([
    true,
    true,
    false,
    true,
    true,
    false,
  ]);
});
