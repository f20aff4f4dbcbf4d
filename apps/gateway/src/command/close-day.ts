import { Command } from 'commander';
import { say, type CommandIo } from './io.ts';
import { addAdminUrl, withAsk } from './with-ask.ts';

/** `dataplus gateway close-day`: settles all days that are over. */
export function closeDayCommand(io: CommandIo): Command {
  const command = new Command('close-day')
    .description('close all days that are over, or all up to a day; each exactly once')
    .option('--day <date>', 'last day to close, YYYY-MM-DD in Asia/Shanghai');
  return addAdminUrl(command).action((options: Record<string, unknown>) =>
    withAsk(options, io, async (ask) => {
      const { must } = await import('../seed/ask.ts');
      const body = typeof options.day === 'string' ? { day: options.day } : {};
      const done = await must<{ through: string; closed: number }>(ask, 'POST', '/api/day-close', body);
      say(io, `closed through ${done.through}: ${done.closed} days of accounts`);
    }),
  );
}
