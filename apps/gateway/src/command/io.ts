import type { Writable } from 'node:stream';

/** Where the commands write, and the environment that they read; `process` is one. */
export interface CommandIo {
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** 0 all is well, 1 something is wrong with what was checked, 2 used wrongly. */
  exitCode?: number | string | null | undefined;
}

/** Writes one line. */
export function say({ stdout }: Pick<CommandIo, 'stdout'>, line: string): void {
  stdout.write(`${line}\n`);
}
