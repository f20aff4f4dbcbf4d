import { utcText } from '#platform';

/**
 * The instant of an IMF-fixdate in milliseconds, NaN for any other text (S-8.6). Only the text that we would write
 * ourselves passes: that checks the form, the calendar day and the weekday at once.
 */
export function parseImfDate(text: string): number {
  if (text.length !== 29) return NaN;
  // Date.parse takes the years 0000 to 0099 for years of the last or this century.
  const instant = new Date(Date.parse(text)).setUTCFullYear(Number(text.slice(12, 16)));
  return utcText(instant) === text ? instant : NaN;
}
