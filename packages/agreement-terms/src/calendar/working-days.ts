import { checkAmount, checkDay } from './check-input.ts';
import { dayOfDate, weekdayOfDay } from './dates.ts';
import { firstDate, holidays, makeUpDays, settledThrough } from './generated/holidays.ts';
import type { DayNumber } from './units.ts';

/** Whether a day is a working day in mainland China, and why. */
export interface DayDescription {
  readonly working: boolean;
  /** `make-up-day`: a Saturday or Sunday that is worked in exchange for a day off (调休). */
  readonly kind: 'weekday' | 'weekend' | 'holiday' | 'make-up-day';
  /** Name of the holiday as in the notice, e.g. `国庆节`; `null` for any other day. */
  readonly holiday: string | null;
  /** True where no notice covers the day: then only the weekday is known. */
  readonly provisional: boolean;
}

/** A day that was found by counting working days. */
export interface CountedDay {
  readonly day: DayNumber;
  /** True when a day was counted over that no notice covers; the result may move once the notice is published. */
  readonly provisional: boolean;
}

/** The first and the last day for which holidays are published, as dates. Outside of them every answer is provisional. */
export const publishedDays: { readonly first: string; readonly last: string } = {
  first: firstDate,
  last: settledThrough,
};

/** Bounds the counting: forty years of working days. */
const mostWorkingDays = 10_000;

interface HolidayTable {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly holidays: ReadonlyMap<DayNumber, string>;
  readonly makeUpDays: ReadonlySet<DayNumber>;
}

let table: HolidayTable | undefined;

/** Read once, at the first question: programs that never ask for working days do not pay for it. */
function holidayTable(): HolidayTable {
  table ??= {
    first: dayOfDate(firstDate),
    last: dayOfDate(settledThrough),
    holidays: new Map(holidays.flatMap(([name, first, last]) => daysFromTo(first, last).map((day) => [day, name]))),
    makeUpDays: new Set(makeUpDays.map(dayOfDate)),
  };
  return table;
}

function daysFromTo(first: string, last: string): DayNumber[] {
  const from = dayOfDate(first);
  return Array.from({ length: dayOfDate(last) - from + 1 }, (_, index) => from + index);
}

/**
 * Tells whether a day is a working day, by the yearly notices of the State Council's General Office.
 *
 * @example
 * ```ts
 * import { dayOfDate, describeDay } from '@dataplus/agreement-terms/calendar';
 * describeDay(dayOfDate('2015-10-10')); // { working: true, kind: 'make-up-day', holiday: null, provisional: false }: a Saturday
 * ```
 */
export function describeDay(day: DayNumber): DayDescription {
  const { first, last, holidays: names, makeUpDays: worked } = holidayTable();
  const provisional = checkDay(day) < first || day > last;
  const holiday = names.get(day);
  if (holiday !== undefined) return { working: false, kind: 'holiday', holiday, provisional };
  if (worked.has(day)) return { working: true, kind: 'make-up-day', holiday: null, provisional };
  const working = weekdayOfDay(day) <= 5;
  return { working, kind: working ? 'weekday' : 'weekend', holiday: null, provisional };
}

/** The first working day after a day. */
export function nextWorkingDay(day: DayNumber): CountedDay {
  return addWorkingDays(day, 1);
}

/**
 * The n-th working day after a day, which itself is not counted; a negative amount counts back, and 0 gives the day
 * itself, working or not.
 *
 * @example
 * ```ts
 * import { addWorkingDays, dateOfDay, dayOfDate } from '@dataplus/agreement-terms/calendar';
 * dateOfDay(addWorkingDays(dayOfDate('2015-09-30'), 3).day); // '2015-10-10', a Saturday that was worked
 * ```
 */
export function addWorkingDays(day: DayNumber, amount: number): CountedDay {
  const step = Math.sign(checkAmount(amount, -mostWorkingDays, mostWorkingDays));
  let provisional = false;
  let at = checkDay(day);
  for (let left = Math.abs(amount); left > 0;) {
    at += step;
    const description = describeDay(at);
    provisional ||= description.provisional;
    if (description.working) left -= 1;
  }
  return { day: at, provisional };
}
