import { sha256Hex } from '#sha256';
import { normaliseText } from './normalise-text.ts';
import type { PrintLine } from './print-line.ts';
import { splitAgreement, type Piece } from './split-agreement.ts';

/** A clause found in a text: id, pieces, first and last line there (1-based), SHA-256 of its normalised text. */
export interface FoundClause {
  readonly id: string;
  readonly pieces: readonly Piece[];
  readonly lines: readonly [first: number, last: number];
  readonly sha256: string;
}

/** Splits the lines of one agreement into its clauses and hashes each. */
export function hashClauses(lines: readonly PrintLine[]): FoundClause[] {
  let last = lines[0]?.line ?? 0;
  return splitAgreement(lines).map(({ id, pieces }) => {
    const first = pieces[0]?.line ?? last;
    last = pieces.at(-1)?.line ?? last;
    return { id, pieces, lines: [first, last], sha256: hashPieces(pieces) };
  });
}

/** SHA-256 of the normalised text of these pieces of print. */
export function hashPieces(pieces: readonly Piece[]): string {
  return sha256Hex(normaliseText(pieces.map(({ text }) => text).join('\n')));
}
