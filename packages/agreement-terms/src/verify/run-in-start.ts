import { chineseArticleNumber, clauseNumber, type PrintedNumber } from './printed-number.ts';

/** A clause that starts in the middle of a line: where its marks begin, where its text begins, and its number. */
export interface RunInStart {
  readonly at: number;
  readonly textAt: number;
  readonly number: string;
}

const clauseGap = /(?<=[。；;])[\s*]*(?:[-•○◦]\s+)?[\s*]*(?=\d)/g;
const articleGap = /(?<=[。；;])\s*(?=第)/g;
const sentenceMark = /[，。；：！？,;:!?]/;

/**
 * Finds the next clause printed on the line of clause `current`: after the end of a sentence stands the number that is
 * due next (first point of the clause, or next sibling of it or of a clause that it stands under). Any other number in
 * running text is a reference or a quantity.
 */
export function runInClause(text: string, current: string): RunInStart | undefined {
  const due = dueAfter(current);
  return firstStart(text, clauseGap, (rest) => {
    const printed = clauseNumber(rest);
    return printed && due.has(printed.number) ? printed : undefined;
  });
}

/** Finds the heading of the next article at the end of a line: after the end of a sentence, with no sentence of its own. */
export function runInArticle(text: string, lastArticle: number): RunInStart | undefined {
  return firstStart(text, articleGap, (rest) =>
    sentenceMark.test(rest) ? undefined : chineseArticleNumber(rest, lastArticle + 1),
  );
}

function firstStart(
  text: string,
  gap: RegExp,
  read: (rest: string) => PrintedNumber | undefined,
): RunInStart | undefined {
  for (const match of text.matchAll(gap)) {
    const end = match.index + match[0].length;
    const printed = read(text.slice(end));
    if (printed) return { at: match.index, textAt: end + printed.length, number: printed.number };
  }
  return undefined;
}

function dueAfter(current: string): Set<string> {
  const parts = current.split('.').map(Number);
  const siblings = parts
    .slice(1)
    .map((_, depth) => [...parts.slice(0, depth + 1), (parts[depth + 1] ?? 0) + 1].join('.'));
  return new Set([[...parts, 1].join('.'), ...siblings]);
}
