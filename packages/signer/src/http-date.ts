import { parseImfDate } from './imf-date.ts';

/** Which dates a verifier accepts (S-8.6). */
export type DateForms = 'imf' | 'lenient';

const months = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const time = String.raw`(\d\d:\d\d:\d\d)`;

/** The requests of one moment share a few dates, so the last ones that were read are kept; no more than `mostKnown`. */
const known = new Map<string, number>();
const mostKnown = 128;

/**
 * Reads the date of an HTTP header (S-8.6).
 *
 * @param text - The header value.
 * @param forms - `imf`: IMF-fixdate only; `lenient`: the two obsolete forms as well.
 * @param now - The clock in milliseconds; it tells the century of a two-digit year.
 * @returns Milliseconds since 1970-01-01T00:00:00Z, or NaN where it is none of the accepted forms.
 *
 * @example
 * ```ts
 * import { parseHttpDate } from '@dataplus/signer';
 *
 * console.log(parseHttpDate('Sat, 07 May 2016 08:19:52 GMT', 'imf', Date.now())); // 1462609192000
 * ```
 */
export function parseHttpDate(text: string, forms: DateForms, now: number): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  const instant = parseImfDate(text);
  if (!Number.isNaN(instant)) {
    if (known.size === mostKnown) known.clear();
    known.set(text, instant);
    return instant;
  }
  return forms === 'lenient' ? parseImfDate(imfForm(text, now)) : NaN;
}

/** One of the obsolete forms rewritten as IMF-fixdate; anything else gives a text that is no date. */
function imfForm(text: string, now: number): string {
  const sept = new RegExp(String.raw`^(\w{3}, \d\d Sep)t( \d{4} ${time} GMT)$`).exec(text);
  if (sept) return `${sept[1] ?? ''}${sept[2] ?? ''}`;

  const rfc850 = new RegExp(
    String.raw`^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d\d)-${months}-(\d\d) ${time} GMT$`,
  ).exec(text);
  if (rfc850) {
    const [, weekday = '', day = '', month = '', twoDigits = '', clock = ''] = rfc850;
    return `${weekday.slice(0, 3)}, ${day} ${month} ${fullYear(Number(twoDigits), now)} ${clock} GMT`;
  }

  const asctime = new RegExp(String.raw`^(\w{3}) ${months} ([ 1-3]\d) ${time} (\d{4})$`).exec(text);
  if (asctime) {
    const [, weekday = '', month = '', day = '', clock = '', year = ''] = asctime;
    return `${weekday}, ${day.replace(' ', '0')} ${month} ${year} ${clock} GMT`;
  }
  return '';
}

/** More than 50 years ahead means the century before (RFC 9110 §5.6.7). */
function fullYear(twoDigits: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + twoDigits;
  return year - thisYear > 50 ? year - 100 : year;
}
