import { checkAgreement } from '../agreements/agreements.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import { checkTopic, topicIds } from '../terms/term-of.ts';
import type { AnyTerm } from '../terms/term.ts';
import type { TopicId } from '../topics/index.ts';
import { statementOf } from './statement.ts';
import { anyTerm } from './term.ts';

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
  const rows = topics.map((topic) => comparedTopic(agreements, checkTopic(topic)));
  return { agreements, rows, differences: rows.filter(({ difference }) => difference !== 'none') };
}

function comparedTopic(agreements: readonly AgreementId[], topic: TopicId): ComparedTopic {
  const terms = agreements.map((agreement) => anyTerm(agreement, topic));
  return { topic, terms, difference: differenceOf(terms) };
}

function differenceOf(terms: readonly AnyTerm[]): ComparedTopic['difference'] {
  const [first, ...others] = terms;
  if (first === undefined) return 'none';
  const statement = statementOf(first);
  if (others.some((other) => statementOf(other) !== statement)) return 'value';
  const open = first.readings.join();
  return others.some(({ readings }) => readings.join() !== open) ? 'reading' : 'none';
}
