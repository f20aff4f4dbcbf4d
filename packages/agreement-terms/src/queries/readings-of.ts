import { checkAgreement } from '../agreements/agreements.ts';
import { readingPlaces } from '../readings/places.ts';
import type { ReadingId } from '../readings/readings.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import type { Citation } from '../terms/term.ts';

/** A named interpretation that an agreement leaves open, with the clauses that do so. */
export interface OpenReading {
  readonly reading: ReadingId;
  readonly citations: readonly Citation[];
}

/**
 * Every named interpretation that the words of an agreement leave open, and where. Labels and alternatives of an
 * interpretation are in `readings` of `@dataplus/agreement-terms/labels`.
 *
 * @throws TermsError `unknown-agreement`, with the nearest names.
 *
 * @example
 * ```ts
 * import { readingsOf } from '@dataplus/agreement-terms';
 *
 * readingsOf('platform').map(({ reading }) => reading);
 * // ['counterparty-scope', 'price-notice', 'notice-mandatory', 'discretion-against-notice', 'contact-deadline-start']
 * ```
 */
export function readingsOf(agreement: AgreementId): OpenReading[] {
  checkAgreement(agreement);
  return (Object.keys(readingPlaces) as ReadingId[]).flatMap((reading) => {
    const clauses = readingPlaces[reading][agreement]?.split(' ') ?? [];
    return clauses.length === 0 ? [] : [{ reading, citations: clauses.map((clause) => ({ agreement, clause })) }];
  });
}
