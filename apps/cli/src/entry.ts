import type { Command } from 'commander';
import type { Io } from './io.ts';

/** A command of `dataplus`. Its code is loaded only when it is called. */
export interface Entry {
  readonly name: string;
  /** The line in `dataplus --help`. */
  readonly summary: string;
  /** Gives the command with its options. */
  readonly load?: (io: Io) => Promise<Command>;
  /** Instead of `load`, for a command line of its own: takes the arguments as they stand, gives the exit code. */
  readonly main?: (args: readonly string[], io: Io) => Promise<number>;
}
