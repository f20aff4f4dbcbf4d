import {
  agreementIds,
  defectsOf,
  readingsOf,
  serviceAgreements,
  term,
  termsOfAgreement,
  topicIds,
  versionOf,
} from '@dataplus/agreement-terms';
import { groups, type Reading, readings, topicLabel, topics } from '@dataplus/agreement-terms/labels';
import { Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { printJson } from '../output/json.ts';
import { addCommonOptions, type CommonFlags, say } from '../output/language.ts';
import { printTable, type TableContent } from '../output/table.ts';
import { words } from './words.ts';

const kinds = ['agreements', 'topics', 'services', 'readings'] as const;

interface ListFlags extends CommonFlags {
  readonly what: (typeof kinds)[number];
}

/** `dataplus terms list`. */
export function listCommand(io: Io): Command {
  return addCommonOptions(new Command('list').description('List the agreements, or topics, services, readings.'))
    .addOption(new Option('--what <kind>', 'what to list').choices(kinds).default('agreements'))
    .action(({ what, lang, json }: ListFlags) => {
      const rows = lists[what]();
      if (json === true) printJson(io, rows);
      else printTable(io, lang, tables[what](rows as never, lang));
    });
}

const lists = {
  agreements: () =>
    agreementIds.map((agreement) => ({
      ...versionOf(agreement),
      title: termsOfAgreement(agreement).title,
      answered: topicIds.filter((topic) => !term(agreement, topic).silent).length,
      topics: topicIds.length,
      readings: readingsOf(agreement).length,
      defects: defectsOf(agreement).length,
    })),
  topics: () =>
    topicIds.map((topic) => ({
      topic,
      group: topics[topic].group,
      kind: topics[topic].kind,
      label: topicLabel(topic),
      definition: topics[topic].definition,
    })),
  services: () => Object.entries(serviceAgreements).map(([service, agreement]) => ({ service, agreement })),
  readings: () =>
    Object.entries<Reading>(readings).map(([reading, { en, zh, alternatives }]) => ({
      reading,
      label: [en, zh] as const,
      alternatives,
    })),
};

type Rows<Kind extends keyof typeof lists> = ReturnType<(typeof lists)[Kind]>;

const tables: { readonly [Kind in keyof typeof lists]: (rows: Rows<Kind>, lang: CommonFlags['lang']) => TableContent } =
  {
    agreements: (rows, lang) => ({
      heads: [words.agreement, words.printedDate, words.answered, words.readings, words.defects, words.title],
      widths: [27, 14, 12, 15, 9],
      rows: rows.map((row) => [
        row.agreement,
        row.printedDate ?? say(words.none, lang),
        `${row.answered} / ${row.topics}`,
        `${row.readings}`,
        `${row.defects}`,
        say(row.title, lang),
      ]),
    }),
    topics: (rows, lang) => ({
      heads: [words.topic, words.kind, words.group, words.title],
      widths: [38, 9, 26],
      rows: rows.map((row) => [
        row.topic,
        row.kind,
        say(groups[row.group] ?? [row.group, row.group], lang),
        say(row.label, lang),
      ]),
    }),
    services: (rows, lang) => ({
      heads: [words.service, words.agreement],
      widths: [30],
      rows: rows.map((row) => [row.service, row.agreement ?? say(words.none, lang)]),
    }),
    readings: (rows, lang) => ({
      heads: [words.readings, words.what],
      widths: [28],
      rows: rows.map((row) => [
        row.reading,
        [
          say(row.label, lang),
          ...Object.entries(row.alternatives).map(([id, label]) => `- ${say(label, lang)} (${id})`),
        ].join('\n'),
      ]),
    }),
  };
