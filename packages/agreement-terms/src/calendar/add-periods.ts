import { checkAmount, checkDay, checkInstant } from './check-input.ts';
import { civilOfDay } from './dates.ts';
import { dayLength, hourLength, type DayNumber, type Instant } from './units.ts';

/** More than any period within the years 0001 to 9999. */
const most = { hours: 87_660_000, days: 3_652_500, months: 120_000 };

/** Hours run from the instant (Civil Code 201 II). A negative amount counts back. */
export function addHours(instant: Instant, amount: number): Instant {
  return checkInstant(checkInstant(instant) + checkAmount(amount, -most.hours, most.hours) * hourLength);
}

/** The day that many days later; a negative amount counts back. */
export function addNaturalDays(day: DayNumber, amount: number): DayNumber {
  return checkDay(checkDay(day) + checkAmount(amount, -most.days, most.days));
}

/**
 * The corresponding day that many months later, or the last day of that month when it has no such day (Civil Code 202).
 * A negative amount counts back.
 *
 * @example
 * ```ts
 * import { addMonths, dateOfDay, dayOfDate } from '@dataplus/agreement-terms/calendar';
 * dateOfDay(addMonths(dayOfDate('2016-01-31'), 1)); // '2016-02-29'
 * ```
 */
export function addMonths(day: DayNumber, amount: number): DayNumber {
  const from = civilOfDay(day);
  const months = from.year * 12 + from.month - 1 + checkAmount(amount, -most.months, most.months);
  const first = firstOfMonth(months);
  const length = firstOfMonth(months + 1) - first;
  return checkDay(first + Math.min(from.day, length) - 1);
}

/** First day of a month, given as months since the year 0. `setUTCFullYear` because `Date.UTC` takes year 15 for 1915. */
function firstOfMonth(months: number): DayNumber {
  return new Date(0).setUTCFullYear(Math.floor(months / 12), months % 12, 1) / dayLength;
}
