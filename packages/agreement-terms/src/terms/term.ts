import type { DoubtId } from '../readings/doubts.ts';
import type { ReadingId } from '../readings/readings.ts';
import type { AgreementId, ClauseId } from '../skeleton/skeleton.ts';
import type { TopicId, Topics } from '../topics/index.ts';
import type { ConditionOf, FacetsOf, ItemId, ValueOf } from './answer.ts';

/** A clause of an agreement, or a bracketed point of one, as it is cited: `'3.1.3'`, `'11.1.3(1)'`. */
export type ClauseRef<A extends AgreementId = AgreementId> = ClauseId<A> | `${ClauseId<A>}(${string})`;

/** A clause together with its agreement. */
export interface Citation {
  readonly agreement: AgreementId;
  readonly clause: string;
}

interface Answer<K extends TopicId, A extends AgreementId> {
  readonly agreement: A;
  readonly topic: K;
  /** Named interpretations that the words of this agreement leave open here. */
  readonly readings: readonly ReadingId[];
  /** What is doubtful about the text, where no named interpretation says it. */
  readonly doubt?: DoubtId | undefined;
}

/** The text does not answer the topic. */
export interface SilentTerm<K extends TopicId = TopicId, A extends AgreementId = AgreementId> extends Answer<K, A> {
  readonly silent: true;
}

/** One value. Where two clauses give two, `value` is that of the first and `alternatives` holds the others. */
export type ScalarTerm<K extends TopicId = TopicId, A extends AgreementId = AgreementId> = Answer<K, A> &
  ValueOf<K> & {
    readonly silent: false;
    readonly clauses: readonly ClauseRef<A>[];
    readonly conditions: readonly ConditionOf<K>[];
    readonly alternatives: readonly (ValueOf<K> & { readonly clauses: readonly ClauseRef<A>[] })[];
  };

/** One item of a list, with the clauses that state it. */
export interface TermItem<K extends TopicId = TopicId, A extends AgreementId = AgreementId> {
  readonly id: ItemId<K>;
  readonly clauses: readonly ClauseRef<A>[];
  readonly facets?: FacetsOf<K> | undefined;
}

/** A list, in the order of the print unless the order is part of the value. */
export interface ListTerm<K extends TopicId = TopicId, A extends AgreementId = AgreementId> extends Answer<K, A> {
  readonly silent: false;
  readonly value: readonly TermItem<K, A>[];
  /** Whether the text marks its list as mere examples; only topics that ask for it have it. */
  readonly openEnded?: boolean | undefined;
}

/** The answer of an agreement to a topic: one value, a list, or silence. */
export type Term<K extends TopicId = TopicId, A extends AgreementId = AgreementId> = K extends TopicId
  ? SilentTerm<K, A> | (Topics[K]['kind'] extends 'list' ? ListTerm<K, A> : ScalarTerm<K, A>)
  : never;

/** The answer to a topic that is known only when the program runs. */
export type AnyTerm = SilentTerm | AnyScalarTerm | AnyListTerm;

/** One value, of a topic that is known only when the program runs. */
export interface AnyScalarTerm extends Answer<TopicId, AgreementId> {
  readonly silent: false;
  readonly value: string | number | boolean;
  readonly unit?: string | undefined;
  readonly clauses: readonly string[];
  readonly conditions: readonly string[];
  readonly alternatives: readonly AnyValue[];
}

/** One value with its clauses. */
export interface AnyValue {
  readonly value: string | number | boolean;
  readonly unit?: string | undefined;
  readonly clauses: readonly string[];
}

/** A facet of an item: a closed value or a period. */
export type AnyFacet = string | { readonly value: number; readonly unit: string };

/** An item of a list, of a topic that is known only when the program runs. */
export interface AnyItem {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly facets?: Readonly<Record<string, AnyFacet>> | undefined;
}

/** A list, of a topic that is known only when the program runs. */
export interface AnyListTerm extends Answer<TopicId, AgreementId> {
  readonly silent: false;
  readonly value: readonly AnyItem[];
  readonly openEnded?: boolean | undefined;
}
