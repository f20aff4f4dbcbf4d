import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { BillingError, eventOfWire, type LedgerEvent } from '@dataplus/billing-rules';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { headerOfRow, wireOfRow } from './csv-event.ts';
import { csvRows } from './csv-rows.ts';
import { linesOf } from './lines.ts';
import type { EventsFlags } from './options.ts';

/** An event and the line of the file on which it stands. */
export interface ReadEvent {
  readonly line: number;
  readonly event: LedgerEvent;
}

/** Reads events one after the other; a file of any length takes the memory of a few lines. */
export async function* readEvents({ events: file, format, account }: EventsFlags, io: Io): AsyncGenerator<ReadEvent> {
  const source = await openSource(file, io);
  const isCsv = (format ?? (/\.csv$/i.test(file) ? 'csv' : 'jsonl')) === 'csv';
  try {
    for await (const { line, wire } of isCsv ? csvEvents(source, file) : jsonLines(source, file)) {
      const event = within(file, line, () => eventOfWire(wire));
      if (account === undefined || !('account' in event) || event.account === account) yield { line, event };
    }
  } finally {
    if (source !== io.stdin) source.destroy();
  }
}

/** Runs what may refuse an event, and says where that event stands. */
export function within<T>(file: string, line: number, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof BillingError)) throw error;
    return fail('invalid-events', `${file}:${line}`, error.message, error);
  }
}

async function openSource(file: string, io: Io): Promise<Readable> {
  if (file === '-') return io.stdin;
  try {
    return (await open(file)).createReadStream();
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    return fail('unreadable-input', '--events', `${file} cannot be read (${why}); check the path`, cause);
  }
}

interface Wire {
  readonly line: number;
  readonly wire: unknown;
}

async function* jsonLines(source: Readable, file: string): AsyncGenerator<Wire> {
  for await (const { number, text } of linesOf(source)) {
    if (text.trim() === '') continue;
    let wire: unknown;
    try {
      wire = JSON.parse(text);
    } catch (cause) {
      fail('invalid-events', `${file}:${number}`, 'is not JSON; write one JSON object a line', cause);
    }
    yield { line: number, wire };
  }
}

async function* csvEvents(source: Readable, file: string): AsyncGenerator<Wire> {
  let header: readonly string[] | undefined;
  for await (const { line, cells } of csvRows(source, file)) {
    if (header === undefined) header = headerOfRow(cells, `${file}:${line}`);
    else yield { line, wire: wireOfRow(header, cells) };
  }
}
