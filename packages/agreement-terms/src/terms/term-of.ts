import type { AgreementTerms } from '../agreements/agreement-terms.ts';
import { topicKinds } from '../agreements/generated/topic-kinds.ts';
import { TermsError } from '../errors/terms-error.ts';
import { nearest } from '../errors/nearest-names.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import type { TopicId } from '../topics/index.ts';
import type { AnyTerm, Term } from './term.ts';
import { unpack } from './unpack.ts';

/** Every topic, in the order in which tables show them. */
export const topicIds: readonly TopicId[] = Object.keys(topicKinds) as TopicId[];

const known = new WeakMap<AgreementTerms, Map<string, AnyTerm>>();

/**
 * What one agreement says about a topic. Needs the data of that agreement only, so a bundle holds no other.
 *
 * @param terms - Data of the agreement, from `@dataplus/agreement-terms/agreements/<id>`.
 * @param topic - Id of the topic, such as `'court'`.
 * @returns The answer with its clauses, or a silent one. It is frozen, and the same object each time.
 * @throws TermsError `unknown-topic`, with the nearest names.
 *
 * @example
 * ```ts
 * import { termOf } from '@dataplus/agreement-terms';
 * import { dashu } from '@dataplus/agreement-terms/agreements/dashu';
 *
 * const outage = termOf(dashu, 'outage-right');
 * if (!outage.silent) outage.value; // 72, with outage.unit 'hour' and outage.clauses ['8.3']
 * ```
 */
export function termOf<A extends AgreementId, K extends TopicId>(terms: AgreementTerms<A>, topic: K): Term<K, A> {
  let answers = known.get(terms);
  if (answers === undefined) {
    answers = new Map();
    known.set(terms, answers);
  }
  let answer = answers.get(topic);
  if (answer === undefined) {
    answer = unpack(terms, checkTopic(topic));
    answers.set(topic, answer);
  }
  // The generated data are checked against the vocabulary, topic by topic, in terms.test.ts.
  return answer as Term<K, A>;
}

/** Gives the topic back, or throws `unknown-topic`. */
export function checkTopic(topic: string): TopicId {
  if (Object.hasOwn(topicKinds, topic)) return topic as TopicId;
  throw new TermsError('unknown-topic', `There is no topic ${JSON.stringify(topic)}.`, {
    field: 'topic',
    nearest: nearest(topic, topicIds),
  });
}
