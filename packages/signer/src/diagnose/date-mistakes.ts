import { imfDate } from '../date.ts';
import { parseImfDate } from '../imf-date.ts';
import type { Variant } from './candidate.ts';
import type { Situation } from './situation.ts';

type VisibleDateMistake =
  'date-full-weekday' | 'date-no-comma' | 'date-one-digit-day' | 'date-sept' | 'date-spaced-time';
type DateMistake =
  VisibleDateMistake | 'date-read-twice' | 'date-local-time' | 'date-month-as-minutes' | 'date-zone-name';

/** Group date: M-50 to M-58, for a Date that arrived as IMF-fixdate. */
export function dateVariants({ right }: Situation): Variant<DateMistake>[] {
  const instant = parseImfDate(right.date);
  if (Number.isNaN(instant)) return [];
  const texts: [DateMistake, readonly string[]][] = [
    ['date-read-twice', offsets(-10, 10, 1000).map((offset) => shifted(instant, offset))],
    ['date-local-time', offsets(-48, 56, 900_000).map((offset) => shifted(instant, offset))],
    ['date-month-as-minutes', [monthAsMinutes(right.date, instant)]],
    ...visibleForms(right.date),
    ['date-zone-name', ['UTC', '+0000'].map((zone) => right.date.replace('GMT', zone))],
  ];
  return texts.flatMap(([mistake, dates]) => dates.map((date) => ({ mistake, change: { date } })));
}

const likeADate = /^([A-Z][a-z]{2})[a-z]*,? (\d{1,2}) ([A-Z][a-z]{2})t? (\d{4}) (\d\d) ?: ?(\d\d) ?: ?(\d\d) GMT$/;

/** A mistake that can be read off the Date that arrived: it is exactly such a text (S-11). */
export function observedDateMistakes(date: string): readonly VisibleDateMistake[] {
  const [, weekday = '', day = '', month = '', year = '', ...time] = likeADate.exec(date) ?? [];
  const right = `${weekday}, ${day.padStart(2, '0')} ${month} ${year} ${time.join(':')} GMT`;
  if (date === right || Number.isNaN(parseImfDate(right))) return [];
  return visibleForms(right).flatMap(([mistake, dates]) => (dates.includes(date) ? [mistake] : []));
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** M-53 to M-57 of an IMF-fixdate. */
function visibleForms(date: string): [VisibleDateMistake, string[]][] {
  const weekday = weekdays.find((name) => date.startsWith(name.slice(0, 3))) ?? '';
  return [
    ['date-full-weekday', [weekday + date.slice(3)]],
    ['date-no-comma', [date.replace(',', '')]],
    ['date-one-digit-day', [date.replace(', 0', ', ')]],
    ['date-sept', [date.replace('Sep', 'Sept')]],
    ['date-spaced-time', [': ', ' : '].map((colon) => date.replaceAll(':', colon))],
  ];
}

function offsets(first: number, last: number, unit: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * unit).filter((offset) => offset !== 0);
}

/** Beyond the years that a Date can show there is nothing to try: the text stays as it is. */
function shifted(instant: number, offset: number): string {
  const moved = instant + offset;
  const year = new Date(moved).getUTCFullYear();
  return imfDate(year >= 0 && year <= 9999 ? moved : instant);
}

function monthAsMinutes(date: string, instant: number): string {
  const month = String(new Date(instant).getUTCMonth() + 1).padStart(2, '0');
  return date.replace(/:\d\d:/, `:${month}:`);
}
