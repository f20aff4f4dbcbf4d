import {
  type IntegrationNetwork,
  type IntegrationPlan,
  type IntegrationSource,
  type IntegrationTool,
  integrationTable,
  planDataIntegration,
} from '@dataplus/service-schemas';
import { Argument, Command, Option } from 'commander';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { printJson } from '../output/json.ts';
import { addCommonOptions, type CommonFlags } from '../output/language.ts';
import { readDocuments } from './documents.ts';
import { printPlan } from './show-plan.ts';
import { printWays } from './show-ways.ts';

interface PlanFlags extends CommonFlags {
  readonly streaming?: boolean;
  readonly once?: boolean;
  readonly tool?: IntegrationTool;
  readonly documents?: string;
}

const networks: readonly IntegrationNetwork[] = ['public', 'private', 'cloud'];

/** `dataplus plan`. */
export function planCommand(io: Io): Command {
  const sources = [...new Set(integrationTable.flatMap((row) => row.sources))];
  const tools = [...new Set(integrationTable.flatMap(({ ways }) => ways.map(({ tool }) => tool)))];
  const command = new Command('plan')
    .description('How to get data into MaxCompute: the tool, its steps, what to grant, and its configuration.')
    .addArgument(new Argument('[source]', 'where the data is').choices(sources))
    .addArgument(new Argument('[network]', 'how it can be reached').choices(networks))
    .addOption(new Option('--streaming', 'as it comes').conflicts('once'))
    .option('--once', 'one time')
    .addOption(new Option('--tool <tool>', 'one of several tools').choices(tools))
    .option(
      '--documents <file>',
      'JSON {"target":{…},"reader":{…}} or {"target":{…},"log":{…}}: write the configuration',
    );
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((source: IntegrationSource | undefined, network: IntegrationNetwork | undefined, flags: PlanFlags) =>
      run(source, network, flags, io),
    );
}

async function run(
  source: IntegrationSource | undefined,
  network: IntegrationNetwork | undefined,
  flags: PlanFlags,
  io: Io,
): Promise<void> {
  const { lang, json } = flags;
  if (source === undefined) {
    if (json === true) printJson(io, integrationTable);
    else printWays(lang, io);
    return;
  }
  if (network === undefined) fail('invalid-argument', 'network', `is missing; give one of ${networks.join(', ')}`);
  const plan = await planFor(source, network, flags, io);
  if (json === true) printJson(io, plan);
  else printPlan(plan, lang, io);
}

async function planFor(
  source: IntegrationSource,
  network: IntegrationNetwork,
  { streaming, once, tool, documents }: PlanFlags,
  io: Io,
): Promise<IntegrationPlan> {
  const mode = streaming ?? (once === true ? false : undefined);
  return planDataIntegration({
    source,
    network,
    ...(mode === undefined ? {} : { streaming: mode }),
    ...(tool === undefined ? {} : { tool }),
    ...(documents === undefined ? {} : await readDocuments(documents, io)),
  });
}

const examples = `
Without a source, the whole table is printed.

Examples:
  dataplus plan database private
  dataplus plan log-file public --tool fluentd --documents access-log.json
    where access-log.json is {"target":{"project":"p","table":"access"},"log":{"path":"/var/log/access.log","fields":["ip"]}}`;
