import { WriteStream } from 'node:tty';
import { main } from '@dataplus/conformance/cli';
import type { Io } from './io.ts';

/** `dataplus conformance`: the command line of the conformance package, under this name too. */
export function runConformance(args: readonly string[], { stdout, stderr, env }: Io): Promise<number> {
  return main(args, {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    terminal: stderr instanceof WriteStream ? stderr : undefined,
    env,
  });
}
