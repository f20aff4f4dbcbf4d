import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes; `process` is one. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** 0 all is well, 1 refused, mismatched or failed, 2 used wrongly or bad input. */
  exitCode?: number | string | null | undefined;
}
