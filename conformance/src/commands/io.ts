import type { WriteStream } from 'node:tty';

/** What a command reads and where it writes. */
export interface Io {
  /** Standard output. */
  readonly out: (text: string) => void;
  /** Standard error. */
  readonly err: (text: string) => void;
  /** The terminal that shows progress, where there is one. */
  readonly terminal: WriteStream | undefined;
  /** The variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
}
