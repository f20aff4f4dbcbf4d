import { TermsError } from '../errors/terms-error.ts';
import { dayLength, zoneOffset, type DayNumber, type Instant } from './units.ts';

/** The years 0001 to 9999, so that every day has a date `YYYY-MM-DD`. */
const firstDay = -719_162;
const lastDay = 2_932_896;
const firstInstant = firstDay * dayLength - zoneOffset;
const lastInstant = (lastDay + 1) * dayLength - zoneOffset - 1;

/** Gives the day back, or throws `invalid-calendar-day`. */
export function checkDay(day: DayNumber, field = 'day'): DayNumber {
  if (Number.isInteger(day) && day >= firstDay && day <= lastDay) return day;
  throw new TermsError(
    'invalid-calendar-day',
    `${field} is ${day}, not a whole number of days within the years 0001 to 9999. Get it from dayOfDate or dayOfInstant.`,
    { field },
  );
}

/** Gives the instant back, or throws `invalid-calendar-instant`. */
export function checkInstant(instant: Instant, field = 'instant'): Instant {
  if (Number.isInteger(instant) && instant >= firstInstant && instant <= lastInstant) return instant;
  throw new TermsError(
    'invalid-calendar-instant',
    `${field} is ${instant}, not whole milliseconds since 1970-01-01T00:00:00Z within the years 0001 to 9999. Get it from Date or instantOfText.`,
    { field },
  );
}

/** Gives the amount back, or throws `invalid-calendar-amount` when it is no whole number between the bounds. */
export function checkAmount(amount: number, least: number, most: number): number {
  if (Number.isInteger(amount) && amount >= least && amount <= most) return amount;
  throw new TermsError('invalid-calendar-amount', `amount is ${amount}, not a whole number from ${least} to ${most}.`, {
    field: 'amount',
  });
}
