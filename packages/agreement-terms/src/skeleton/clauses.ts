import type { ClauseRow, Skeleton } from './skeleton.ts';

/** A clause of an agreement's print, with its place among the others. */
export interface Clause<C extends string = string> {
  readonly id: C;
  /** The clause it stands under; `null` for the preamble and the articles. */
  readonly parent: C | null;
  /** Heading as printed, without its number; `null` where the print has none. */
  readonly heading: string | null;
  /** Place in the order of the print, from 0. */
  readonly order: number;
  /** First and last line of the source document, 1-based. */
  readonly lines: readonly [first: number, last: number];
  /** SHA-256 of the normalised text, 64 hex digits. */
  readonly sha256: string;
}

/**
 * The clauses of a skeleton, in the order of the print.
 *
 * @example
 * ```ts
 * import { clausesOf, dashu } from '@dataplus/agreement-terms/skeleton';
 * clausesOf(dashu).filter((clause) => clause.parent === '2.6').length; // 5
 * ```
 */
export function clausesOf<C extends string>(skeleton: Skeleton<string, C>): Clause<C>[] {
  return skeleton.clauses.map((row, order) => toClause(skeleton, row, order));
}

/** The clause with this id, or `undefined` when the agreement has none. */
export function clauseOf<C extends string>(skeleton: Skeleton<string, C>, id: string): Clause<C> | undefined {
  const order = skeleton.clauses.findIndex((row) => row[0] === id);
  const row = skeleton.clauses[order];
  return row && toClause(skeleton, row, order);
}

function toClause<C extends string>(skeleton: Skeleton<string, C>, row: ClauseRow<C>, order: number): Clause<C> {
  const [id, first, last, sha256, heading] = row;
  return { id, parent: parentIn(skeleton, id), heading: heading ?? null, order, lines: [first, last], sha256 };
}

/** `2.1.9` stands under `2.1`, and so does `2.1.9#2`. */
function parentIn<C extends string>(skeleton: Skeleton<string, C>, id: C): C | null {
  const parent = id.slice(0, Math.max(0, id.lastIndexOf('.')));
  return skeleton.clauses.find((row) => row[0] === parent)?.[0] ?? null;
}
