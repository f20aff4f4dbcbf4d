import { Option, type Command } from 'commander';
import type { Configuration } from '../config/configuration.ts';
import { flagOf, keys, variableOf, type KeyName } from '../config/keys.ts';
import type { CommandIo } from './io.ts';

/** Adds the options of the configuration. */
export function addConfiguration(command: Command): Command {
  command.option('--config <file>', 'a JSON file with the keys of the configuration (DATAPLUS_CONFIG)');
  for (const [name, { form, summary, withoutFlag }] of Object.entries(keys) as [KeyName, (typeof keys)[KeyName]][]) {
    if (withoutFlag === true) continue;
    const flags = form === 'flag' ? flagOf(name) : `${flagOf(name)} <${form === 'list' ? 'list' : form}>`;
    command.addOption(new Option(flags, `${summary} (${variableOf(name)})`));
  }
  return command;
}

/** Reads the configuration of a command: its flags, the environment, the file. */
export async function configurationOf(
  options: Readonly<Record<string, unknown>>,
  io: CommandIo,
): Promise<Configuration> {
  const { readConfiguration } = await import('../config/read-configuration.ts');
  const { config } = options;
  const flags = Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(keys, name)));
  return readConfiguration({ flags, environment: io.env, file: typeof config === 'string' ? config : undefined });
}
