import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeterKey } from './meter.ts';
import { SettledLog, type SettledMeter } from './settled-log.ts';

const key: fc.Arbitrary<MeterKey> = fc.record({
  service: fc.constantFrom('maxcompute', 'datav'),
  item: fc.constantFrom('storage', 'download'),
  project: fc.constantFrom('', 'p'),
  factor: fc.constantFrom(undefined, '1.5'),
  period: fc.integer({ min: 17_000, max: 17_003 }),
});
const count = fc.oneof(fc.bigInt({ min: -100n, max: 100n }), fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }));
const settled: fc.Arbitrary<SettledMeter> = fc.record({ meter: key, quantity: count, booked: count });
const more = (log: SettledLog, { meter, quantity, booked }: SettledMeter): SettledLog =>
  log.with(meter, quantity, booked);
const step = fc.record({ from: fc.nat(), batch: fc.array(settled, { maxLength: 30 }) });

const numRuns = Number(process.env.RUNS ?? 1000);

describe('a log of settled periods', () => {
  it('is what was put into it, whatever grew out of it or out of its ancestors', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), key, (steps, wanted) => {
        const logs: { readonly log: SettledLog; readonly model: readonly SettledMeter[] }[] = [
          { log: SettledLog.empty(), model: [] },
        ];
        for (const { from, batch } of steps) {
          const parent = logs[from % logs.length];
          if (parent !== undefined)
            logs.push({ log: batch.reduce(more, parent.log), model: [...batch.toReversed(), ...parent.model] });
        }
        for (const { log, model } of logs) {
          expect([...log]).toEqual(model);
          expect(log.size).toBe(model.length);
          expect(log.find(wanted)).toEqual(model.find(({ meter }) => sameKey(meter, wanted)));
        }
      }),
      { numRuns },
    );
  });

  it('keeps counts to the last digit on both sides of 2^53 and of 2^63', () => {
    const meter = { service: 'maxcompute', item: 'storage', project: '', factor: undefined, period: 17_000 };
    for (const quantity of [2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n + 1n]) {
      const log = SettledLog.empty().with(meter, quantity, -quantity);
      expect(log.find(meter)).toEqual({ meter, quantity, booked: -quantity });
    }
  });
});

const sameKey = (left: MeterKey, right: MeterKey): boolean =>
  left.service === right.service &&
  left.item === right.item &&
  left.project === right.project &&
  left.factor === right.factor &&
  left.period === right.period;
