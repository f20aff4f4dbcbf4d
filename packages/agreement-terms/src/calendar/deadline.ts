import { addHours, addMonths, addNaturalDays } from './add-periods.ts';
import { checkAmount } from './check-input.ts';
import { dayOfInstant, endOfDay } from './days.ts';
import type { DayNumber, Instant, PeriodUnit } from './units.ts';
import { addWorkingDays, describeDay, type CountedDay } from './working-days.ts';

/** How a period counted in days or months is begun and ended. The parties may agree otherwise than the law (Civil Code 204). */
export interface CountingRule {
  /** Whether the day of the event counts. By law it does not (Civil Code 201 I): `skip`, the default. */
  readonly firstDay?: 'skip' | 'count';
  /**
   * What happens when the last day of a period in natural days or months is a day off (Civil Code 203 I).
   * - `next-working-day` (default): any day actually off, weekends included and made-up weekends not, moves the end to
   *   the next working day. That is how courts have read 法定休假日.
   * - `after-holiday`: only the holidays of the yearly notices move the end, to the first day after the holiday; an
   *   ordinary weekend does not.
   * - `stay`: the end does not move.
   */
  readonly lastDayOff?: 'next-working-day' | 'after-holiday' | 'stay';
}

/** A period: `{ amount: 3, unit: 'working-day' }`. */
export interface Period extends CountingRule {
  /** A whole number of at least 1. */
  readonly amount: number;
  readonly unit: PeriodUnit;
}

/** When a period ends. */
export interface Deadline {
  /** The instant at which the period is over. Before it, the period still runs. For days and months this is 24:00. */
  readonly ends: Instant;
  /** The day of the last moment of the period. */
  readonly lastDay: DayNumber;
  /** By how many days the end moved because the last day was a day off. */
  readonly movedDays: number;
  /** True when the answer rests on a day for which no holidays are published yet; it may move once they are. */
  readonly provisional: boolean;
}

/**
 * When a period that begins at an instant ends, counted in Asia/Shanghai by articles 201 to 204 of the Civil Code.
 *
 * Hours run from the instant, to the millisecond, and are neither rounded to days nor moved. A period in natural days,
 * working days or months skips the day of the instant and ends at 24:00 of its last day; closing times of a business do
 * not count. A month ends on the corresponding day, or on the last day of a month that has none. The amount is read in
 * the unit given and never converted.
 *
 * @throws TermsError `invalid-calendar-amount`, `invalid-calendar-instant`.
 *
 * @example
 * ```ts
 * import { dateOfDay, deadline, instantOfText } from '@dataplus/agreement-terms/calendar';
 * const notice = instantOfText('2016-02-05T10:00:00+08:00');
 * dateOfDay(deadline(notice, { amount: 3, unit: 'working-day' }).lastDay); // '2016-02-15'
 * ```
 */
export function deadline(from: Instant, period: Period): Deadline {
  const amount = checkAmount(period.amount, 1, 1_000_000);
  if (period.unit === 'hour') {
    const ends = addHours(from, amount);
    return { ends, lastDay: dayOfInstant(ends - 1), movedDays: 0, provisional: false };
  }
  const before = dayOfInstant(from) - (period.firstDay === 'count' ? 1 : 0);
  if (period.unit === 'working-day') {
    const { day, provisional } = addWorkingDays(before, amount);
    return { ends: endOfDay(day), lastDay: day, movedDays: 0, provisional };
  }
  const due =
    period.unit === 'month' ? lastOfMonths(dayOfInstant(from), amount, period) : addNaturalDays(before, amount);
  const { day, provisional } = moved(due, period.lastDayOff ?? 'next-working-day');
  return { ends: endOfDay(day), lastDay: day, movedDays: day - due, provisional };
}

/** Counting the first day, a month from the 10th ends on the 9th. */
function lastOfMonths(day: DayNumber, amount: number, { firstDay }: CountingRule): DayNumber {
  return addMonths(day, amount) - (firstDay === 'count' ? 1 : 0);
}

function moved(due: DayNumber, lastDayOff: NonNullable<CountingRule['lastDayOff']>): CountedDay {
  if (lastDayOff === 'stay') return { day: due, provisional: false };
  const isOff = (day: DayNumber): boolean =>
    lastDayOff === 'after-holiday' ? describeDay(day).kind === 'holiday' : !describeDay(day).working;
  let day = due;
  while (isOff(day)) day += 1;
  return { day, provisional: describeDay(day).provisional };
}
