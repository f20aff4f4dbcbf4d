import process from 'node:process';
import { exchangeOp, runClient } from '../client/run-client.ts';
import { ConformanceError } from '../errors.ts';
import { loadSuite } from '../files/load-suite.ts';
import { readText } from '../files/read-json.ts';
import { parseKnownFailing } from '../known-failing.ts';
import { progressOn } from '../report/progress.ts';
import { selectVectors } from '../select.ts';
import type { Io } from './io.ts';
import { reporters } from './run.ts';

/** The options of `client`, as they were parsed. */
export interface ClientFlags {
  readonly filter?: string;
  readonly knownFailing?: string;
  readonly report: string;
  readonly timeout: number;
}

/** `dataplus-conformance client --listen`: plays server to a client; gives the exit code. */
export async function client(command: readonly string[], flags: ClientFlags, io: Io): Promise<number> {
  const all = loadSuite('http-client').vectors.filter(({ op }) => op === exchangeOp);
  const vectors = selectVectors(all, flags.filter);
  if (vectors.length === 0) {
    const message = `--filter: no id is like ${flags.filter ?? ''}; try "http-client/retry/*"`;
    throw new ConformanceError('unknown-vector', message);
  }
  const list = flags.knownFailing;
  const ids = new Set(all.map(({ id }) => id));
  const knownFailing = list === undefined ? new Set<string>() : parseKnownFailing(readText(list), ids, list);

  const interrupted = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    interrupted.abort(new ConformanceError('interrupted', `interrupted by ${signal}`));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const progress = progressOn(io.terminal);
  try {
    const { timeout } = flags;
    const { signal } = interrupted;
    const done = await runClient({ command, vectors, knownFailing, timeout, signal, onProgress: progress.show });
    progress.clear();
    io.out(reporters[flags.report]?.(done) ?? '');
    return done.ok ? 0 : 1;
  } finally {
    progress.clear();
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  }
}
