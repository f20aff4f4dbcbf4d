import { utcText } from '#platform';
import { fail } from './errors.ts';

/** The instant as IMF-fixdate (S-6.1). */
export function imfDate(milliseconds: number): string {
  const text = utcText(milliseconds);
  // Years of other than four digits, and no time at all, have other lengths.
  return text.length === 29 ? text : fail('invalid-date', 'date', 'must be a valid Date of the years 0 to 9999');
}
