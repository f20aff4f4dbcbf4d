import type { ItemId } from '../terms/answer.ts';

/** What two texts can disagree on. `terms` is any wording of two agreements, the other kinds are narrower. */
export type ConflictKind =
  | 'terms'
  | 'copies'
  | 'descriptions'
  | 'edition'
  | 'prices'
  | 'paid-or-free'
  | 'free-services'
  | 'special-terms'
  | 'earlier-agreements'
  | 'rules'
  | 'breach'
  | 'settlement'
  | 'market-categories'
  | 'management-rules'
  | 'liability-cap';

/** A text or record beside an agreement that the agreement ranks. */
export type TextId =
  | 'stamped-copy'
  | 'accepted-copy'
  | 'order-and-price-pages'
  | 'terms-page-and-descriptions'
  | 'official-site-edition'
  | 'published-prices'
  | 'published-information'
  | 'published-conditions'
  | 'special-terms'
  | 'earlier-agreements'
  | 'rules'
  | 'backend-records'
  | 'market-pages'
  | 'liability-cap';

/** What one precedence rule says: which text wins over which, for one kind of conflict. */
export interface Relation {
  readonly kind: ConflictKind;
  /** `agreement` is the agreement itself. */
  readonly winner: TextId | 'agreement';
  readonly loser: TextId | 'agreement';
  /** Both have the same force. */
  readonly equal?: true;
}

/** The relation that every item of the topic `precedence` states. */
export const relations: Readonly<Record<ItemId<'precedence'>, Relation>> = {
  'stamped-copy-over-accepted-text': { kind: 'copies', winner: 'stamped-copy', loser: 'accepted-copy' },
  'agreement-over-order-page': { kind: 'descriptions', winner: 'agreement', loser: 'order-and-price-pages' },
  'agreement-over-terms-page-and-descriptions': {
    kind: 'descriptions',
    winner: 'agreement',
    loser: 'terms-page-and-descriptions',
  },
  'agreement-over-official-site-edition': { kind: 'edition', winner: 'agreement', loser: 'official-site-edition' },
  'published-prices-in-force': { kind: 'prices', winner: 'published-prices', loser: 'agreement' },
  'published-information-on-paid-services': {
    kind: 'paid-or-free',
    winner: 'published-information',
    loser: 'agreement',
  },
  'published-conditions-of-free-services': {
    kind: 'free-services',
    winner: 'published-conditions',
    loser: 'agreement',
  },
  'special-terms-over-agreement': { kind: 'special-terms', winner: 'special-terms', loser: 'agreement' },
  'agreement-over-earlier-agreements': { kind: 'earlier-agreements', winner: 'agreement', loser: 'earlier-agreements' },
  'rules-over-agreement-on-breach': { kind: 'breach', winner: 'rules', loser: 'agreement' },
  'backend-records-on-settlement': { kind: 'settlement', winner: 'backend-records', loser: 'agreement' },
  'page-on-market-categories': { kind: 'market-categories', winner: 'market-pages', loser: 'agreement' },
  'page-on-management-rules': { kind: 'management-rules', winner: 'market-pages', loser: 'agreement' },
  'liability-cap-over-contrary-terms': { kind: 'liability-cap', winner: 'liability-cap', loser: 'agreement' },
  'rules-equal-to-agreement': { kind: 'rules', winner: 'rules', loser: 'agreement', equal: true },
};

const kinds: Readonly<Record<ConflictKind, true>> = {
  terms: true,
  copies: true,
  descriptions: true,
  edition: true,
  prices: true,
  'paid-or-free': true,
  'free-services': true,
  'special-terms': true,
  'earlier-agreements': true,
  rules: true,
  breach: true,
  settlement: true,
  'market-categories': true,
  'management-rules': true,
  'liability-cap': true,
};

/** Every kind of conflict. */
export const conflictKinds: readonly ConflictKind[] = Object.keys(kinds) as ConflictKind[];

const texts: ReadonlySet<string> = new Set(Object.values(relations).flatMap(({ winner, loser }) => [winner, loser]));

/** Every text that some agreement ranks. */
export const textIds: readonly TextId[] = [...texts].filter((text) => text !== 'agreement') as TextId[];
