import process from 'node:process';
import { gatewayCommand } from '../../src/command/index.ts';

/** The command `dataplus gateway` as a process of its own, from the sources. */
try {
  await gatewayCommand(process).parseAsync(process.argv.slice(2), { from: 'user' });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
