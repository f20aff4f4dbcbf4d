import { checkAgreement } from '../agreements/agreements.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import { checkTopic, topicIds } from '../terms/term-of.ts';
import type { AnyTerm } from '../terms/term.ts';
import type { TopicId } from '../topics/index.ts';
import { answersOf, statementNumbersOf, topicPlaces } from './answers.ts';

/** A row of the table: what each agreement answers to one topic. */
export interface ComparedTopic {
  readonly topic: TopicId;
  /** One answer per agreement, in the order in which they were asked. */
  readonly terms: readonly AnyTerm[];
  /**
   * What is not the same: `value` when the answers say different things (items, facets, numbers, units, conditions,
   * silence), `reading` when they say the same but other questions of interpretation are open, else `none`. Clause
   * numbers and the order of a list make no difference.
   */
  readonly difference: 'value' | 'reading' | 'none';
}

/** Table of answers with what really differs in it. */
export interface Comparison {
  readonly agreements: readonly AgreementId[];
  readonly rows: readonly ComparedTopic[];
  /** The rows that differ. */
  readonly differences: readonly ComparedTopic[];
}

/**
 * Puts agreements side by side: every answer with its clauses, and which rows really differ.
 *
 * @param agreements - Ids of the agreements.
 * @param topics - Ids of the topics; all when left out.
 * @throws TermsError `unknown-agreement`, `unknown-topic`, with the nearest names.
 *
 * @example
 * ```ts
 * import { compare } from '@dataplus/agreement-terms';
 *
 * compare(['rule-engine', 'dashu']).differences.map(({ topic }) => topic); // ['eligibility-combination', 'precedence']
 * ```
 */
export function compare(agreements: readonly AgreementId[], topics: readonly TopicId[] = topicIds): Comparison {
  agreements.forEach(checkAgreement);
  const answers = agreements.map(answersOf);
  const statements = agreements.map(statementNumbersOf);
  const rows: ComparedTopic[] = [];
  const differences: ComparedTopic[] = [];
  for (const [index, topic] of topics.entries()) {
    const place = topics === topicIds ? index : (topicPlaces.get(checkTopic(topic)) ?? 0);
    const terms = answers.map((all) => all[place]) as AnyTerm[];
    const row = { topic, terms, difference: differenceOf(terms, statements, place) };
    rows.push(row);
    if (row.difference !== 'none') differences.push(row);
  }
  return { agreements, rows, differences };
}

function differenceOf(
  terms: readonly AnyTerm[],
  statements: readonly (readonly number[])[],
  place: number,
): ComparedTopic['difference'] {
  const same = statements[0]?.[place];
  for (const numbers of statements) if (numbers[place] !== same) return 'value';
  const open = terms[0]?.readings ?? [];
  for (const { readings } of terms) if (!sameReadings(readings, open)) return 'reading';
  return 'none';
}

/** Both are sorted. */
const sameReadings = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((reading, place) => reading === b[place]));
