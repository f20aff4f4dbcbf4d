import { utcText } from '#platform';
import { parseImfDate } from '../imf-date.ts';
import type { Variants } from './candidate.ts';
import type { Mistake } from './mistakes.ts';

/** Group date: M-50 to M-58, for a Date that arrived as IMF-fixdate. */
export function dateVariants(date: string): Variants<string> {
  const instant = parseImfDate(date);
  if (Number.isNaN(instant)) return [];
  const shifted = (first: number, last: number, unit: number): string[] =>
    Array.from({ length: last - first + 1 }, (_, i) => {
      const text = utcText(instant + (first + i) * unit);
      // Beyond the years that a Date can show there is nothing to try.
      return text.length === 29 ? text : date;
    });
  const month = new Date(instant).toISOString().slice(5, 7);
  return [
    ['date-read-twice', ...shifted(-10, 10, 1000)],
    ['date-local-time', ...shifted(-48, 56, 900_000)],
    ['date-month-as-minutes', date.replace(/:\d\d:/, `:${month}:`)],
    ...visibleForms(date),
    ['date-zone-name', date.replace('GMT', 'UTC'), date.replace('GMT', '+0000')],
  ];
}

/** A mistake that can be read off the Date that arrived: it is exactly such a text (S-11). */
export function observedDateMistakes(date: string): readonly Mistake[] {
  const right = date
    .replace(/^(...)[a-z]*,? (\d )?/, (_, weekday: string, day?: string) => `${weekday}, ${day ? `0${day}` : ''}`)
    .replace('Sept', 'Sep')
    .replace(/ ?: ?/g, ':');
  if (date === right || Number.isNaN(parseImfDate(right))) return [];
  return visibleForms(right).flatMap(([mistake, ...dates]) => (dates.includes(date) ? [mistake] : []));
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** M-53 to M-57 of an IMF-fixdate. */
function visibleForms(date: string): Variants<string> {
  const weekday = weekdays.find((name) => date.startsWith(name.slice(0, 3))) ?? '';
  return [
    ['date-full-weekday', weekday + date.slice(3)],
    ['date-no-comma', date.replace(',', '')],
    ['date-one-digit-day', date.replace(', 0', ', ')],
    ['date-sept', date.replace('Sep', 'Sept')],
    ['date-spaced-time', date.replaceAll(':', ': '), date.replaceAll(':', ' : ')],
  ];
}
