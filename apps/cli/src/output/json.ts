import type { Io } from '../io.ts';

/** Prints the one value that a command gives with `--json`. */
export function printJson(io: Io, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}
