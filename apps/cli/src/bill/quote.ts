import { createSetting, explainTrace, quote, textOfExact, textOfMoney, toWire } from '@dataplus/billing-rules';
import { Command, InvalidArgumentError } from 'commander';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { printJson } from '../output/json.ts';
import { addCommonOptions, type CommonFlags } from '../output/language.ts';
import { addRulesOptions, dayOption, type RulesFlags, settingOf } from './options.ts';

interface QuoteFlags extends RulesFlags, CommonFlags {
  readonly service: string;
  readonly item: string;
  readonly quantity: bigint;
  readonly months: number;
  readonly day: number;
}

/** `dataplus bill quote`. */
export function quoteCommand(io: Io): Command {
  const command = new Command('quote')
    .description('What a new order would cost on a day.')
    .requiredOption('--service <id>', 'service, such as maxcompute')
    .requiredOption('--item <item>', 'what is bought for a period, such as computation')
    .requiredOption('--quantity <count>', 'how many units', count)
    .requiredOption('--months <count>', 'for how long', (text: string) => Number(count(text)))
    .requiredOption('--day <date>', 'day of the order, YYYY-MM-DD in Asia/Shanghai', dayOption);
  return addCommonOptions(addRulesOptions(command))
    .addHelpText('after', examples)
    .action((flags: QuoteFlags) => run(flags, io));
}

async function run(flags: QuoteFlags, io: Io): Promise<void> {
  const { service, item, quantity, months, day: on, lang, json } = flags;
  const setting = createSetting({ ...(await settingOf(flags, io)), trace: true });
  const priced = quote({ kind: 'new-purchase', service, item, quantity, months }, on, setting);
  if (priced === undefined)
    return fail('invalid-argument', '--item', `${service} has no price for ${item} on that day`);
  if (json === true) {
    printJson(io, toWire(priced));
    return;
  }
  io.stdout.write(`${textOfMoney(priced.amount)} yuan (${textOfExact(priced.exact)} before rounding)\n`);
  if (priced.trace !== undefined) io.stdout.write(`${explainTrace(priced.trace, lang)}\n`);
}

function count(text: string): bigint {
  if (!/^[1-9]\d{0,11}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1.');
  return BigInt(text);
}

const examples = `
Examples:
  dataplus bill quote --service maxcompute --item computation --quantity 10 --months 3 --day 2016-06-01`;
