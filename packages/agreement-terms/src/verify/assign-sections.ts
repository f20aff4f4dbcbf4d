import type { Skeleton } from '../skeleton/skeleton.ts';
import type { Section } from './find-sections.ts';
import { hashClauses, type FoundClause } from './hash-clauses.ts';
import { normaliseText } from './normalise-text.ts';

/**
 * Tells which stretch of the document is which agreement: by its title and, where a title cannot be read, by its
 * clauses, of which at least half must be unchanged.
 */
export function assignSections(
  sections: readonly Section[],
  skeletons: readonly Skeleton[],
): Map<Skeleton, readonly FoundClause[]> {
  const found = new Map<Skeleton, readonly FoundClause[]>();
  for (const skeleton of skeletons) {
    const section = sections.find(({ title }) => title === normaliseText(skeleton.title));
    if (section) found.set(skeleton, hashClauses(section.lines));
  }
  const untitled = sections.filter(({ title }) => title === undefined);
  const missing = skeletons.filter((skeleton) => !found.has(skeleton));
  if (missing.length === 0) return found;
  for (const clauses of untitled.map(({ lines }) => hashClauses(lines))) {
    const nearest = missing
      .filter((skeleton) => !found.has(skeleton))
      .map((skeleton) => ({ skeleton, share: unchangedShare(skeleton, clauses) }))
      .sort((a, b) => b.share - a.share)[0];
    if (nearest && nearest.share >= 0.5) found.set(nearest.skeleton, clauses);
  }
  return found;
}

function unchangedShare(skeleton: Skeleton, clauses: readonly FoundClause[]): number {
  const hashes = new Map(clauses.map(({ id, sha256 }) => [id, sha256]));
  return skeleton.clauses.filter(([id, , , sha256]) => hashes.get(id) === sha256).length / skeleton.clauses.length;
}
