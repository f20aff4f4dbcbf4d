import type { TermsErrorCode } from './terms-error.ts';

/** What a code means and what to do about it. */
export interface ErrorExplanation {
  readonly code: TermsErrorCode;
  readonly cause: string;
  readonly cure: string;
  /** The rule or the page that the code rests on. */
  readonly section: string;
}

const calendar = 'src/calendar/README.md';
const readme = 'README.md';

const explanations: Readonly<Record<TermsErrorCode, readonly [cause: string, cure: string, section: string]>> = {
  'invalid-calendar-amount': [
    'The amount of a period is no whole number, is below 1 where a period must have a length, or is out of bounds.',
    'Give a whole number, and convert nothing: state the amount in the unit that the clause names.',
    calendar,
  ],
  'invalid-calendar-date': [
    'The text is no date YYYY-MM-DD, or there is no such day.',
    'Write year, month and day with four, two and two digits.',
    calendar,
  ],
  'invalid-calendar-day': [
    'The number is no whole number of days since 1970-01-01, or lies outside of the years 0001 to 9999.',
    'Get days from dayOfDate or dayOfInstant.',
    calendar,
  ],
  'invalid-calendar-instant': [
    'The instant is no whole number of milliseconds, has no offset, or lies outside of the years 0001 to 9999.',
    'Give milliseconds since 1970-01-01T00:00:00Z, or RFC 3339 text with an offset to instantOfText.',
    calendar,
  ],
  'unknown-agreement': ['No agreement has this id.', 'Take an id from agreementIds.', readme],
  'unknown-topic': ['No topic has this id.', 'Take an id from topicIds.', readme],
  'unknown-clause': [
    'The agreement has no clause with this number.',
    'Write the number as printed, without a trailing dot; a point follows in brackets: 11.1.3(1).',
    readme,
  ],
  'unknown-service': ['No service of the catalogue has this id.', 'Take an id from serviceIds.', readme],
  'unknown-change': ['No change that can need notice has this name.', 'Take a name from changes.', readme],
  'unknown-party': ['A party is the provider or the counterparty.', 'Ask for provider or counterparty.', readme],
  'unknown-conflict': ['No kind of conflict has this name.', 'Take a name from conflictKinds.', readme],
  'period-not-stated': [
    'The term is silent, or names no length: "in advance", "promptly".',
    'Agree on a length and give it as a period; there is none in the text to count.',
    readme,
  ],
  'precedence-contradiction': [
    'Two clauses give opposite winners for the same kind of conflict.',
    'Decide which of the two clauses named holds; the text does not.',
    readme,
  ],
  'invalid-registry': [
    'An entry of the registry names no agreement, no SHA-256 digest or no instant, or two begin at the same instant.',
    'Give each entry agreement, digest (64 hex digits) and effectiveFrom, each instant once per agreement.',
    readme,
  ],
  'channel-not-accepted': [
    'The agreement does not name this way of accepting.',
    'Take one of its items of the topic acceptance-means.',
    readme,
  ],
  'invalid-acceptance': [
    'A record of acceptance lacks who, version or instant, or goes back in time.',
    'Give who accepted, the digest of the version shown, and an instant not before the last record.',
    readme,
  ],
  'broken-acceptance-chain': [
    'A record of acceptance was removed, altered or put elsewhere.',
    'Restore the records from a copy whose last hash is the one kept apart; do not repair the hashes.',
    readme,
  ],
};

/** Every code that a `TermsError` can carry. */
export const errorCatalogue: Readonly<Record<TermsErrorCode, ErrorExplanation>> = Object.fromEntries(
  Object.entries(explanations).map(([code, [cause, cure, section]]) => [code, { code, cause, cure, section }]),
) as Record<TermsErrorCode, ErrorExplanation>;
