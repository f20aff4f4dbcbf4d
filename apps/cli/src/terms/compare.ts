import {
  type AgreementId,
  type AnyTerm,
  compare,
  type ComparedTopic,
  isList,
  itemStatement,
  type TopicId,
} from '@dataplus/agreement-terms';
import { topicLabel } from '@dataplus/agreement-terms/labels';
import { Command } from 'commander';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { printJson } from '../output/json.ts';
import { answerLines, itemText, type AnswerStyle } from './answer-text.ts';
import { addCommonOptions, type CommonFlags, say } from '../output/language.ts';
import { columnsOf, printTable } from '../output/table.ts';
import { styleFor } from './style.ts';
import { words } from './words.ts';

interface CompareFlags extends CommonFlags {
  readonly topic?: TopicId[];
  readonly all?: boolean;
}

/** `dataplus terms compare`. */
export function compareCommand(io: Io): Command {
  return addCommonOptions(
    new Command('compare').description('Put agreements side by side and show what really differs, cited.'),
  )
    .argument('<agreement...>', 'ids of two agreements or more')
    .option('--topic <topic...>', 'only these topics')
    .option('--all', 'also what is the same')
    .addHelpText('after', examples)
    .action((agreements: AgreementId[], { topic, all, lang, json }: CompareFlags) => {
      if (agreements.length < 2) fail('invalid-argument', 'agreement', 'name two agreements or more');
      const comparison = compare(agreements, topic);
      const rows = all === true ? comparison.rows : comparison.differences;
      if (json === true) printJson(io, { agreements, rows, differences: comparison.differences.length });
      else print(agreements, rows, comparison.differences.length, styleFor(io, lang), io);
    });
}

function print(
  agreements: readonly AgreementId[],
  rows: readonly ComparedTopic[],
  count: number,
  style: AnswerStyle,
  io: Io,
): void {
  const { language } = style;
  const heads = [words.topic, ...agreements.map((agreement) => [agreement, agreement] as const)];
  const left = (columnsOf(io) - 32) / agreements.length - 1;
  if (rows.length > 0) {
    printTable(io, language, {
      heads,
      widths: [30, ...agreements.map(() => Math.max(28, Math.floor(left)))],
      rows: rows.map((row) => [
        `${say(topicLabel(row.topic), language)}\n${style.cite(row.topic)}`,
        ...row.terms.map((answer) => cellText(answer, row, style)),
      ]),
    });
  }
  if (count === 0) io.stdout.write(`${say(words.noDifference, language)}\n`);
  else io.stdout.write(`${count} ${say(count === 1 ? words.difference : words.differences, language)}\n`);
}

/** Of lists that differ, what is in common is only counted: what differs is what is looked for. */
function cellText(answer: AnyTerm, { terms, difference }: ComparedTopic, style: AnswerStyle): string {
  const lists = terms.filter((one) => !one.silent).filter(isList);
  if (difference !== 'value' || answer.silent || !isList(answer) || lists.length < terms.length)
    return answerLines(answer, style).join('\n');
  const shared = answer.value.filter((item) =>
    lists.every((list) => list.value.some((one) => itemStatement(one) === itemStatement(item))),
  );
  const own = answer.value.filter((item) => !shared.includes(item)).map((item) => `+ ${itemText(answer, item, style)}`);
  const others = answerLines({ ...answer, value: [] }, style);
  const clauses = [...new Set(shared.flatMap((item) => item.clauses))].join(', ');
  const common = `(${shared.length} ${say(words.inCommon, style.language)}${clauses && ` [${clauses}]`})`;
  return [...own, ...others, style.cite(common)].join('\n');
}

const examples = `
Clause numbers and the order of a list make no difference; another open reading does.

Examples:
  dataplus terms compare rule-engine dashu
  dataplus terms compare datav recommendation-engine --lang zh
  dataplus terms compare platform market-vendor --topic court assignment --all`;
