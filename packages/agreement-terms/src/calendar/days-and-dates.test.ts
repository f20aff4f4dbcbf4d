import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermsError } from '../errors/terms-error.ts';
import { civilOfDay, dateOfDay, dayOfDate, weekdayOfDay } from './dates.ts';
import { dayOfInstant, endOfDay, startOfDay } from './days.ts';
import { instantOfText, textOfInstant } from './instant-text.ts';

const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });
const anyInstant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });
const errorOf = (act: () => unknown): unknown[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof TermsError) return [error.code, error.field];
    throw error;
  }
  return [];
};

describe('days of Asia/Shanghai', () => {
  it('begin at 16:00 UTC of the day before', () => {
    expect(dayOfInstant(Date.parse('2015-12-24T15:59:59.999Z'))).toBe(dayOfDate('2015-12-24'));
    expect(dayOfInstant(Date.parse('2015-12-24T16:00:00.000Z'))).toBe(dayOfDate('2015-12-25'));
    expect(startOfDay(dayOfDate('2015-12-25'))).toBe(Date.parse('2015-12-24T16:00:00Z'));
  });

  it('number the first of January 1970 as 0', () => {
    expect([dayOfDate('1970-01-01'), dayOfDate('1969-12-31'), dayOfInstant(0)]).toEqual([0, -1, 0]);
  });

  it('end where the next begins', () => {
    fc.assert(fc.property(anyDay, (day) => endOfDay(day) === startOfDay(day) + 86_400_000));
  });

  it('hold every instant from their start up to their end', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const day = dayOfInstant(instant);
        return startOfDay(day) <= instant && instant < endOfDay(day);
      }),
    );
  });

  it('are found again from their first and their last millisecond', () => {
    fc.assert(
      fc.property(anyDay, (day) => dayOfInstant(startOfDay(day)) === day && dayOfInstant(endOfDay(day) - 1) === day),
    );
  });

  it('never run backwards', () => {
    fc.assert(fc.property(anyInstant, fc.nat(), (a, later) => dayOfInstant(a) <= dayOfInstant(a + later)));
  });
});

describe('dates', () => {
  it('are found again from their day', () => {
    fc.assert(fc.property(anyDay, (day) => dayOfDate(dateOfDay(day)) === day));
  });

  it('tell year, month and day', () => {
    expect(civilOfDay(dayOfDate('2016-02-29'))).toEqual({ year: 2016, month: 2, day: 29 });
    expect(civilOfDay(dayOfDate('0015-12-05'))).toEqual({ year: 15, month: 12, day: 5 });
  });

  it('fall on the weekday of the calendar', () => {
    // 1970-01-01 was a Thursday, 2015-12-25 a Friday, 2016-01-03 a Sunday.
    expect(['1970-01-01', '2015-12-25', '2016-01-03'].map((date) => weekdayOfDay(dayOfDate(date)))).toEqual([4, 5, 7]);
  });

  it('go through the week one day at a time', () => {
    fc.assert(fc.property(anyDay, (day) => day === -719_162 || weekdayOfDay(day) === (weekdayOfDay(day - 1) % 7) + 1));
  });

  it.each(['2015-02-29', '2015-13-01', '2015-1-1', '15-01-01', '2015-01-01T00:00:00Z', '', '0000-01-01'])(
    'are refused when there is no such date: %j',
    (text) => {
      expect(errorOf(() => dayOfDate(text))[0]).toMatch(/^invalid-calendar-(date|day)$/);
    },
  );

  it.each([Number.NaN, 1.5, Infinity, -719_163, 2_932_897])('are refused for a day that is none: %d', (day) => {
    expect(errorOf(() => dateOfDay(day))).toEqual(['invalid-calendar-day', 'day']);
  });
});

describe('instants as text', () => {
  it('are read with any offset and written in +08:00', () => {
    expect(textOfInstant(instantOfText('2015-12-31T23:30:00-05:00'))).toBe('2016-01-01T12:30:00.000+08:00');
  });

  it('are found again', () => {
    fc.assert(fc.property(anyInstant, (instant) => instantOfText(textOfInstant(instant)) === instant));
  });

  it.each(['2015-12-25', '2015-12-25T09:00:00', '2015-12-25 09:00:00Z', '2015-02-30T25:00:00Z', 'now'])(
    'are refused without an offset or in another form: %j',
    (text) => {
      expect(errorOf(() => instantOfText(text))).toEqual(['invalid-calendar-instant', 'instant']);
    },
  );

  it.each([Number.NaN, 0.5, 8.64e15 + 1])('are refused when they are no whole milliseconds: %d', (instant) => {
    expect(errorOf(() => dayOfInstant(instant))).toEqual(['invalid-calendar-instant', 'instant']);
  });
});
