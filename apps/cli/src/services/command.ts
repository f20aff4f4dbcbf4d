import { catalogue, type CatalogueFamily } from '@dataplus/service-schemas';
import { Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { printJson } from '../output/json.ts';
import { addCommonOptions, type CommonFlags, say } from '../output/language.ts';
import { printTable } from '../output/table.ts';
import { findOperation } from './find-operation.ts';
import { describeOperation, printOperation } from './show-operation.ts';
import { printService } from './show-service.ts';
import { words } from './words.ts';

interface ServicesFlags extends CommonFlags {
  readonly family?: CatalogueFamily;
}

/** `dataplus services`. */
export function servicesCommand(io: Io): Command {
  const families = [...new Set(catalogue.map(({ family }) => family))];
  const command = new Command('services')
    .description('Products, services and solutions of the platform, one of them with its operations, or one operation.')
    .argument('[id]', 'id of a service such as speech, or of an operation such as speech.synthesize')
    .addOption(new Option('--family <family>', 'only those of a family').choices(families));
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((id: string | undefined, flags: ServicesFlags) => {
      if (id === undefined) list(flags, io);
      else show(id, flags, io);
    });
}

function list({ family, lang, json }: ServicesFlags, io: Io): void {
  const entries = catalogue.filter((entry) => family === undefined || entry.family === family);
  if (json === true) {
    printJson(io, entries);
    return;
  }
  printTable(io, lang, {
    heads: [words.service, words.family, words.charge, words.agreement, words.operations, words.name],
    widths: [28, 18, 27, 27, 12],
    rows: entries.map(({ id, family: kind, charge, agreement, operations, name }) => [
      id,
      kind,
      charge,
      agreement ?? say(words.none, lang),
      operations.length === 0 ? '' : String(operations.length),
      name[lang],
    ]),
  });
}

function show(id: string, { lang, json }: ServicesFlags, io: Io): void {
  const entry = catalogue.find((one) => one.id === id);
  if (entry !== undefined) {
    if (json === true) printJson(io, entry);
    else printService(entry, lang, io);
    return;
  }
  const described = describeOperation(findOperation(id));
  if (json === true) printJson(io, described);
  else printOperation(described, lang, io);
}

const examples = `
Examples:
  dataplus services --family official-service
  dataplus services speech --lang zh
  dataplus services face.detect`;
