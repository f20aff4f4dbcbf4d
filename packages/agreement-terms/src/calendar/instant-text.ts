import { TermsError } from '../errors/terms-error.ts';
import { checkInstant } from './check-input.ts';
import { zoneOffset, type Instant } from './units.ts';

const rfc3339 = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;

/** `Date.parse` takes 30 February for 1 March. */
const isDate = (text: string): boolean => {
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return Number.isInteger(midnight) && new Date(midnight).toISOString().startsWith(text);
};

/**
 * The instant of an RFC 3339 text, which must carry its offset.
 *
 * @throws TermsError `invalid-calendar-instant` when the text has another form or names no instant.
 *
 * @example
 * ```ts
 * import { instantOfText } from '@dataplus/agreement-terms/calendar';
 * instantOfText('1970-01-01T08:00:00+08:00'); // 0
 * ```
 */
export function instantOfText(text: string): Instant {
  const date = rfc3339.exec(text)?.[1];
  const instant = date !== undefined && isDate(date) ? Date.parse(text) : Number.NaN;
  if (Number.isInteger(instant)) return checkInstant(instant);
  throw new TermsError(
    'invalid-calendar-instant',
    `instant is ${JSON.stringify(text)}, not an RFC 3339 time with offset such as 2015-12-25T09:00:00+08:00.`,
    { field: 'instant' },
  );
}

/** The instant as RFC 3339 text in Asia/Shanghai, to the millisecond: `2015-12-25T09:00:00.000+08:00`. */
export function textOfInstant(instant: Instant): string {
  return new Date(checkInstant(instant) + zoneOffset).toISOString().replace('Z', '+08:00');
}
