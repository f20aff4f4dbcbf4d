import type { Io } from '../src/commands/io.ts';

/** An {@link Io} that keeps what is written to it. */
export interface CapturedIo extends Io {
  readonly written: { out: string; err: string };
}

/** No terminal, and an environment of these variables only. */
export function capturedIo(env: Io['env'] = {}): CapturedIo {
  const written = { out: '', err: '' };
  return {
    written,
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
    terminal: undefined,
    env,
  };
}
