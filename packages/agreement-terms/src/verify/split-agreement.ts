import { giveLeftOutNumbers } from './left-out-number.ts';
import { normaliseText } from './normalise-text.ts';
import type { PrintLine } from './print-line.ts';
import { articleNumber, clauseNumber, pointNumber } from './printed-number.ts';
import { runInArticle, runInClause } from './run-in-start.ts';

/** The part of a line that belongs to one clause, without its marks and number; lines are 1-based. */
export interface Piece {
  readonly line: number;
  readonly text: string;
}

/** A clause as found in a text, with the pieces of print that belong to it. */
export interface PrintedClause {
  readonly id: string;
  /** Whether it stands under a heading mark, or is a heading at the end of a line. */
  readonly marked: boolean;
  readonly pieces: readonly Piece[];
}

interface OpenClause extends PrintedClause {
  readonly pieces: Piece[];
}

/**
 * Splits the lines of one agreement, title first, into its clauses. Numbers are those of the print; a number that is
 * already taken gets `#2`; text without a number of its own belongs to the clause before it.
 */
export function splitAgreement(lines: readonly PrintLine[]): PrintedClause[] {
  const clauses: OpenClause[] = [];
  const taken = new Set<string>();
  let current = open('preamble', false);
  let number = 'preamble';
  let article = 0;
  let points: string | undefined;

  function open(printed: string, marked: boolean): OpenClause {
    let id = printed;
    for (let copy = 2; taken.has(id); copy += 1) id = `${printed}#${copy}`;
    taken.add(id);
    const clause: OpenClause = { id, marked, pieces: [] };
    clauses.push(clause);
    return clause;
  }

  function start(printed: string, marked: boolean): void {
    current = open(printed, marked);
    number = printed;
    article = printed.includes('.') ? Math.max(article, Number.parseInt(printed, 10)) : Number(printed);
    points = undefined;
  }

  function add(line: number, text: string): void {
    if (normaliseText(text) !== '') current.pieces.push({ line, text });
  }

  /** Starts the clause whose number stands first on the line and gives the text behind the number. */
  function takeNumber(line: PrintLine): string {
    const printed = articleNumber(line, article) ?? clauseNumber(line.text);
    if (printed) {
      start(printed.number, line.marked);
      return line.text.slice(printed.length);
    }
    const point = number === 'preamble' ? undefined : pointNumber(line.text);
    if (!point) return line.text;
    const base = points ?? number;
    const due =
      !taken.has(`${base}.${point.number}`) && (point.number === '1' || number === previousPoint(base, point.number));
    if (!due) return line.text;
    start(`${base}.${point.number}`, false);
    points = base;
    return line.text.slice(point.length);
  }

  for (const line of lines) {
    let text = takeNumber(line);
    if (number !== 'preamble') {
      for (let next = runInClause(text, number); next; next = runInClause(text, number)) {
        add(line.line, text.slice(0, next.at));
        start(next.number, false);
        text = text.slice(next.textAt);
      }
    }
    const heading = runInArticle(text, article);
    if (heading) {
      add(line.line, text.slice(0, heading.at));
      start(heading.number, true);
      text = text.slice(heading.textAt);
    }
    add(line.line, text);
  }
  return giveLeftOutNumbers(clauses);
}

const previousPoint = (base: string, point: string): string => `${base}.${Number(point) - 1}`;
