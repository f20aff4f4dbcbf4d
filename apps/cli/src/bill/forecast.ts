import { dateOfDay } from '@dataplus/agreement-terms/calendar';
import {
  type AccountState,
  createLedger,
  type DailyUsage,
  forecast,
  type ForecastStep,
  runway,
  textOfMoney,
  toWire,
} from '@dataplus/billing-rules';
import { Command, InvalidArgumentError } from 'commander';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { printJson } from '../output/json.ts';
import { AccountChart, chartSvg } from './chart/account-chart.ts';
import { clausesOf } from './clauses.ts';
import { instantText } from './instant-text.ts';
import {
  addEventsOptions,
  addRulesOptions,
  dayOption,
  type EventsFlags,
  type RulesFlags,
  settingOf,
} from './options.ts';
import { readEvents, within } from './read-events.ts';
import { replaceFile } from '../output/replace-file.ts';

interface ForecastFlags extends RulesFlags, EventsFlags {
  readonly account: string;
  readonly until: number;
  readonly usage?: readonly DailyUsage[];
  readonly chart?: string;
  readonly json?: boolean;
}

/** `dataplus bill forecast`. */
export function forecastCommand(io: Io): Command {
  const command = new Command('forecast').description('What happens to an account, and when, if nobody pays.');
  return addRulesOptions(addEventsOptions(command))
    .requiredOption('--account <id>', 'whose account')
    .requiredOption('--until <date>', 'last day to look at, YYYY-MM-DD in Asia/Shanghai', dayOption)
    .option('--usage <service/item=count>', 'what is used every day to come; may be given again', moreUsage)
    .option('--chart <file>', 'write balance and standing, past and to come, as SVG')
    .option('--json', 'print the steps as JSON')
    .addHelpText('after', examples)
    .action((flags: ForecastFlags) => run(flags, io));
}

async function run(flags: ForecastFlags, io: Io): Promise<void> {
  const { account: id, until, usage = [], chart, json } = flags;
  const ledger = createLedger({ ...(await settingOf(flags, io)), trace: true });
  const past = new AccountChart(ledger);
  let events = 0;
  for await (const { line, event } of readEvents(flags, io)) {
    const answer = within(flags.events, line, () => ledger.apply(event));
    if (!('account' in event)) continue;
    events += 1;
    past.add(event.account, event.at, answer);
  }
  if (events === 0) fail('invalid-argument', '--account', `${JSON.stringify(id)} has no events there; check the id`);
  const account = ledger.account(id);
  const steps = forecast(account, { until, usage }, ledger.setting());
  past.addForecast(id, steps);
  if (chart !== undefined) await replaceFile('--chart', chart, chartSvg(past.accounts, past.data));
  if (json === true) printJson(io, toWire(steps));
  else printSteps(account, steps, until, io);
}

function printSteps(account: AccountState, steps: readonly ForecastStep[], until: number, io: Io): void {
  const { days, balance, owed } = runway(account, highestDay(steps));
  const lasts = days === undefined ? '' : `, enough for ${days} days at the highest bill`;
  io.stdout.write(`balance ${textOfMoney(balance)} yuan, owed ${textOfMoney(owed)}${lasts}\n`);
  for (const step of steps) io.stdout.write(`${stepText(step)}\n`);
  if (steps.length === 0) io.stdout.write(`nothing happens until ${dateOfDay(until)}\n`);
}

/** The highest sum of bills that one day brings. */
function highestDay(steps: readonly ForecastStep[]): bigint {
  const days = new Map<number, bigint>();
  for (const step of steps) {
    if (step.what === 'bill') days.set(step.day, (days.get(step.day) ?? 0n) + step.total);
  }
  return [...days.values()].reduce((most, total) => (total > most ? total : most), 0n);
}

function stepText(step: ForecastStep): string {
  const when = instantText(step.at);
  if (step.what === 'change') {
    return `${when}  ${clausesOf(step.trace).padEnd(22)}  ${step.service}: ${step.from} -> ${step.to}`;
  }
  const balance = `balance ${textOfMoney(step.balance)}`;
  if (step.what === 'renewal') return `${when}  ${''.padEnd(22)}  ${step.service}: renewed, ${balance}`;
  const { service, total, day: of, owed } = step;
  return `${when}  ${''.padEnd(22)}  ${service}: bill of ${dateOfDay(of)} ${textOfMoney(total)}, ${balance}, owed ${textOfMoney(owed)}`;
}

function moreUsage(text: string, before: readonly DailyUsage[] = []): readonly DailyUsage[] {
  const [, service, item, quantity] = /^([\w-]+)\/([\w-]+)=(\d{1,30})$/.exec(text) ?? [];
  if (service === undefined || item === undefined || quantity === undefined) {
    throw new InvalidArgumentError('Write service/item=count, such as maxcompute/storage=107374182400.');
  }
  return [...before, { service, item, quantity: BigInt(quantity) }];
}

const examples = `
Examples:
  dataplus bill forecast --events month.jsonl --account a1 --until 2016-05-10 \\
    --usage maxcompute/storage=107374182400 --chart forecast.svg`;
