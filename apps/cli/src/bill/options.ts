import { dayOfDate } from '@dataplus/agreement-terms/calendar';
import {
  createSetting,
  published2016To2018,
  type PriceBook,
  type Readings,
  type SettingOptions,
} from '@dataplus/billing-rules';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { fail } from '../errors.ts';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';
import { type NamedValues, namedValue } from '../request/named-values.ts';

/** What a computation of the billing rules is made with. */
export interface RulesFlags {
  readonly prices?: readonly string[];
  readonly reading?: NamedValues;
}

/** Where events come from, and whose. */
export interface EventsFlags {
  readonly events: string;
  readonly format?: 'jsonl' | 'csv';
  readonly account?: string;
}

/** Adds `--prices` and `--reading`. */
export function addRulesOptions(command: Command): Command {
  return command
    .option(
      '--prices <file>',
      'price book as JSON; may be given again; default the published one of 2016 to 2018',
      more,
    )
    .option(
      '--reading <name=value>',
      'another reading of the agreements than the default; may be given again',
      namedValue,
    );
}

/** Adds `--events` and `--format`. */
export function addEventsOptions(command: Command): Command {
  return command
    .requiredOption('--events <file>', 'events in order of time, as JSON lines or CSV; - is standard input')
    .addOption(new Option('--format <format>', 'of the events; default by the file name').choices(['jsonl', 'csv']));
}

/** Adds `--account`. */
export function addAccountOption(command: Command): Command {
  return command.option('--account <id>', 'only this account');
}

/** The setting of the flags; says on standard error when prices are those of the example book. */
export async function settingOf({ prices = [], reading }: RulesFlags, io: Io): Promise<SettingOptions> {
  const books: PriceBook[] = [];
  for (const file of prices) books.push(await readBook(file, io));
  if (books.length === 0) {
    io.stderr.write('no --prices: with the published prices of 2016 to 2018, an example and no offer\n');
    books.push(published2016To2018);
  }
  const options = { priceBooks: books, ...(reading && { readings: reading as Partial<Readings> }) };
  createSetting(options);
  return options;
}

async function readBook(file: string, io: Io): Promise<PriceBook> {
  const text = new TextDecoder().decode(await readInput(file, '--prices', io));
  try {
    return JSON.parse(text) as PriceBook;
  } catch (cause) {
    return fail('invalid-argument', `--prices ${file}`, 'is not JSON; write it as price-book.schema.json says', cause);
  }
}

function more(file: string, before: readonly string[] = []): readonly string[] {
  return [...before, file];
}

/** An instant with an offset, in milliseconds since 1970. */
export function instantOption(text: string): number {
  const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
  const instant = withOffset.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(instant)) throw new InvalidArgumentError('Write it as 2016-03-13T02:00:00+08:00.');
  return instant;
}

/** A day, counted from 1970-01-01. */
export function dayOption(text: string): number {
  try {
    return dayOfDate(text);
  } catch {
    throw new InvalidArgumentError('Write a date as 2016-06-01.');
  }
}
