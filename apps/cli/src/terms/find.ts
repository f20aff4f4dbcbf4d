import {
  type AgreementId,
  type AnyTerm,
  find,
  type FindQuery,
  type ReadingId,
  type TopicId,
} from '@dataplus/agreement-terms';
import { topicLabel } from '@dataplus/agreement-terms/labels';
import { Command } from 'commander';
import type { Io } from '../io.ts';
import { printJson } from '../output/json.ts';
import { answerLines } from './answer-text.ts';
import { addCommonOptions, type CommonFlags, say } from '../output/language.ts';
import { printTable } from '../output/table.ts';
import { styleFor } from './style.ts';
import { words } from './words.ts';

interface FindFlags extends CommonFlags {
  readonly agreement?: AgreementId[];
  readonly topic?: TopicId[];
  readonly value?: string;
  readonly unit?: string;
  readonly clause?: string;
  readonly reading?: ReadingId;
  readonly silent?: boolean;
  readonly answered?: boolean;
}

/** `dataplus terms find`. */
export function findCommand(io: Io): Command {
  return addCommonOptions(new Command('find').description('Find answers in all agreements; exit 1 when there is none.'))
    .option('--agreement <agreement...>', 'only in these agreements')
    .option('--topic <topic...>', 'only these topics')
    .option('--value <value>', 'a value, an option or an item of a list: 72, true, hangzhou-xihu')
    .option('--unit <unit>', 'unit of the value: hour, natural-day, working-day, month, CNY')
    .option('--clause <number>', 'a clause that is cited')
    .option('--reading <reading>', 'an interpretation that is left open')
    .option('--silent', 'where the agreement is silent')
    .option('--answered', 'where it is not silent')
    .addHelpText('after', examples)
    .action((flags: FindFlags) => {
      const found = find(queryOf(flags));
      if (found.length === 0) io.exitCode = 1;
      if (flags.json === true) printJson(io, found);
      else print(found, flags, io);
    });
}

function queryOf({ agreement, topic, value, unit, clause, reading, silent, answered }: FindFlags): FindQuery {
  return {
    ...(agreement && { agreements: agreement }),
    ...(topic && { topics: topic }),
    ...(value !== undefined && { value: valueOf(value) }),
    ...(unit !== undefined && { unit }),
    ...(clause !== undefined && { clause }),
    ...(reading && { reading }),
    ...((silent ?? answered) && { silent: silent === true }),
  };
}

/** Numbers and truth values are typed as they are written. */
function valueOf(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d+$/.test(text) ? Number(text) : text;
}

function print(found: readonly AnyTerm[], { lang }: FindFlags, io: Io): void {
  if (found.length === 0) {
    io.stdout.write(`${say(words.nothingFound, lang)}\n`);
    return;
  }
  const style = styleFor(io, lang);
  printTable(io, lang, {
    heads: [words.agreement, words.topic, words.answer],
    widths: [27, 32],
    rows: found.map((answer) => [
      answer.agreement,
      `${say(topicLabel(answer.topic), lang)}\n${style.cite(answer.topic)}`,
      answerLines(answer, style).join('\n'),
    ]),
  });
  io.stdout.write(`${found.length} ${say(words.found, lang)}\n`);
}

const examples = `
Examples:
  dataplus terms find --topic court --value hangzhou-xihu
  dataplus terms find --unit working-day
  dataplus terms find --agreement datav --clause 2.5
  dataplus terms find --topic liability-cap --silent --json`;
