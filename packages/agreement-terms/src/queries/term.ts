import { termsOfAgreement } from '../agreements/agreements.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import { termOf } from '../terms/term-of.ts';
import type { AnyTerm, Term } from '../terms/term.ts';
import type { TopicId } from '../topics/index.ts';

/**
 * What an agreement says about a topic.
 *
 * @param agreement - Id of the agreement, such as `'dashu'`.
 * @param topic - Id of the topic, such as `'court'`.
 * @returns The answer with its clauses, or a silent one. It is frozen, and the same object each time.
 * @throws TermsError `unknown-agreement`, `unknown-topic`, with the nearest names.
 *
 * @example
 * ```ts
 * import { term } from '@dataplus/agreement-terms';
 *
 * const court = term('dashu', 'court');
 * if (!court.silent) court.value; // 'hangzhou-yuhang', with court.clauses ['10.2']
 * term('ocr', 'liability-cap').silent; // true
 * ```
 */
export function term<A extends AgreementId, K extends TopicId>(agreement: A, topic: K): Term<K, A> {
  return termOf(termsOfAgreement(agreement), topic);
}

/** As {@link term}, for names that are known only when the program runs. */
export const anyTerm = (agreement: AgreementId, topic: TopicId): AnyTerm => term(agreement, topic);
