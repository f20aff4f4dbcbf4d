import { TermsError } from '../errors/terms-error.ts';
import { checkDay } from './check-input.ts';
import { dayLength, type DayNumber } from './units.ts';

/** A day of the Gregorian calendar; months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day of the week by ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * The day of a date `YYYY-MM-DD`.
 *
 * @throws TermsError `invalid-calendar-date` when the text has another form or there is no such date.
 *
 * @example
 * ```ts
 * import { dayOfDate } from '@dataplus/agreement-terms/calendar';
 * dayOfDate('1970-01-02'); // 1
 * ```
 */
export function dayOfDate(date: string): DayNumber {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / dayLength : Number.NaN;
  if (Number.isInteger(day) && dateOfDay(day) === date) return day;
  throw new TermsError('invalid-calendar-date', `date is ${JSON.stringify(date)}, not a date YYYY-MM-DD.`, {
    field: 'date',
  });
}

/** The day that was asked for last: whoever writes records asks for one and the same many times. */
let known = { day: 0, date: '1970-01-01' };

/** The date of a day, `YYYY-MM-DD`. */
export function dateOfDay(day: DayNumber): string {
  if (day !== known.day) known = { day, date: new Date(checkDay(day) * dayLength).toISOString().slice(0, 10) };
  return known.date;
}

/** Year, month and day of a day. */
export function civilOfDay(day: DayNumber): CivilDate {
  const date = new Date(checkDay(day) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The weekday of a day. */
export function weekdayOfDay(day: DayNumber): Weekday {
  const fromMonday = (((checkDay(day) + 3) % 7) + 7) % 7;
  return (fromMonday + 1) as Weekday;
}
