import { loadSuite } from '../files/load-suite.ts';
import { askedSuites } from '../files/played-suites.ts';
import { runCommand } from '../process/run-command.ts';
import type { Io } from './io.ts';
import { reportRun, type ReportFlags } from './report-run.ts';

/** The options of `run`, as they were parsed. */
export interface RunFlags extends ReportFlags {
  readonly suite?: string;
  readonly repeat: number;
}

/** `dataplus-conformance run`: gives the exit code. */
export function run(command: readonly string[], flags: RunFlags, io: Io): Promise<number> {
  const all = askedSuites(flags.suite).flatMap((name) => loadSuite(name).vectors);
  const { repeat } = flags;
  return reportRun(all, flags, io, 'signer/query/*', (parts) => runCommand({ command, repeat, ...parts }));
}
