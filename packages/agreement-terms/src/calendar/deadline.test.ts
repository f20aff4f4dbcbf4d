import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOfDate } from './dates.ts';
import { dayOfInstant, endOfDay, startOfDay } from './days.ts';
import { deadline, type Period } from './deadline.ts';
import { instantOfText, textOfInstant } from './instant-text.ts';
import { describeDay } from './working-days.ts';

const at = (date: string): number => instantOfText(`${date}T10:15:00+08:00`);
const lastDate = (from: string, period: Period): string => dateOfDay(deadline(at(from), period).lastDay);
const units = fc.constantFrom('hour', 'natural-day', 'working-day', 'month');
const instant = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2025, 0, 1) });
const amount = fc.integer({ min: 1, max: 60 });

describe('a period in hours (Civil Code 201 II)', () => {
  it('runs from the instant and ends to the millisecond, holiday or not', () => {
    const { ends, ...rest } = deadline(instantOfText('2015-09-30T23:59:59.999+08:00'), { amount: 24, unit: 'hour' });
    expect(textOfInstant(ends)).toBe('2015-10-01T23:59:59.999+08:00');
    expect(rest).toEqual({ lastDay: dayOfDate('2015-10-01'), movedDays: 0, provisional: false });
  });

  it('that ends at midnight ends with the day before', () => {
    const { lastDay } = deadline(instantOfText('2015-09-30T00:00:00+08:00'), { amount: 72, unit: 'hour' });
    expect(dateOfDay(lastDay)).toBe('2015-10-02');
  });
});

describe('a period in natural days', () => {
  it('skips the first day and ends at 24:00 (Civil Code 201 I, 203 II)', () => {
    const { ends, lastDay } = deadline(at('2015-12-01'), { amount: 15, unit: 'natural-day' });
    expect([dateOfDay(lastDay), textOfInstant(ends)]).toEqual(['2015-12-16', '2015-12-17T00:00:00.000+08:00']);
  });

  it('counts the first day where the parties agreed on it (Civil Code 204)', () => {
    expect(lastDate('2015-12-01', { amount: 15, unit: 'natural-day', firstDay: 'count' })).toBe('2015-12-15');
  });

  it.each([
    // 1-7 October 2015 are a holiday, 8 October is a Thursday.
    ['2015-09-26', 5, 'next-working-day', '2015-10-08'],
    ['2015-09-26', 5, 'after-holiday', '2015-10-08'],
    ['2015-09-26', 5, 'stay', '2015-10-01'],
    // 19 December 2015 is an ordinary Saturday.
    ['2015-12-04', 15, 'next-working-day', '2015-12-21'],
    ['2015-12-04', 15, 'after-holiday', '2015-12-19'],
    ['2015-12-04', 15, 'stay', '2015-12-19'],
    // 10 October 2015 is a Saturday that was worked.
    ['2015-09-25', 15, 'next-working-day', '2015-10-10'],
    // 1-3 January 2016 are a holiday, 4 January is a Monday.
    ['2015-12-17', 15, 'next-working-day', '2016-01-04'],
    // 1-3 May 2014 are a holiday, Sunday 4 May was worked.
    ['2014-04-28', 5, 'after-holiday', '2014-05-04'],
    ['2014-04-28', 5, 'next-working-day', '2014-05-04'],
  ] as const)('begun on %s, of %i days, %s: ends on %s (Civil Code 203 I)', (from, days, lastDayOff, to) => {
    expect(lastDate(from, { amount: days, unit: 'natural-day', lastDayOff })).toBe(to);
  });

  it('tells by how many days the end moved', () => {
    expect(deadline(at('2015-09-26'), { amount: 5, unit: 'natural-day' }).movedDays).toBe(7);
  });
});

describe('a period in months (Civil Code 202)', () => {
  it.each([
    ['2016-01-15', 1, 'skip', '2016-02-15'],
    ['2016-01-31', 1, 'skip', '2016-02-29'],
    ['2015-11-30', 3, 'skip', '2016-02-29'],
    ['2016-01-15', 1, 'count', '2016-02-14'],
  ] as const)('begun on %s, of %i months, first day %s: ends on %s', (from, months, firstDay, to) => {
    expect(lastDate(from, { amount: months, unit: 'month', firstDay })).toBe(to);
  });
});

describe('a period in working days', () => {
  it('counts neither holidays nor weekends, but the weekends that are worked', () => {
    expect(lastDate('2015-09-30', { amount: 3, unit: 'working-day' })).toBe('2015-10-10');
  });

  it('counts the first day only where it is a working day', () => {
    expect(lastDate('2015-09-30', { amount: 3, unit: 'working-day', firstDay: 'count' })).toBe('2015-10-09');
    expect(lastDate('2015-10-01', { amount: 3, unit: 'working-day', firstDay: 'count' })).toBe('2015-10-10');
  });
});

describe('any period', () => {
  it('is over after it began, and the day of its last moment is its last day', () => {
    fc.assert(
      fc.property(instant, amount, units, (from, n, unit) => {
        const { ends, lastDay } = deadline(from, { amount: n, unit });
        return ends > from && dayOfInstant(ends - 1) === lastDay && (unit === 'hour' || ends === endOfDay(lastDay));
      }),
    );
  });

  it('never ends earlier when it begins later or is longer', () => {
    fc.assert(
      fc.property(instant, fc.nat(10_000_000_000), amount, units, (from, later, n, unit) => {
        const { ends } = deadline(from, { amount: n, unit });
        const laterEnds = deadline(from + later, { amount: n, unit }).ends;
        return ends <= laterEnds && ends <= deadline(from, { amount: n + 1, unit }).ends;
      }),
    );
  });

  it('in days or months does not depend on the time of day', () => {
    fc.assert(
      fc.property(instant, amount, units, (from, n, unit) => {
        fc.pre(unit !== 'hour');
        const morning = startOfDay(dayOfInstant(from));
        return deadline(from, { amount: n, unit }).ends === deadline(morning, { amount: n, unit }).ends;
      }),
    );
  });

  it('ends on a working day by default, unless it is in hours', () => {
    fc.assert(
      fc.property(instant, amount, units, (from, n, unit) => {
        fc.pre(unit !== 'hour');
        return describeDay(deadline(from, { amount: n, unit }).lastDay).working;
      }),
    );
  });

  it.each([
    [{ amount: 30, unit: 'working-day' }, true],
    [{ amount: 60, unit: 'natural-day' }, true],
    [{ amount: 2, unit: 'month' }, true],
    [{ amount: 60, unit: 'natural-day', lastDayOff: 'stay' }, false],
    [{ amount: 1000, unit: 'hour' }, false],
    [{ amount: 3, unit: 'natural-day' }, false],
  ] as const)('of %j from December 2026 answers provisional: %j', (period, provisional) => {
    expect(deadline(at('2026-12-01'), period).provisional).toBe(provisional);
  });

  it.each([0, -1, 1.5, Number.NaN])('of an amount of %d is refused', (n) => {
    expect(() => deadline(0, { amount: n, unit: 'hour' })).toThrow(
      expect.objectContaining({ code: 'invalid-calendar-amount', field: 'amount' }),
    );
  });
});
