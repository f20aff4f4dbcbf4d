import { allOperations, type CatalogueEntry } from '@dataplus/service-schemas';
import type { Io } from '../io.ts';
import { colorsFor } from '../output/colors.ts';
import { printFields } from '../output/fields.ts';
import { type Language, say } from '../output/language.ts';
import { printTable } from '../output/table.ts';
import { words } from './words.ts';

/** A service with its facts, and a table of its operations. */
export function printService(entry: CatalogueEntry, lang: Language, io: Io): void {
  const { id, name, family, purpose, charge, agreement, lines, hosts, origin, confidence } = entry;
  const { bold } = colorsFor(io.stdout, io.env);
  const place = lines.length === 0 ? '' : `, ${say(words.lines, lang)} ${lines.join(', ')}`;
  io.stdout.write(`${bold(id)}  ${name[lang]}\n`);
  printFields(io, lang, [
    [words.family, family],
    [words.purpose, purpose],
    [words.charge, `${charge}${basisOf(entry, lang)}`],
    [words.agreement, agreement ?? say(words.none, lang)],
    [words.hosts, hosts.length === 0 ? say(words.unpublished, lang) : hosts.join(', ')],
    [words.source, `${origin}, ${confidence}${place}`],
  ]);
  const operations = allOperations.filter((operation) => entry.operations.includes(operation.id));
  if (operations.length === 0) return;
  printTable(io, lang, {
    heads: [words.operation, words.request, words.dialect, words.purpose],
    widths: [40, 52, 20],
    rows: operations.map(({ id: operation, method, path, dialect, authentication, summary }) => [
      operation,
      `${method} ${path}`,
      authentication === 'dataplus' ? dialect : authentication,
      summary,
    ]),
  });
}

function basisOf({ chargeBasis }: CatalogueEntry, lang: Language): string {
  if (chargeBasis === null) return '';
  return 'line' in chargeBasis
    ? ` (${say(words.lines, lang)} ${chargeBasis.line})`
    : ` [${chargeBasis.agreement} ${chargeBasis.clause}]`;
}
