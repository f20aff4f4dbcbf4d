import type { ClauseRow, Skeleton } from '../skeleton/skeleton.ts';
import { alignClauses, type Gap } from './align-clauses.ts';
import type { FoundClause } from './hash-clauses.ts';
import { partClause } from './part-clause.ts';

type Lines = readonly [first: number, last: number];

/** One clause in which a text differs from the skeleton. Lines are 1-based. */
export type Finding =
  /** The text has no such clause in this place; `lines` are those of the source document. */
  | { readonly kind: 'missing'; readonly agreement: string; readonly clause: string; readonly lines: Lines }
  /** Wording or number differ; `lines` are those of the text given, the hashes SHA-256 of the normalised wording. */
  | {
      readonly kind: 'changed';
      readonly agreement: string;
      readonly clause: string;
      /** The number that the text has instead, or `null` where none can be read; left out when the number is right. */
      readonly printedAs?: string | null;
      readonly lines: Lines;
      readonly expected: string;
      readonly actual: string;
    }
  /** The skeleton has no such clause in this place; `lines` are those of the text given. */
  | { readonly kind: 'extra'; readonly agreement: string; readonly clause: string; readonly lines: Lines };

/** Compares the clauses found in a text with a skeleton, in the order of the print. */
export function compareClauses(skeleton: Skeleton, found: readonly FoundClause[]): Finding[] {
  const { agreement, clauses } = skeleton;
  const { equal, gaps } = alignClauses(
    clauses.map((row) => row[3]),
    found.map(({ sha256 }) => sha256),
  );
  const renumbered = equal.flatMap(([i, j]) => {
    const [row, there] = [clauses[i], found[j]];
    return row && there && printedNumber(row[0]) !== printedNumber(there.id) ? [changed(agreement, row, there)] : [];
  });
  const differing = gaps.flatMap((gap) => compareGap(agreement, clauses.slice(...gap.expected), foundIn(gap, found)));
  return [...renumbered, ...differing];
}

/** In a gap, clauses of the same number are the same clause; between them, equally many are taken to be each other. */
function compareGap(agreement: string, rows: readonly ClauseRow[], found: readonly FoundClause[]): Finding[] {
  const pair = rows.findIndex(([id]) => found.some((clause) => clause.id === id));
  if (pair < 0) return compareUnnumbered(agreement, rows, found);
  const row = rows[pair];
  const place = found.findIndex(({ id }) => id === row?.[0]);
  const there = found[place];
  if (!row || !there) return [];
  const before = compareUnnumbered(agreement, rows.slice(0, pair), found.slice(0, place));
  const [rowsAfter, foundAfter] = [rows.slice(pair + 1), found.slice(place + 1)];
  const next = rowsAfter[0];
  const parted = next && foundAfter[0]?.id !== next[0] ? partClause(there, row[3]) : undefined;
  if (!next || !parted)
    return [...before, changed(agreement, row, there), ...compareGap(agreement, rowsAfter, foundAfter)];
  return [
    ...before,
    changed(agreement, next, { id: null, ...parted.rest }),
    ...compareGap(agreement, rowsAfter.slice(1), foundAfter),
  ];
}

function compareUnnumbered(agreement: string, rows: readonly ClauseRow[], found: readonly FoundClause[]): Finding[] {
  const both = rows.length === found.length;
  const missing = rows.map((row, index): Finding => {
    const there = both ? found[index] : undefined;
    if (there) return changed(agreement, row, there);
    return { kind: 'missing', agreement, clause: row[0], lines: [row[1], row[2]] };
  });
  const extra = both ? [] : found.map(({ id, lines }): Finding => ({ kind: 'extra', agreement, clause: id, lines }));
  return [...missing, ...extra];
}

function changed(
  agreement: string,
  [clause, , , expected]: ClauseRow,
  there: { readonly id: string | null } & Pick<FoundClause, 'lines' | 'sha256'>,
): Finding {
  const number = there.id === clause ? {} : { printedAs: there.id };
  return { kind: 'changed', agreement, clause, ...number, lines: there.lines, expected, actual: there.sha256 };
}

const foundIn = (gap: Gap, found: readonly FoundClause[]): readonly FoundClause[] => found.slice(...gap.found);

/** `2.1.9#2` and `2.1.9` have the same number in print. */
const printedNumber = (id: string): string => id.replace(/#\d+$/, '');
