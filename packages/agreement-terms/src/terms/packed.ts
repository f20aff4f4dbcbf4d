import type { AgreementTerms } from '../agreements/agreement-terms.ts';
import type { DoubtId } from '../readings/doubts.ts';
import type { ReadingId } from '../readings/readings.ts';
import type { TopicId } from '../topics/index.ts';
import type { AnyFacet } from './term.ts';

/** An answer as it is packed (see `scripts/pack-cell.mjs`): clauses of one statement are one text, parted by spaces. */
export interface PackedCell {
  /** Value of a scalar, its unit and clauses. */
  readonly v?: string | number | boolean;
  readonly u?: string;
  readonly c?: string;
  /** Conditions, other answers. */
  readonly if?: readonly string[];
  readonly or?: readonly { readonly v: string | number | boolean; readonly u?: string; readonly c: string }[];
  /** Items of a list, and whether it is open-ended. */
  readonly l?: readonly (readonly [id: string, clauses: string, facets?: Readonly<Record<string, AnyFacet>>])[];
  readonly o?: boolean;
  /** Readings and doubt. */
  readonly r?: readonly ReadingId[];
  readonly d?: DoubtId;
}

export type PackedCells = Readonly<Partial<Record<TopicId, PackedCell>>>;

const parsed = new WeakMap<AgreementTerms, PackedCells>();

/** The packed answers of an agreement, parsed once. */
export function packedCells(terms: AgreementTerms): PackedCells {
  let cells = parsed.get(terms);
  if (cells === undefined) {
    cells = JSON.parse(terms.cells) as PackedCells;
    parsed.set(terms, cells);
  }
  return cells;
}
