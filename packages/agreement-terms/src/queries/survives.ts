import type { AgreementId } from '../skeleton/skeleton.ts';
import type { ReadingId } from '../readings/readings.ts';
import type { Citation } from '../terms/term.ts';
import type { TopicId } from '../topics/index.ts';
import { isList } from './citations.ts';
import { anyTerm } from './term.ts';

/** One thing that outlives an agreement. */
export interface Survivor {
  /** Topic under which the text says so. */
  readonly topic: TopicId;
  /** Item of that topic. */
  readonly item: string;
  readonly citations: readonly Citation[];
}

/** What outlives an agreement. */
export interface Survival {
  readonly agreement: AgreementId;
  readonly survivors: readonly Survivor[];
  /** Whether the survival clause gives its list as examples; `null` where there is none. */
  readonly openEnded: boolean | null;
  readonly readings: readonly ReadingId[];
}

/** Duties that by their own words begin or last after the end, besides the survival clause. */
const lasting: readonly (readonly [TopicId, readonly string[] | 'every-item'])[] = [
  ['survival', 'every-item'],
  ['after-termination', ['counterparty-liable-for-earlier-acts', 'provider-has-recourse']],
  ['market-exit-duties', 'every-item'],
  ['market-later-collection', 'every-item'],
  ['market-deposit-rules', ['shortfall-still-due-on-early-end', 'return-is-no-waiver']],
];

/**
 * What stays in force after the end of an agreement: the clauses that the text lets survive, and the duties that by their
 * own words last beyond the end (answering for earlier acts, aftercare of vendors, later collection).
 *
 * @throws TermsError `unknown-agreement`, with the nearest names.
 *
 * @example
 * ```ts
 * import { survives } from '@dataplus/agreement-terms';
 *
 * survives('platform').survivors.map(({ item }) => item);
 * // ['website-content-and-brand-duties', 'counterparty-liable-for-earlier-acts', 'provider-has-recourse']
 * ```
 */
export function survives(agreement: AgreementId): Survival {
  const clause = anyTerm(agreement, 'survival');
  return {
    agreement,
    survivors: lasting.flatMap(([topic, items]) => survivorsIn(agreement, topic, items)),
    openEnded: !clause.silent && isList(clause) ? (clause.openEnded ?? null) : null,
    readings: clause.readings,
  };
}

function survivorsIn(agreement: AgreementId, topic: TopicId, items: readonly string[] | 'every-item'): Survivor[] {
  const answer = anyTerm(agreement, topic);
  if (answer.silent || !isList(answer)) return [];
  return answer.value
    .filter(({ id }) => items === 'every-item' || items.includes(id))
    .map(({ id, clauses }) => ({
      topic,
      item: id,
      citations: clauses.map((number) => ({ agreement, clause: number })),
    }));
}
