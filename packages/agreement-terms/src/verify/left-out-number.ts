import type { PrintedClause } from './split-agreement.ts';

/**
 * Where text without a number stands under heading `N` and the first number printed there is `N.2`, the print has left
 * out `N.1`: the text gets that number.
 */
export function giveLeftOutNumbers(clauses: readonly PrintedClause[]): PrintedClause[] {
  return clauses.flatMap((clause) => {
    const firstBelow = clauses.find((other) => isDirectlyBelow(other.id, clause.id));
    if (!clause.marked || clause.pieces.length < 2 || firstBelow?.id !== `${clause.id}.2`) return [clause];
    return [
      { ...clause, pieces: clause.pieces.slice(0, 1) },
      { id: `${clause.id}.1`, marked: false, pieces: clause.pieces.slice(1) },
    ];
  });
}

const isDirectlyBelow = (id: string, parent: string): boolean =>
  id.startsWith(`${parent}.`) && !id.slice(parent.length + 1).includes('.');
