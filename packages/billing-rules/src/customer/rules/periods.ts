import {
  addMonths,
  civilOfDay,
  dayOfInstant,
  deadline,
  endOfDay,
  type DayNumber,
  type Instant,
} from '@dataplus/agreement-terms/calendar';
import type { Readings } from '../../readings/readings.ts';

/**
 * When a prepaid period of so many months is over: 24:00 of its last day. The readings choose between months from the
 * purchase and calendar months, whether the first day counts, and whether a day off prolongs the period.
 */
export function endOfMonths(from: Instant, months: number, readings: Readings): Instant {
  if (readings['prepaid-month'] === 'calendar-month')
    return endOfDay(monthEnd(addMonths(firstOfMonth(dayOfInstant(from)), months - 1)));
  return deadline(from, {
    amount: months,
    unit: 'month',
    firstDay: readings['prepaid-first-day'],
    lastDayOff: readings['prepaid-last-day-off'],
  }).ends;
}

/**
 * When a period ends that follows another one without a gap: the months are counted from the last day of the earlier one.
 */
export function endOfRenewal(end: Instant, months: number, readings: Readings): Instant {
  if (readings['prepaid-month'] === 'calendar-month')
    return endOfDay(monthEnd(addMonths(firstOfMonth(dayOfInstant(end - 1)), months)));
  return deadline(end - 1, { amount: months, unit: 'month', lastDayOff: readings['prepaid-last-day-off'] }).ends;
}

/** The first day of the month that a day belongs to. */
export function firstOfMonth(day: DayNumber): DayNumber {
  return day - civilOfDay(day).day + 1;
}

/** The last day of the month that a day belongs to. */
export function monthEnd(day: DayNumber): DayNumber {
  return addMonths(firstOfMonth(day), 1) - 1;
}
