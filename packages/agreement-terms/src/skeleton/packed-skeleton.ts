import type { ClauseRow, Skeleton } from './skeleton.ts';

/** The text of each skeleton that was made from one. A copy with other clauses has none. */
const texts = new WeakMap<Skeleton, string>();

/**
 * A skeleton from its text: a line per clause of id, first line, last line, text hash and heading, parted by tabs. The text
 * is taken apart when its clauses are asked for; to check its hash it need not be.
 */
export function packedSkeleton<A extends string, C extends string>(
  agreement: A,
  title: string,
  text: string,
): Skeleton<A, C> {
  let clauses: readonly ClauseRow<C>[] | undefined;
  const skeleton: Skeleton<A, C> = {
    agreement,
    title,
    get clauses() {
      return (clauses ??= Object.freeze(
        text
          .split('\n')
          .slice(0, -1)
          .map((line) => rowOf<C>(line)),
      ));
    },
  };
  texts.set(skeleton, text);
  return skeleton;
}

function rowOf<C extends string>(line: string): ClauseRow<C> {
  const [id = '', first, last, sha256 = '', heading = ''] = line.split('\t');
  const row = [id as C, Number(first), Number(last), sha256] as const;
  return Object.freeze(heading === '' ? row : ([...row, heading] as const));
}

/** The rows of a skeleton as text. */
export function rowsText(skeleton: Skeleton): string {
  return texts.get(skeleton) ?? skeleton.clauses.map(lineOf).join('');
}

const lineOf = ([id, first, last, sha256, heading = '']: ClauseRow): string =>
  `${[id, first, last, sha256, heading].join('\t')}\n`;
