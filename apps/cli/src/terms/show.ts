import {
  type AgreementId,
  type AnyTerm,
  defectsOf,
  find,
  readingsOf,
  termsOfAgreement,
  term,
  topicIds,
  type TopicId,
} from '@dataplus/agreement-terms';
import { defectKinds, groups, type Reading, readings, topicLabel, topics } from '@dataplus/agreement-terms/labels';
import { Command } from 'commander';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { printJson } from '../output/json.ts';
import { answerLines } from './answer-text.ts';
import { addCommonOptions, type CommonFlags, type Language, say } from '../output/language.ts';
import { printTable } from '../output/table.ts';
import { styleFor } from './style.ts';
import { words } from './words.ts';

interface ShowFlags extends CommonFlags {
  readonly group?: string;
  readonly clause?: string;
  readonly silent?: boolean;
  readonly doubts?: boolean;
}

/** `dataplus terms show`. */
export function showCommand(io: Io): Command {
  return addCommonOptions(new Command('show').description('Show what an agreement says, with its clauses.'))
    .argument('<agreement>', 'id of the agreement, such as dashu')
    .argument('[topic...]', 'ids of topics; all when left out')
    .option('--group <group>', 'only topics of a group, such as fees')
    .option('--clause <number>', 'only answers that cite this clause')
    .option('--silent', 'also the topics on which the agreement is silent')
    .option('--doubts', 'the open readings and the defects of the print instead')
    .action((agreement: AgreementId, asked: TopicId[], flags: ShowFlags) => {
      if (flags.doubts === true) showDoubts(agreement, flags, io);
      else showAnswers(chosen(agreement, asked, flags), agreement, flags, io);
    });
}

function chosen(agreement: AgreementId, asked: readonly TopicId[], { group, clause, silent }: ShowFlags): AnyTerm[] {
  if (group !== undefined && !Object.hasOwn(groups, group))
    fail('invalid-argument', '--group', `must be one of ${Object.keys(groups).join(', ')}`);
  const wanted =
    asked.length > 0 ? asked : topicIds.filter((topic) => group === undefined || topics[topic].group === group);
  if (clause !== undefined) return find({ agreements: [agreement], topics: wanted, clause });
  const answers = wanted.map((topic) => term(agreement, topic) as AnyTerm);
  return asked.length > 0 || silent === true ? answers : answers.filter((answer) => !answer.silent);
}

function showAnswers(answers: readonly AnyTerm[], agreement: AgreementId, { lang, json }: ShowFlags, io: Io): void {
  if (json === true) {
    printJson(io, answers);
    return;
  }
  const style = styleFor(io, lang);
  io.stdout.write(`${say(termsOfAgreement(agreement).title, lang)} (${agreement})\n`);
  printTable(io, lang, {
    heads: [words.topic, words.answer],
    widths: [36],
    rows: answers.map((answer) => [
      `${say(topicLabel(answer.topic), lang)}\n${style.cite(answer.topic)}`,
      answerLines(answer, style).join('\n'),
    ]),
  });
}

function showDoubts(agreement: AgreementId, { clause, lang, json }: ShowFlags, io: Io): void {
  const defects = defectsOf(agreement, clause);
  const open = readingsOf(agreement).filter(
    ({ citations }) => clause === undefined || citations.some((one) => one.clause === clause),
  );
  if (json === true) {
    printJson(io, { readings: open, defects });
    return;
  }
  const openRows = open.map(({ reading, citations }) => [
    say(words.readings, lang),
    citations.map((one) => one.clause).join(', '),
    readingText(reading, lang),
  ]);
  const defectRows = defects.map(({ clauses, kind, what }) => [
    say(defectKinds[kind], lang),
    clauses.join(', '),
    say(what, lang),
  ]);
  printTable(io, lang, {
    heads: [words.kind, words.clauses, words.what],
    widths: [32, 24],
    rows: [...openRows, ...defectRows],
  });
}

function readingText(reading: keyof typeof readings, lang: Language): string {
  const { alternatives, ...labels }: Reading = readings[reading];
  const choices = Object.entries(alternatives).map(([id, label]) => `- ${say(label, lang)} (${id})`);
  return [labels[lang], ...choices].join('\n');
}
