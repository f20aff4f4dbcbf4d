import { agreementIds, checkAgreement } from '../agreements/agreements.ts';
import { checkClause, clausePlaces } from '../agreements/clauses.ts';
import type { ReadingId } from '../readings/readings.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import { checkTopic } from '../terms/term-of.ts';
import type { AnyTerm, AnyValue } from '../terms/term.ts';
import type { TopicId } from '../topics/index.ts';
import { answersOf, citingAnswers, topicPlaces } from './answers.ts';
import { isList } from './citations.ts';

/** What to look for; every member given must fit. */
export interface FindQuery {
  readonly agreements?: readonly AgreementId[];
  readonly topics?: readonly TopicId[];
  /** A value, an option, a named answer, or the id of an item of the list. */
  readonly value?: string | number | boolean;
  /** Unit that goes with the value. */
  readonly unit?: string;
  /** Clause that is cited, such as `'3.1.3'`; in every agreement that has it. */
  readonly clause?: string;
  /** Question of interpretation that is open. */
  readonly reading?: ReadingId;
  readonly silent?: boolean;
}

/**
 * Every answer that fits, by agreement and topic.
 *
 * @param where - What to look for, or a function that says whether an answer fits.
 * @throws TermsError `unknown-agreement`, `unknown-topic`; `unknown-clause` when none of the agreements has the clause.
 *
 * @example
 * ```ts
 * import { find } from '@dataplus/agreement-terms';
 *
 * find({ topics: ['court'], value: 'hangzhou-xihu' }).length; // 10
 * find({ agreements: ['datav'], clause: '2.5' }).map(({ topic }) => topic); // ['debits', 'auto-renewal', …]
 * find((answer) => answer.doubt === 'foreign-name');
 * ```
 */
export function find(where: FindQuery | ((answer: AnyTerm) => boolean)): AnyTerm[] {
  if (typeof where === 'function') return every(where);
  const topics = where.topics?.map(checkTopic);
  return agreementsFor(where).flatMap((agreement) =>
    candidates(agreement, where.clause, topics).filter((answer) => answerFits(answer, where)),
  );
}

function every(fits: (answer: AnyTerm) => boolean): AnyTerm[] {
  const found: AnyTerm[] = [];
  for (const agreement of agreementIds) {
    for (const answer of answersOf(agreement)) if (fits(answer)) found.push(answer);
  }
  return found;
}

/** A clause that some of the agreements do not have is no mistake, one that none has is. */
function agreementsFor({ agreements = agreementIds, clause }: FindQuery): readonly AgreementId[] {
  agreements.forEach(checkAgreement);
  if (clause === undefined) return agreements;
  const having = agreements.filter((agreement) => clausePlaces(agreement).has(clause));
  const [first] = agreements;
  if (having.length === 0 && first !== undefined) checkClause(first, clause);
  return having;
}

function candidates(
  agreement: AgreementId,
  clause: string | undefined,
  topics: readonly TopicId[] | undefined,
): readonly AnyTerm[] {
  if (clause !== undefined) {
    const citing = citingAnswers(agreement).get(clause) ?? [];
    return topics === undefined ? citing : citing.filter(({ topic }) => topics.includes(topic));
  }
  const answers = answersOf(agreement);
  return topics === undefined ? answers : topics.flatMap((topic) => answers[topicPlaces.get(topic) ?? NaN] ?? []);
}

function answerFits(answer: AnyTerm, { value, unit, reading, silent }: FindQuery): boolean {
  if (silent !== undefined && answer.silent !== silent) return false;
  if (reading !== undefined && !answer.readings.includes(reading)) return false;
  if (value === undefined && unit === undefined) return true;
  if (answer.silent) return false;
  if (isList(answer)) return unit === undefined && answer.value.some(({ id }) => id === value);
  const holds = (given: AnyValue): boolean =>
    (value === undefined || given.value === value) && (unit === undefined || given.unit === unit);
  return holds(answer) || answer.alternatives.some(holds);
}
