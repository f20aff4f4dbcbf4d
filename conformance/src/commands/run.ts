import process from 'node:process';
import { parseKnownFailing } from '../known-failing.ts';
import { ConformanceError } from '../errors.ts';
import { loadSuite } from '../files/load-suite.ts';
import { askedSuites } from '../files/played-suites.ts';
import { readText } from '../files/read-json.ts';
import type { Io } from './io.ts';
import { runCommand } from '../process/run-command.ts';
import { reportJson } from '../report/json.ts';
import { reportJunit } from '../report/junit.ts';
import { progressOn } from '../report/progress.ts';
import { reportTap } from '../report/tap.ts';
import { reportText } from '../report/text.ts';
import type { Run } from '../result.ts';
import { selectVectors } from '../select.ts';

/** The forms of a report. */
export const reporters: Readonly<Record<string, (run: Run) => string>> = {
  text: reportText,
  json: reportJson,
  junit: reportJunit,
  tap: reportTap,
};

/** The options of `run`, as they were parsed. */
export interface RunFlags {
  readonly suite?: string;
  readonly filter?: string;
  readonly knownFailing?: string;
  readonly report: string;
  readonly timeout: number;
  readonly repeat: number;
}

/** `dataplus-conformance run`: gives the exit code. */
export async function run(command: readonly string[], flags: RunFlags, io: Io): Promise<number> {
  const suites = askedSuites(flags.suite).map((name) => loadSuite(name));
  const all = suites.flatMap(({ vectors }) => vectors);
  const vectors = selectVectors(all, flags.filter);
  if (vectors.length === 0) {
    throw new ConformanceError('unknown-vector', `--filter: no id is like ${flags.filter ?? ''}; try "signer/query/*"`);
  }
  const ids = new Set(all.map(({ id }) => id));
  const list = flags.knownFailing;
  const knownFailing = list === undefined ? new Set<string>() : parseKnownFailing(readText(list), ids, list);

  const interrupted = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    interrupted.abort(new ConformanceError('interrupted', `interrupted by ${signal}`));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const progress = progressOn(io.terminal);
  try {
    const { timeout, repeat } = flags;
    const { signal } = interrupted;
    const done = await runCommand({
      command,
      vectors,
      knownFailing,
      timeout,
      repeat,
      signal,
      onProgress: progress.show,
    });
    progress.clear();
    io.out(reporters[flags.report]?.(done) ?? '');
    return done.ok ? 0 : 1;
  } finally {
    progress.clear();
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  }
}
