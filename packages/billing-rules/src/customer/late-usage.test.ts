import { dayOfDate, endOfDay, type DayNumber } from '@dataplus/agreement-terms/calendar';
import { describe, expect, it } from 'vitest';
import { at, gigabyte, hour, Play } from '../../test/support/play.ts';

const first = dayOfDate('2016-03-10');
const limit = 31;

/** A year of compute, money for everything, and so many days with 100 GB stored and settled. */
function stored(days: number): Play {
  const play = new Play();
  play.do(
    { type: 'top-up', at: at('2016-03-10T09:00:00'), amount: 1_000_000n },
    {
      type: 'order',
      kind: 'new-purchase',
      at: at('2016-03-10T09:00:00'),
      service: 'maxcompute',
      item: 'computation',
      quantity: 1n,
      months: 12,
    },
  );
  for (let day = first; day < first + days; day += 1) {
    report(play, day, 100n, endOfDay(day));
    play.do({ type: 'day-closed', at: endOfDay(day) + 2 * hour, day });
  }
  return play;
}

function report(play: Play, day: DayNumber, gigabytes: bigint, instant: number, correction = false): void {
  const usage = { type: 'usage', service: 'maxcompute', item: 'storage', day, correction } as const;
  play.do({ ...usage, at: instant, quantity: gigabytes * gigabyte });
}

describe('late usage', () => {
  it.each([
    ['comes on top of what was settled', 100n, false],
    ['corrects what was settled', 200n, true],
  ] as const)('%s, on the last day on which it may', (_, gigabytes, correction) => {
    const play = stored(limit);
    const day = first + limit;
    report(play, first, gigabytes, endOfDay(day) - 1, correction);
    const { bills } = play.do({ type: 'day-closed', at: endOfDay(day) + 2 * hour, day });
    expect(bills).toMatchObject([
      { total: 96n, lines: [{ period: first, quantity: 200n * gigabyte, basis: 'adjustment', amount: 96n }] },
    ]);
    const steps = bills[0]?.lines[0]?.trace ?? [];
    expect(steps.at(-1)).toMatchObject({
      rule: 'correction',
      values: { total: '2.88', booked: '1.92', amount: '0.96' },
    });
  });

  it('is held against what was booked last, not first', () => {
    const play = stored(3);
    report(play, first, 50n, endOfDay(first + 3) - 2, true);
    const lowered = play.do({ type: 'day-closed', at: endOfDay(first + 3), day: first + 3 });
    expect(lowered.bills).toMatchObject([{ total: -96n }]);
    report(play, first, 100n, endOfDay(first + 4) - 1, true);
    const raised = play.do({ type: 'day-closed', at: endOfDay(first + 4), day: first + 4 });
    expect(raised.bills).toMatchObject([{ total: 96n }]);
  });

  it('needs no more than two times the limit to be remembered', () => {
    const { recent, older } = stored(200).state;
    const kept = (recent?.size ?? 0) + (older?.size ?? 0);
    expect(kept).toBeGreaterThan(limit);
    expect(kept).toBeLessThanOrEqual(2 * (limit + 1));
  });

  it('of less than nothing is no usage', () => {
    const report = { type: 'usage', service: 'maxcompute', item: 'storage', quantity: -1n, day: first } as const;
    expect(() => stored(1).do({ ...report, at: endOfDay(first) + 3 * hour })).toThrow(
      expect.objectContaining({ code: 'invalid-event', field: 'quantity' }) as Error,
    );
  });
});
