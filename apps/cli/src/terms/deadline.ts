import {
  type AgreementId,
  deadline,
  term,
  type TermDeadline,
  type TermDeadlineOptions,
  type TopicId,
} from '@dataplus/agreement-terms';
import { dateOfDay, instantOfText, textOfInstant } from '@dataplus/agreement-terms/calendar';
import { unitLabels } from '@dataplus/agreement-terms/labels';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Io } from '../io.ts';
import { colorsFor } from '../output/colors.ts';
import { printJson } from '../output/json.ts';
import { addCommonOptions, type CommonFlags, type Language, say } from '../output/language.ts';
import { words } from './words.ts';

interface DeadlineFlags extends CommonFlags {
  readonly from: string;
  readonly item?: string;
  readonly facet?: string;
  readonly answer?: number;
  readonly firstDay?: 'skip' | 'count';
  readonly lastDayOff?: 'next-working-day' | 'after-holiday' | 'stay';
}

/** `dataplus terms deadline`. */
export function deadlineCommand(io: Io): Command {
  return addCommonOptions(new Command('deadline').description('When the period that a term states is over.'))
    .argument('<agreement>', 'id of the agreement')
    .argument('<topic>', 'id of a topic that is a period, or of a list with periods')
    .requiredOption('--from <instant>', 'when it begins: RFC 3339 with an offset, 2016-09-29T10:00:00+08:00')
    .option('--item <item>', 'item of the list')
    .option('--facet <facet>', 'facet of the item')
    .option('--answer <number>', 'where the text gives several answers: which one, from 0', parseCount)
    .addOption(new Option('--first-day <rule>', 'whether the day of the event counts').choices(['skip', 'count']))
    .addOption(
      new Option('--last-day-off <rule>', 'when the last day is a day off').choices([
        'next-working-day',
        'after-holiday',
        'stay',
      ]),
    )
    .addHelpText('after', examples)
    .action((agreement: AgreementId, topic: TopicId, flags: DeadlineFlags) => {
      const found = deadline(term(agreement, topic), instantOfText(flags.from), optionsOf(flags));
      if (flags.json === true) printJson(io, asJson(found));
      else io.stdout.write(asText(found, flags, io));
    });
}

function optionsOf({ item, facet, answer, firstDay, lastDayOff }: DeadlineFlags): TermDeadlineOptions {
  const given = { item, facet, answer, firstDay, lastDayOff };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function parseCount(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 0.');
  return Number(text);
}

const asJson = (found: TermDeadline): unknown => ({
  ...found,
  ends: textOfInstant(found.ends),
  lastDay: dateOfDay(found.lastDay),
});

function asText(found: TermDeadline, { from, lang }: DeadlineFlags, io: Io): string {
  const { bold, dim, yellow } = colorsFor(io.stdout, io.env);
  const clauses = found.citations.map(({ agreement, clause }) => `${agreement} ${clause}`).join(', ');
  const line = (word: readonly [string, string], text: string): string =>
    `${say(word, lang).padEnd(lang === 'zh' ? 6 : 10)} ${text}\n`;
  return [
    line(
      words.period,
      `${found.amount} ${say(unitLabels[found.unit], lang)} ${dim(`${say(words.statedIn, lang)} ${clauses}`)}`,
    ),
    line(words.from, textOfInstant(instantOfText(from))),
    line(words.ends, bold(textOfInstant(found.ends))),
    line(words.lastDay, dateOfDay(found.lastDay) + movedText(found.movedDays, lang)),
    ...(found.provisional ? [`${yellow(say(words.provisional, lang))}\n`] : []),
  ].join('');
}

const movedText = (days: number, lang: Language): string =>
  days === 0 ? '' : ` (${say(words.moved, lang)}: ${days} ${say(words.days, lang)})`;

const examples = `
Days are counted in Asia/Shanghai, hours to the millisecond, no unit is converted.

Examples:
  dataplus terms deadline maxcompute arrears-continued-use --from 2016-07-01T10:00:00+08:00
  dataplus terms deadline market-vendor market-deposit-return-period --from 2016-09-29T10:00:00+08:00
  dataplus terms deadline market-vendor vendor-service-levels --item solution-when-unusable --facet within --from 2016-07-01T10:00:00+08:00`;
