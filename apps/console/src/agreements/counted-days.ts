import {
  civilOfDay,
  dayOfDate,
  dayOfInstant,
  type Deadline,
  type DayNumber,
  describeDay,
  type PeriodUnit,
} from '@dataplus/agreement-terms/calendar';

/** A day of a calendar sheet. */
export interface CalendarDay {
  readonly day: DayNumber;
  readonly date: number;
  readonly kind: ReturnType<typeof describeDay>['kind'];
  readonly holiday: string | null;
  readonly provisional: boolean;
  /** Which day of the period it is, from 1; `undefined` for days that are not counted. */
  readonly counted: number | undefined;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** A month of a calendar. */
export interface CalendarMonth {
  readonly year: number;
  readonly month: number;
  readonly days: readonly CalendarDay[];
}

/** What a calendar shows of a period. */
export interface ShownPeriod {
  readonly from: number;
  readonly unit: PeriodUnit;
  readonly firstDay: 'skip' | 'count';
  readonly deadline: Deadline;
}

/** How many months are shown before and behind a gap. */
const edge = 2;

/** The months from the beginning to the end of a period; of a long one the first and the last. */
export function calendarOf(period: ShownPeriod): { months: CalendarMonth[]; leftOut: number } {
  const first = dayOfInstant(period.from);
  const last = Math.max(period.deadline.lastDay, first);
  const numbers = countedDays(period, first, last);
  const { year, month } = civilOfDay(first);
  const end = civilOfDay(last);
  const count = (end.year - year) * 12 + end.month - month + 1;
  const all = Array.from({ length: count }, (_, index) => index);
  const shown = count > 2 * edge + 1 ? [...all.slice(0, edge), ...all.slice(-edge)] : all;
  const months = shown.map((index) => {
    const at = { year: year + Math.floor((month - 1 + index) / 12), month: ((month - 1 + index) % 12) + 1 };
    return { ...at, days: daysOf(at.year, at.month, numbers, first, last) };
  });
  return { months, leftOut: count - shown.length };
}

/** The numbers of the days that count: working days only, where the period is in working days. */
function countedDays({ unit, firstDay }: ShownPeriod, first: DayNumber, last: DayNumber): Map<DayNumber, number> {
  const numbers = new Map<DayNumber, number>();
  if (unit === 'hour') return numbers;
  let number = 0;
  for (let day = firstDay === 'count' ? first : first + 1; day <= last; day += 1) {
    if (unit === 'working-day' && !describeDay(day).working) continue;
    number += 1;
    numbers.set(day, number);
  }
  return numbers;
}

function daysOf(
  year: number,
  month: number,
  numbers: Map<DayNumber, number>,
  first: DayNumber,
  last: DayNumber,
): CalendarDay[] {
  const start = dayOfDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const days: CalendarDay[] = [];
  for (let day = start; civilOfDay(day).month === month; day += 1) {
    const { kind, holiday, provisional } = describeDay(day);
    const counted = numbers.get(day);
    days.push({
      day,
      date: day - start + 1,
      kind,
      holiday,
      provisional,
      counted,
      begins: day === first,
      ends: day === last,
    });
  }
  return days;
}
