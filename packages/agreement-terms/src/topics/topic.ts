/** English label and Chinese label, in this order. */
export type Label = readonly [en: string, zh: string];

/** Units of a period. One is never converted into another. */
export type PeriodUnit = 'hour' | 'natural-day' | 'working-day' | 'month';

interface Described {
  /** Section of the vocabulary that the topic stands in. */
  readonly group: string;
  readonly en: string;
  readonly zh: string;
  /** What the value says, precise enough that two readers of the same text give the same value. */
  readonly definition: string;
  /** Circumstances that the text attaches to the value. */
  readonly conditions?: Readonly<Record<string, Label>>;
}

/** A statement that holds (`true`) or that the text denies (`false`). */
export interface FlagTopic extends Described {
  readonly kind: 'flag';
}

/** Exactly one of a closed set. */
export interface ChoiceTopic extends Described {
  readonly kind: 'choice';
  readonly options: Readonly<Record<string, Label>>;
}

/** A number with a unit, or one of a closed set of named answers. */
export interface PeriodTopic extends Described {
  readonly kind: 'period';
  readonly units: readonly PeriodUnit[];
  readonly named?: Readonly<Record<string, Label>>;
}

/** A whole number of currency units. */
export interface MoneyTopic extends Described {
  readonly kind: 'money';
  readonly currency: 'CNY';
}

/** A calendar date, `YYYY-MM-DD`. */
export interface DateTopic extends Described {
  readonly kind: 'date';
}

/** A property of a list item: one of a closed set, or a period. */
export type Facet =
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Label>> }
  | {
      readonly kind: 'period';
      readonly units: readonly PeriodUnit[];
      readonly named?: Readonly<Record<string, Label>>;
    };

/** Items of a closed set, each with its own clauses. */
export interface ListTopic extends Described {
  readonly kind: 'list';
  /** The items, or the name of an item set that several topics share. */
  readonly items: Readonly<Record<string, Label>> | SharedItemsName;
  readonly facets?: Readonly<Record<string, Facet>>;
  /** The order of the items is part of the value. */
  readonly ordered?: true;
  /** The value says whether the text marks its list as mere examples. */
  readonly openEnded?: true;
}

/** One question that is put to every agreement. */
export type Topic = FlagTopic | ChoiceTopic | PeriodTopic | MoneyTopic | DateTopic | ListTopic;

/** Names of the item sets in `shared-items.ts`. */
export type SharedItemsName = 'notice-means';
