import type { Command } from 'commander';
import type { Configuration } from '../config/configuration.ts';
import type { Ask } from '../seed/ask.ts';
import type { CommandIo } from './io.ts';
import { addConfiguration, configurationOf } from './options.ts';

/** Adds the options of commands that ask the admin API. */
export function addAdminUrl(command: Command): Command {
  return addConfiguration(command).option(
    '--admin-url <url>',
    'a gateway that is running, asked with the token of --admin-token-file; without it the database is opened',
  );
}

/** Asks the gateway that is named, or opens the database for as long as `work` takes. */
export async function withAsk(
  options: Readonly<Record<string, unknown>>,
  io: CommandIo,
  work: (ask: Ask, configuration: Configuration) => Promise<void>,
): Promise<void> {
  const configuration = await configurationOf(options, io);
  const { askOffline, askOverHttp } = await import('../seed/ask.ts');
  const { adminUrl } = options;
  if (typeof adminUrl === 'string') {
    await work(askOverHttp(adminUrl, configuration.adminTokenFile), configuration);
    return;
  }
  const { openOffline } = await import('../open-offline.ts');
  const offline = await openOffline(configuration);
  try {
    await work(askOffline(offline.dispatch), configuration);
  } finally {
    await offline.close();
  }
}
