import type { Skeleton } from '../skeleton/skeleton.ts';
import type { FoundClause } from './hash-clauses.ts';

type Lines = readonly [first: number, last: number];

/** One clause in which a text differs from the skeleton. Lines are 1-based. */
export type Finding =
  /** The text has no such clause; `lines` are those of the source document. */
  | { readonly kind: 'missing'; readonly agreement: string; readonly clause: string; readonly lines: Lines }
  /** The wording differs; `lines` are those of the text given, the hashes SHA-256 of the normalised wording. */
  | {
      readonly kind: 'changed';
      readonly agreement: string;
      readonly clause: string;
      readonly lines: Lines;
      readonly expected: string;
      readonly actual: string;
    }
  /** The skeleton has no such clause; `lines` are those of the text given. */
  | { readonly kind: 'extra'; readonly agreement: string; readonly clause: string; readonly lines: Lines };

/** Compares the clauses found in a text with a skeleton: first what is missing or changed, then what is extra. */
export function compareClauses(skeleton: Skeleton, found: readonly FoundClause[]): Finding[] {
  const { agreement } = skeleton;
  const byId = new Map(found.map((clause) => [clause.id, clause]));
  const known = new Set(skeleton.clauses.map(([id]) => id));
  const differing = skeleton.clauses.flatMap(([clause, first, last, expected]): Finding[] => {
    const there = byId.get(clause);
    if (!there) return [{ kind: 'missing', agreement, clause, lines: [first, last] }];
    if (there.sha256 === expected) return [];
    return [{ kind: 'changed', agreement, clause, lines: there.lines, expected, actual: there.sha256 }];
  });
  const extra = found
    .filter(({ id }) => !known.has(id))
    .map(({ id, lines }): Finding => ({ kind: 'extra', agreement, clause: id, lines }));
  return [...differing, ...extra];
}
