import { fail } from '../errors.ts';
import type { Line } from './lines.ts';

/** A row of CSV and the line on which it ends. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads CSV (RFC 4180) row by row: cells with commas, quotes or line ends are quoted, and a quote in them is doubled. White
 * space around cells and empty lines are left out. Every row has as many cells as the first.
 *
 * @param name - What the lines come from, for errors.
 */
export async function* csvRows(lines: AsyncIterable<Line>, name: string): AsyncGenerator<Row> {
  let text = '';
  let begun: number | undefined;
  let width: number | undefined;
  for await (const line of lines) {
    text = begun === undefined ? line.text : `${text}\n${line.text}`;
    if (isOpen(text)) {
      begun ??= line.number;
      continue;
    }
    begun = undefined;
    if (text.trim() === '') continue;
    const place = `${name}:${line.number}`;
    const cells = cellsOf(text, place);
    width ??= cells.length;
    if (cells.length !== width) fail('invalid-events', place, `has ${cells.length} cells; the header has ${width}`);
    yield { line: line.number, cells };
  }
  if (begun !== undefined) fail('invalid-events', `${name}:${begun}`, 'has a quote that is not closed');
}

/** Whether a quoted cell goes on in the next line. */
function isOpen(text: string): boolean {
  return text.includes('"') && (text.split('"').length - 1) % 2 === 1;
}

/** A quoted cell with what stands between it and the next comma, or one without quotes. */
const cell = /\s*(?:"((?:[^"]|"")*)"\s*|([^",]*))(,|$)/y;

function cellsOf(text: string, place: string): string[] {
  if (!text.includes('"')) return text.split(',').map((one) => one.trim());
  const cells: string[] = [];
  for (cell.lastIndex = 0; ;) {
    const found = cell.exec(text);
    if (found === null)
      return fail('invalid-events', place, 'has a quote in the middle of a cell; quote the whole cell and double it');
    const [, quoted, plain = '', end] = found;
    cells.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
    if (end === '') return cells;
  }
}
