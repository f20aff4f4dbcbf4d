import { normaliseText } from './normalise-text.ts';
import type { PrintLine } from './print-line.ts';
import { articleNumber, clauseNumber } from './printed-number.ts';

/** A stretch of a document that reads like one agreement: its lines, and its title where that is a known one. */
export interface Section {
  readonly title: string | undefined;
  readonly lines: readonly PrintLine[];
}

interface OpenSection {
  title: string | undefined;
  lines: PrintLine[];
  article: number;
  numbers: Set<string>;
}

/**
 * Finds the agreements of a document. One begins with a line that holds nothing but a known title, or with a heading
 * that has no number; it ends before the next title, before a heading without a number after which the numbering does
 * not go on, and where article 1 comes again.
 *
 * @param titles - The known titles, normalised.
 */
export function findSections(lines: readonly PrintLine[], titles: ReadonlySet<string>): Section[] {
  const sections: OpenSection[] = [];
  let open: OpenSection | undefined;
  for (const [index, line] of lines.entries()) {
    const words = normaliseText(line.text);
    const title = titles.has(words) ? words : undefined;
    const number = printedNumber(line, open?.article ?? 0);
    if (beginsSection(open, line, title, number, () => lines.slice(index + 1))) {
      open = { title, lines: [], article: 0, numbers: new Set() };
      sections.push(open);
    }
    open?.lines.push(line);
    if (open && number !== undefined) {
      open.article = Math.max(open.article, Number.parseInt(number, 10));
      open.numbers.add(number);
    }
  }
  return sections.filter((section) => section.article > 0);
}

function beginsSection(
  open: OpenSection | undefined,
  line: PrintLine,
  title: string | undefined,
  number: string | undefined,
  following: () => readonly PrintLine[],
): boolean {
  const inPreamble = open?.article === 0;
  if (title !== undefined) return !(inPreamble && open.title === title);
  if (!line.marked) return false;
  if (number !== undefined) return number === '1' && (open === undefined || open.numbers.has('1'));
  return open === undefined || (!inPreamble && !goesOn(open, following()));
}

/** Whether the first number printed from here on carries the numbering of the open section further. */
function goesOn(open: OpenSection, following: readonly PrintLine[]): boolean {
  for (const line of following) {
    const number = printedNumber(line, open.article);
    if (number !== undefined) return Number.parseInt(number, 10) >= open.article && !open.numbers.has(number);
  }
  return false;
}

const printedNumber = (line: PrintLine, lastArticle: number): string | undefined =>
  (articleNumber(line, lastArticle) ?? clauseNumber(line.text))?.number;
