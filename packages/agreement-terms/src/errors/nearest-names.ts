/** Edits (insert, remove, replace, swap neighbours) that turn one text into the other. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, at(beforeLast, column - 2) + 1);
      current.push(least);
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, to.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;

interface Candidate {
  readonly name: string;
  readonly remote: number;
  readonly edits: number;
}

/** A name that holds the other (`refund` in `refund-after-opening`) is near, however long it is. */
function candidate(given: string, name: string): Candidate {
  const edits = distance(given, name);
  return { name, edits, remote: given.length > 2 && name.includes(given) ? Math.min(edits, 1) : edits };
}

/** Among names that hold the text, `notice-means` is nearer to `otice-means` than `change-notice-means` is. */
const nearerFirst = (a: Candidate, b: Candidate): number =>
  a.remote - b.remote || a.edits - b.edits || (a.name < b.name ? -1 : 1);

/** The valid names that come nearest to the one given: three at most, best first, none that is altogether different. */
export function nearest(given: string, names: readonly string[]): string[] {
  const text = given.trim().toLowerCase().slice(0, 60);
  return names
    .map((name) => candidate(text, name))
    .filter(({ name, remote }) => remote <= Math.max(2, Math.floor(Math.max(text.length, name.length) * 0.4)))
    .sort(nearerFirst)
    .slice(0, 3)
    .map(({ name }) => name);
}
