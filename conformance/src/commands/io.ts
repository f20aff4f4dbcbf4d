import type { WriteStream } from 'node:tty';

/** Where a command writes. */
export interface Io {
  /** Standard output. */
  readonly out: (text: string) => void;
  /** Standard error. */
  readonly err: (text: string) => void;
  /** The terminal that shows progress, where there is one. */
  readonly terminal: WriteStream | undefined;
}
