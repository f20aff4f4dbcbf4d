import { pipeline, type Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { fail } from '../errors.ts';

/** A row of CSV and the line on which it ends. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads CSV row by row. White space around cells and empty lines are left out; every row has as many cells as the first.
 *
 * @param name - What the rows come from, for errors.
 */
export async function* csvRows(source: Readable, name: string): AsyncGenerator<Row> {
  const parser = parse({ bom: true, info: true, skip_empty_lines: true, trim: true });
  // What breaks the source is thrown where the parser is read.
  const rows = pipeline(source, parser, () => undefined);
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { line: info.lines, cells: record };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    fail('invalid-events', `${name}:${line}`, error.message, error);
  }
}
