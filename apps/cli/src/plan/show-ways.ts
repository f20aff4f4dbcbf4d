import { integrationTable } from '@dataplus/service-schemas';
import type { Io } from '../io.ts';
import { type Language, say } from '../output/language.ts';
import { printTable } from '../output/table.ts';
import { grants, tools, words } from './words.ts';

/** All ways into MaxCompute, a row for each of the platform's table. */
export function printWays(lang: Language, io: Io): void {
  printTable(io, lang, {
    heads: [words.source, words.network, words.mode, words.grant, words.tools],
    widths: [24, 18, 24, 38],
    rows: integrationTable.map(({ sources, networks, modes, modesAre, ways }) => [
      sources.join(', '),
      networks.join(', '),
      `${modes.join(', ')}${modesAre === 'inferred' ? ` (${say(words.inferred, lang)})` : ''}`,
      [...new Set(ways.map(({ grant }) => say(grants[grant], lang)))].join(', '),
      ways.map(({ tool }) => say(tools[tool], lang)).join(', '),
    ]),
  });
}
