import process from 'node:process';
import { Command } from 'commander';
import { say, type CommandIo } from './io.ts';
import { addConfiguration, configurationOf } from './options.ts';

/** `dataplus gateway start`: runs until it is told to stop. */
export function startCommand(io: CommandIo): Command {
  const command = new Command('start').description('run the gateway until SIGINT or SIGTERM (the default)');
  addConfiguration(command).option('--json', 'print the addresses as JSON');
  return command.action(async (options: Record<string, unknown>) => {
    const configuration = await configurationOf(options, io);
    const stopped = untilSignal();
    const { startGateway } = await import('../start-gateway.ts');
    const gateway = await startGateway(configuration);
    const { dataOrigin, adminOrigin } = gateway;
    const tokenFile = configuration.adminToken === undefined ? configuration.adminTokenFile : undefined;
    if (options.json === true) say(io, JSON.stringify({ dataOrigin, adminOrigin, tokenFile }));
    else {
      say(io, `signed calls   ${dataOrigin}`);
      say(io, `console, API   ${adminOrigin}/console/`);
      if (tokenFile !== undefined) say(io, `admin token    in ${tokenFile}`);
      if (configuration.clock.movable) say(io, 'The clock can be moved: this is for tests.');
    }
    await stopped;
    await gateway.close();
  });
}

/** Resolves with the first signal; a second one ends the process at once. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
