import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermsError } from '../errors/terms-error.ts';
import { addHours, addMonths, addNaturalDays } from './add-periods.ts';
import { civilOfDay, dateOfDay, dayOfDate } from './dates.ts';

const day = fc.integer({ min: 0, max: 60_000 });
const amount = fc.integer({ min: -2_000, max: 2_000 });
const plusMonths = (date: string, months: number): string => dateOfDay(addMonths(dayOfDate(date), months));

describe('addMonths', () => {
  it.each([
    ['2016-01-15', 1, '2016-02-15'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2015-01-31', 1, '2015-02-28'],
    ['2015-08-31', 1, '2015-09-30'],
    ['2015-12-31', 2, '2016-02-29'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-03-31', -1, '2016-02-29'],
    ['2016-01-01', -1, '2015-12-01'],
    ['0015-01-31', 1, '0015-02-28'],
  ])('takes %s by %i months to %s (Civil Code 202)', (from, months, to) => {
    expect(plusMonths(from, months)).toBe(to);
  });

  it('keeps the day of the month or takes the last one', () => {
    fc.assert(
      fc.property(day, amount, (from, months) => {
        const [a, b] = [civilOfDay(from), civilOfDay(addMonths(from, months))];
        const lastOfMonth = civilOfDay(addMonths(from, months) + 1).day === 1;
        return b.day === a.day || (lastOfMonth && b.day < a.day);
      }),
    );
  });

  it('reaches the month that many months away', () => {
    fc.assert(
      fc.property(day, amount, (from, months) => {
        const [a, b] = [civilOfDay(from), civilOfDay(addMonths(from, months))];
        return b.year * 12 + b.month === a.year * 12 + a.month + months;
      }),
    );
  });

  it('never puts a later day before an earlier one', () => {
    fc.assert(
      fc.property(day, fc.nat(400), amount, (from, later, n) => addMonths(from, n) <= addMonths(from + later, n)),
    );
  });

  it('comes back, but for the days that a short month lacks', () => {
    fc.assert(
      fc.property(day, amount, (from, months) => {
        const back = addMonths(addMonths(from, months), -months);
        return back <= from && from - back <= 3;
      }),
    );
  });
});

describe('addNaturalDays and addHours', () => {
  it('come back', () => {
    fc.assert(fc.property(day, amount, (from, n) => addNaturalDays(addNaturalDays(from, n), -n) === from));
    fc.assert(fc.property(fc.nat(2 ** 40), amount, (from, n) => addHours(addHours(from, n), -n) === from));
  });

  it('count twenty-four hours to the millisecond', () => {
    expect(addHours(Date.parse('2015-12-25T01:02:03.004Z'), 24)).toBe(Date.parse('2015-12-26T01:02:03.004Z'));
  });

  it.each([1.5, Number.NaN, Infinity, 1e12])('refuse an amount that is no whole number within reason: %d', (n) => {
    for (const act of [() => addHours(0, n), () => addNaturalDays(0, n), () => addMonths(0, n)]) {
      expect(act).toThrow(expect.objectContaining({ code: 'invalid-calendar-amount', field: 'amount' }));
      expect(act).toThrow(TermsError);
    }
  });
});
