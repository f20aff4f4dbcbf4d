import { sha256Hex } from '../skeleton/sha256-hex.ts';
import { normaliseText } from './normalise-text.ts';
import type { PrintLine } from './print-line.ts';
import { splitAgreement } from './split-agreement.ts';

/** A clause found in a text: id, first and last line there (1-based), SHA-256 of its normalised text. */
export interface FoundClause {
  readonly id: string;
  readonly lines: readonly [first: number, last: number];
  readonly sha256: string;
}

/** Splits the lines of one agreement into its clauses and hashes each. */
export function hashClauses(lines: readonly PrintLine[]): FoundClause[] {
  const start = lines[0]?.line ?? 0;
  let last = start;
  return splitAgreement(lines).map(({ id, pieces }) => {
    const first = pieces[0]?.line ?? last;
    last = pieces.at(-1)?.line ?? last;
    return { id, lines: [first, last], sha256: sha256Hex(normaliseText(pieces.map(({ text }) => text).join('\n'))) };
  });
}
