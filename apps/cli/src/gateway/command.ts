import type { Command } from 'commander';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';

/** `dataplus gateway`, from the package `@dataplus/gateway` where it is installed: it brings a database, so it is optional. */
export async function gatewayCommand(io: Io): Promise<Command> {
  try {
    return (await import('@dataplus/gateway/command')).gatewayCommand(io);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return fail('missing-package', 'gateway', 'is a package of its own; run: npm install @dataplus/gateway', error);
  }
}

/** Only that the package itself is missing, not something that it wants. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_MODULE_NOT_FOUND' &&
  error.message.includes("'@dataplus/gateway'");
