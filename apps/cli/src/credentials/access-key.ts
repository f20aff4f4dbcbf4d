import type { Credentials } from '@dataplus/signer';
import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { accessKeyFromEnvironment } from './environment.ts';
import { accessKeyFromFile } from './key-file.ts';

/** The option that names a key file. There is none for the secret itself: other users can read command lines. */
export function addKeyOption(command: Command): Command {
  return command.option(
    '--key-file <file>',
    'JSON file {"accessKeyId":…,"accessKeySecret":…} instead of the environment',
  );
}

/** The AccessKey that a command works with; the secret is an object that does not show itself. */
export async function readAccessKey(flags: { readonly keyFile?: string }, io: Io): Promise<Credentials> {
  return flags.keyFile === undefined ? accessKeyFromEnvironment(io) : accessKeyFromFile(flags.keyFile, io);
}
