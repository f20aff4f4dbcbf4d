import { Command } from 'commander';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { closeDayCommand } from './close-day.ts';
import { forecastCommand } from './forecast.ts';
import { initCommand } from './init.ts';
import type { CommandIo } from './io.ts';
import { seedCommand } from './seed.ts';
import { startCommand } from './start.ts';

export type { CommandIo } from './io.ts';

/**
 * `dataplus gateway`: start (the default), init, seed, close-day, backup, check, forecast. The command line `dataplus` loads it when
 * this package is installed beside it.
 */
export function gatewayCommand(io: CommandIo): Command {
  const command = new Command('gateway')
    .description("The platform's contract as a server on this machine: verify, entitle, forward, meter, settle.")
    .addHelpText('after', help);
  command.addCommand(startCommand(io), { isDefault: true });
  for (const one of [initCommand, seedCommand, closeDayCommand, backupCommand, checkCommand, forecastCommand])
    command.addCommand(one(io));
  return command;
}

const help = `
Examples:
  dataplus gateway init example                            a working example, with a test key
  dataplus gateway start --config example/gateway.json     run it
  dataplus gateway seed --config example/gateway.json      load a demo organisation
  dataplus gateway forecast --seed 7                       how well the traffic forecast does
  dataplus gateway start --clock 2016-06-01T09:00:00+08:00 a clock that tests may move

Every key of the configuration is a member of the file, a variable and a flag: flags go before variables, variables
before the file.`;
