import { Command } from 'commander';
import type { Io } from '../io.ts';
import { explainCommand } from './explain.ts';
import { forecastCommand } from './forecast.ts';
import { quoteCommand } from './quote.ts';
import { runCommand } from './run.ts';

/** `dataplus bill`: what events cost by the agreements, and what follows from them. */
export function billCommand(io: Io): Command {
  const command = new Command('bill').description(
    'What events cost, and where services stand, each line with its clause: run, explain, forecast, quote.',
  );
  for (const one of [runCommand, explainCommand, forecastCommand, quoteCommand]) command.addCommand(one(io));
  return command;
}
