import { hashPieces, type FoundClause } from './hash-clauses.ts';

/**
 * Parts a clause that has swallowed the next one, because the number between them cannot be read: the beginning that has
 * the expected hash, and the rest. Cuts are tried at the end of every line and sentence.
 */
export function partClause(
  clause: FoundClause,
  expected: string,
): { readonly rest: Pick<FoundClause, 'lines' | 'sha256'> } | undefined {
  const sentences = clause.pieces.flatMap(({ line, text }) =>
    text.split(/(?<=[。；;])/).map((sentence) => ({ line, text: sentence })),
  );
  for (let cut = 1; cut < sentences.length; cut += 1) {
    if (hashPieces(sentences.slice(0, cut)) !== expected) continue;
    const rest = sentences.slice(cut);
    const [first, last] = [rest[0]?.line ?? 0, rest.at(-1)?.line ?? 0];
    return { rest: { lines: [first, last], sha256: hashPieces(rest) } };
  }
  return undefined;
}
