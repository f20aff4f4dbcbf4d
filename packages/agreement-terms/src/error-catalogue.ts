import type { TermsErrorCode } from './errors.ts';

/** What a code means and what to do about it. */
export interface ErrorExplanation {
  readonly code: TermsErrorCode;
  readonly cause: string;
  readonly cure: string;
  /** The rule or the page that the code rests on. */
  readonly section: string;
}

const calendar = 'src/calendar/README.md';

/** Every code that a `TermsError` can carry. */
export const errorCatalogue: Readonly<Record<TermsErrorCode, ErrorExplanation>> = {
  'invalid-calendar-amount': {
    code: 'invalid-calendar-amount',
    cause:
      'The amount of a period is no whole number, is below 1 where a period must have a length, or is out of bounds.',
    cure: 'Give a whole number, and convert nothing: state the amount in the unit that the clause names.',
    section: calendar,
  },
  'invalid-calendar-date': {
    code: 'invalid-calendar-date',
    cause: 'The text is no date YYYY-MM-DD, or there is no such day.',
    cure: 'Write year, month and day with four, two and two digits.',
    section: calendar,
  },
  'invalid-calendar-day': {
    code: 'invalid-calendar-day',
    cause: 'The number is no whole number of days since 1970-01-01, or lies outside of the years 0001 to 9999.',
    cure: 'Get days from dayOfDate or dayOfInstant.',
    section: calendar,
  },
  'invalid-calendar-instant': {
    code: 'invalid-calendar-instant',
    cause: 'The instant is no whole number of milliseconds, has no offset, or lies outside of the years 0001 to 9999.',
    cure: 'Give milliseconds since 1970-01-01T00:00:00Z, or RFC 3339 text with an offset to instantOfText.',
    section: calendar,
  },
};
