import { Command } from 'commander';
import { say, type CommandIo } from './io.ts';
import { addAdminUrl, withAsk } from './with-ask.ts';

/** `dataplus gateway seed`: loads a demo organisation. */
export function seedCommand(io: CommandIo): Command {
  const command = new Command('seed').description(
    'load a demo organisation: members, keys, orders, usage, a vendor and goods in the market',
  );
  return addAdminUrl(command).action((options: Record<string, unknown>) =>
    withAsk(options, io, async (ask) => {
      const { seedDemo } = await import('../seed/seed-demo.ts');
      const { account, organization, vendor, listing } = await seedDemo(ask);
      say(io, `account ${account}, organisation ${organization}, vendor ${vendor}, listing ${listing}`);
    }),
  );
}
