import { createLedger, type Ledger, type LedgerEvent, toWire } from '@dataplus/billing-rules';
import { Command } from 'commander';
import type { Io } from '../io.ts';
import { printJson } from '../output/json.ts';
import { answerLines, lineText, standingLine } from './answer-lines.ts';
import { AccountChart, chartSvg } from './chart/account-chart.ts';
import {
  addAccountOption,
  addEventsOptions,
  addRulesOptions,
  type EventsFlags,
  instantOption,
  type RulesFlags,
  settingOf,
} from './options.ts';
import { openPostings } from './postings-csv.ts';
import { progressOn } from './progress.ts';
import { readEvents, within } from './read-events.ts';
import { Summary } from './summary.ts';
import { replaceFile } from '../output/replace-file.ts';

interface RunFlags extends RulesFlags, EventsFlags {
  readonly standingAt?: readonly number[];
  readonly summary?: boolean;
  readonly csv?: string;
  readonly chart?: string;
  readonly json?: boolean;
}

/** `dataplus bill run`. */
export function runCommand(io: Io): Command {
  const command = new Command('run').description(
    'Post events, and print what each brings: postings, refusals, standing.',
  );
  return addAccountOption(addRulesOptions(addEventsOptions(command)))
    .option('--standing-at <instant>', 'where services stand at an instant; may be given again', moreInstants)
    .option('--summary', 'print what each account comes to instead of each line; much faster, for long input')
    .option('--csv <file>', 'write all postings to a file')
    .option('--chart <file>', 'write balance and standing of one account over time as SVG')
    .option('--json', 'print JSON: a line for each answer, or the summary')
    .addHelpText('after', examples)
    .action((flags: RunFlags) => run(flags, io));
}

async function run(flags: RunFlags, io: Io): Promise<void> {
  const { events: file, standingAt = [], csv, chart, json, summary: summarised = false } = flags;
  const ledger = createLedger({ ...(await settingOf(flags, io)), trace: !summarised });
  const postings = csv === undefined ? undefined : await openPostings(csv);
  const accountChart = chart === undefined ? undefined : new AccountChart(ledger);
  const summary = new Summary();
  const progress = progressOn(io);
  const questions = [...standingAt].sort((left, right) => left - right);
  try {
    for await (const { line, event } of readEvents(flags, io)) {
      while ((questions[0] ?? Infinity) < event.at) answerQuestion(questions.shift() ?? 0, ledger, flags, io);
      const answer = within(file, line, () => ledger.apply(event));
      const account = accountOf(event);
      summary.add(account, answer);
      accountChart?.add(account, event.at, answer);
      await postings?.add(account, answer);
      progress.count();
      if (summarised) continue;
      if (json === true) io.stdout.write(`${JSON.stringify(toWire(answer))}\n`);
      else for (const one of answerLines(answer, account, event.at)) io.stdout.write(lineText(one));
    }
    for (const at of questions) answerQuestion(at, ledger, flags, io);
    await postings?.close();
  } catch (error) {
    await postings?.discard();
    throw error;
  } finally {
    progress.end();
  }
  if (chart !== undefined && accountChart !== undefined) {
    const { accounts, data } = accountChart;
    await replaceFile('--chart', chart, chartSvg(accounts, data));
  }
  if (!summarised) return;
  if (json === true) printJson(io, summary.toJson(ledger));
  else summary.print(ledger, io);
}

/** Platform events are of no account. */
const accountOf = (event: LedgerEvent): string => ('account' in event ? event.account : '');

function answerQuestion(at: number, ledger: Ledger, { json }: RunFlags, io: Io): void {
  for (const { account, at: since, services } of ledger.accounts()) {
    // Files need the order of time only within an account: another one may be ahead of the question.
    if (since > at) continue;
    for (const { service } of services) {
      const standing = ledger.standing(account, service, at);
      if (json === true) io.stdout.write(`${JSON.stringify({ standing: toWire(standing) })}\n`);
      else io.stdout.write(lineText(standingLine(standing)));
    }
  }
}

function moreInstants(text: string, before: readonly number[] = []): readonly number[] {
  return [...before, instantOption(text)];
}

const examples = `
An event is a JSON object a line, as @dataplus/billing-rules documents it, or a row of CSV whose header names members:
  id,at,account,service,item,quantity,day
  u-1,2016-03-10T23:00:00+08:00,a1,maxcompute,storage,107374182400,2016-03-10
Rows without a type are usage. Instants in the output are those of Asia/Shanghai.

Examples:
  dataplus bill run --events month.jsonl --standing-at 2016-03-13T02:00:00+08:00 --chart month.svg
  dataplus bill run --events usage.csv --prices prices.json --summary --csv postings.csv`;
