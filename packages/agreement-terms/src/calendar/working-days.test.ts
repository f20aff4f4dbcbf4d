import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOfDate } from './dates.ts';
import { addWorkingDays, describeDay, nextWorkingDay, publishedDays } from './working-days.ts';

const published = fc.integer({ min: dayOfDate(publishedDays.first) + 200, max: dayOfDate(publishedDays.last) - 200 });
const anyDay = fc.integer({ min: 0, max: 40_000 });
const amount = fc.integer({ min: -90, max: 90 });
const plus = (date: string, n: number): string => dateOfDay(addWorkingDays(dayOfDate(date), n).day);

describe('describeDay', () => {
  it.each([
    ['2015-09-30', { working: true, kind: 'weekday', holiday: null }],
    ['2015-10-01', { working: false, kind: 'holiday', holiday: '国庆节' }],
    ['2015-10-03', { working: false, kind: 'holiday', holiday: '国庆节' }],
    ['2015-10-10', { working: true, kind: 'make-up-day', holiday: null }],
    ['2015-10-11', { working: false, kind: 'weekend', holiday: null }],
    ['2015-09-03', { working: false, kind: 'holiday', holiday: '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日' }],
    ['2020-01-31', { working: false, kind: 'holiday', holiday: '春节' }],
    ['2020-02-03', { working: true, kind: 'weekday', holiday: null }],
  ])('knows %s from the notices', (date, expected) => {
    expect(describeDay(dayOfDate(date))).toEqual({ ...expected, provisional: false });
  });

  it('says provisional for a year without a notice and for the last days before it, which that notice may still move', () => {
    const provisional = (date: string): boolean => describeDay(dayOfDate(date)).provisional;
    expect([provisional('2026-12-28'), provisional('2026-12-29'), provisional('2027-05-03')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([provisional('2004-01-01'), provisional('2003-12-31')]).toEqual([false, true]);
  });
});

describe('addWorkingDays', () => {
  it.each([
    // 2015: 1-7 October off, Saturday 10 October worked.
    ['2015-09-30', 1, '2015-10-08'],
    ['2015-09-30', 3, '2015-10-10'],
    ['2015-09-30', 4, '2015-10-12'],
    // 2016: Saturday 6 and Sunday 14 February worked, 7-13 February off.
    ['2016-02-05', 3, '2016-02-15'],
    // 2015 to 2016: Friday 1 January off; 23 working days in December, Friday 25 December among them.
    ['2015-12-25', 3, '2015-12-30'],
    ['2015-12-25', 5, '2016-01-04'],
    ['2015-12-25', 20, '2016-01-25'],
    // 2018 to 2019: Saturday 29 December worked, 30 December to 1 January off.
    ['2018-12-28', 1, '2018-12-29'],
    ['2018-12-28', 2, '2019-01-02'],
    ['2019-01-02', -1, '2018-12-29'],
    ['2015-10-03', 0, '2015-10-03'],
  ])('counts from %s by %i to %s', (from, n, to) => {
    expect(plus(from, n)).toBe(to);
  });

  it('comes back from a working day to a working day', () => {
    fc.assert(
      fc.property(published, amount, (day, n) => {
        fc.pre(describeDay(day).working);
        return addWorkingDays(addWorkingDays(day, n).day, -n).day === day;
      }),
    );
  });

  it('never puts a later day before an earlier one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), amount, (day, later, n) => {
        return addWorkingDays(day, n).day <= addWorkingDays(day + later, n).day;
      }),
    );
  });

  it('passes exactly that many working days and ends on one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const end = addWorkingDays(day, n).day;
        const passed = Array.from({ length: end - day }, (_, index) => describeDay(day + 1 + index).working);
        return passed.filter(Boolean).length === n && passed.at(-1) === true;
      }),
    );
  });

  it('needs at most as many days as there are, two holidays of nine days and the weekends', () => {
    fc.assert(
      fc.property(published, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const length = addWorkingDays(day, n).day - day;
        return n <= length && length <= (n * 7) / 5 + 20;
      }),
    );
  });

  it('is provisional exactly when a day was counted over that no notice covers', () => {
    const counted = (date: string, n: number): boolean => addWorkingDays(dayOfDate(date), n).provisional;
    expect([counted('2026-12-25', 1), counted('2026-12-25', 2), counted('2027-06-01', -1)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([counted('2026-12-29', -1), counted('2004-01-02', -2), counted('2027-06-01', 0)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('gives the next working day', () => {
    expect(nextWorkingDay(dayOfDate('2015-09-30'))).toEqual({ day: dayOfDate('2015-10-08'), provisional: false });
  });

  it.each([0.5, 10_001, Number.NaN])('refuses %d working days', (n) => {
    expect(() => addWorkingDays(0, n)).toThrow(expect.objectContaining({ code: 'invalid-calendar-amount' }));
  });
});
