import type { ClauseIdsOfAgreement } from './generated/clause-ids.ts';

/** Id of one of the nineteen agreements, e.g. `'rule-engine'`. */
export type AgreementId = keyof ClauseIdsOfAgreement;

/** Ids of the clauses of one agreement (of any agreement when `A` is left out), e.g. `'3.1.3.5.8'` or `'preamble'`. */
export type ClauseId<A extends AgreementId = AgreementId> = ClauseIdsOfAgreement[A];

/**
 * One clause: id, first and last line of the source document (1-based), SHA-256 of the normalised text (64 hex digits)
 * and, where the print has one, the heading.
 */
export type ClauseRow<C extends string = string> = readonly [
  id: C,
  firstLine: number,
  lastLine: number,
  sha256: string,
  heading?: string,
];

/** What is known of an agreement's print: its title and, in the order of the print, its clauses. No sentence of it. */
export interface Skeleton<A extends string = string, C extends string = string> {
  readonly agreement: A;
  readonly title: string;
  readonly clauses: readonly ClauseRow<C>[];
}

/** The skeleton of any of the nineteen agreements; `agreement` tells which. */
export type AnySkeleton = { [A in AgreementId]: Skeleton<A, ClauseId<A>> }[AgreementId];
