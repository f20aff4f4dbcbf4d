import process from 'node:process';
import { ConformanceError } from '../errors.ts';
import { readText } from '../files/read-json.ts';
import { parseKnownFailing } from '../known-failing.ts';
import { reportJson } from '../report/json.ts';
import { reportJunit } from '../report/junit.ts';
import { progressOn } from '../report/progress.ts';
import { reportTap } from '../report/tap.ts';
import { reportText } from '../report/text.ts';
import type { Run } from '../result.ts';
import { selectVectors } from '../select.ts';
import type { Vector } from '../vector.ts';
import type { Io } from './io.ts';

/** The forms of a report. */
export const reporters: Readonly<Record<string, (run: Run) => string>> = {
  text: reportText,
  json: reportJson,
  junit: reportJunit,
  tap: reportTap,
};

/** The options that every command has which runs vectors. */
export interface ReportFlags {
  readonly filter?: string;
  readonly knownFailing?: string;
  readonly report: string;
  readonly timeout: number;
}

/** What a run is given by every command. */
export interface RunParts {
  readonly vectors: readonly Vector[];
  readonly knownFailing: ReadonlySet<string>;
  readonly timeout: number;
  readonly onProgress: (done: number, of: number) => void;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
}

/**
 * Runs the vectors that the options choose, with progress on the terminal, and reports; gives the exit code.
 *
 * @param example - A filter that takes some of the vectors, for the error when none is taken.
 */
export async function reportRun(
  all: readonly Vector[],
  flags: ReportFlags,
  io: Io,
  example: string,
  run: (parts: RunParts) => Promise<Run>,
): Promise<number> {
  const { timeout } = flags;
  const vectors = selectVectors(all, flags.filter);
  if (vectors.length === 0) {
    throw new ConformanceError('unknown-vector', `--filter: no id is like ${flags.filter ?? ''}; try "${example}"`);
  }
  const knownFailing = readKnownFailing(flags.knownFailing, all);
  const interrupted = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    interrupted.abort(new ConformanceError('interrupted', `interrupted by ${signal}`));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const progress = progressOn(io.terminal);
  try {
    const { signal } = interrupted;
    const done = await run({ vectors, knownFailing, timeout, signal, onProgress: progress.show });
    progress.clear();
    io.out(reporters[flags.report]?.(done) ?? '');
    return done.ok ? 0 : 1;
  } finally {
    progress.clear();
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  }
}

function readKnownFailing(file: string | undefined, all: readonly Vector[]): ReadonlySet<string> {
  if (file === undefined) return new Set();
  return parseKnownFailing(readText(file), new Set(all.map(({ id }) => id)), file);
}
