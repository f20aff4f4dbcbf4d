import Table from 'cli-table3';
import type { Io } from '../io.ts';
import { colorsFor } from './colors.ts';
import { type Language, say } from './language.ts';
import { wrapLines } from './wrap.ts';

/** Places that a cell leaves free at its sides. */
const padding = 2;

type Words = readonly [en: string, zh: string];

/** A table: heads, share of the width of each column, rows. */
export interface TableContent {
  readonly heads: readonly Words[];
  /** Least width of each column; the last one takes what is left. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns of the terminal; 120 where there is none. */
export const columnsOf = (io: Io): number => (io.stdout as { readonly columns?: number }).columns ?? 120;

/** Prints a table as wide as the terminal. */
export function printTable(io: Io, language: Language, { heads, widths, rows }: TableContent): void {
  const { bold } = colorsFor(io.stdout, io.env);
  const wide = columnsOf(io);
  const taken = widths.reduce((sum, width) => sum + width + 1, 1);
  const all = widths.length < heads.length ? [...widths, Math.max(30, wide - taken - 1)] : widths;
  const table = new Table({
    head: heads.map((head) => bold(say(head, language))),
    colWidths: [...all],
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) {
    const cells = row.map((cell, place) => wrapLines(cell, (all[place] ?? 30) - padding));
    // One row per printed line: the library takes time by the square of the length of a cell.
    const height = Math.max(...cells.map(({ length }) => length));
    for (let at = 0; at < height; at++) table.push(cells.map((lines) => lines[at] ?? ''));
  }
  io.stdout.write(`${table.toString()}\n`);
}
