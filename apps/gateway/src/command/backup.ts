import { resolve } from 'node:path';
import { Command } from 'commander';
import { fail } from '../errors/gateway-error.ts';
import { say, type CommandIo } from './io.ts';
import { addAdminUrl, withAsk } from './with-ask.ts';
import { configurationOf } from './options.ts';

/** `dataplus gateway backup`: copies the embedded database. */
export function backupCommand(io: CommandIo): Command {
  const command = new Command('backup')
    .description('copy the embedded database into a new file; the master key is not in it')
    .argument('<file>', 'a new file; with --admin-url a name in the folder for backups of the gateway');
  return addAdminUrl(command).action(async (file: string, options: Record<string, unknown>) => {
    if (typeof options.adminUrl === 'string') {
      await withAsk(options, io, async (ask) => {
        const { must } = await import('../seed/ask.ts');
        if (!/^[\w-]{1,64}$/.test(file))
          fail('invalid-request', `file: is ${JSON.stringify(file)}; give a name of letters, digits, - and _.`, {
            field: 'file',
          });
        const done = await must<{ file: string }>(ask, 'POST', '/api/backups', { name: file });
        say(io, `copied to ${done.file}`);
      });
      return;
    }
    const [{ openOffline }, { backUp }] = await Promise.all([
      import('../open-offline.ts'),
      import('../platform/operation/back-up.ts'),
    ]);
    const offline = await openOffline(await configurationOf(options, io));
    try {
      say(io, `copied to ${await backUp(offline.database, resolve(file))}`);
    } finally {
      await offline.close();
    }
  });
}
