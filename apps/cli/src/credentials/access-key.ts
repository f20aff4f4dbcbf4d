import type { Credentials } from '@dataplus/signer';
import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { accessKeyFromFile } from './key-file.ts';
import { warnOfWhiteSpace } from './white-space.ts';

/** The option that names a key file. There is none for the secret itself: other users can read command lines. */
export function addKeyOption(command: Command): Command {
  return command.option('--key-file <file>', 'JSON file {"accessKeyId":…,"accessKeySecret":…} with the AccessKey');
}

/** The AccessKey that a command works with; the secret is an object that does not show itself. */
export async function readAccessKey(flags: { readonly keyFile?: string }, io: Io): Promise<Credentials> {
  const key = flags.keyFile === undefined ? await usualPlaces(io) : await accessKeyFromFile(flags.keyFile, io);
  warnOfWhiteSpace(key, io);
  return key;
}

async function usualPlaces(io: Io): Promise<Credentials> {
  const { accessKeyFromUsualPlaces } = await import('./usual-places.ts');
  return accessKeyFromUsualPlaces(io);
}
