import { checkDay, checkInstant } from './check-input.ts';
import { dayLength, zoneOffset, type DayNumber, type Instant } from './units.ts';

/**
 * The day in Asia/Shanghai that an instant falls in.
 *
 * @example
 * ```ts
 * import { dateOfDay, dayOfInstant } from '@dataplus/agreement-terms/calendar';
 * dateOfDay(dayOfInstant(Date.parse('2015-12-25T16:00:00Z'))); // '2015-12-26'
 * ```
 */
export function dayOfInstant(instant: Instant): DayNumber {
  return Math.floor((checkInstant(instant) + zoneOffset) / dayLength);
}

/** The first instant of a day: 00:00 in Asia/Shanghai. */
export function startOfDay(day: DayNumber): Instant {
  return checkDay(day) * dayLength - zoneOffset;
}

/** The end of a day: 24:00 in Asia/Shanghai, which is the first instant that no longer belongs to it. */
export function endOfDay(day: DayNumber): Instant {
  return (checkDay(day) + 1) * dayLength - zoneOffset;
}
