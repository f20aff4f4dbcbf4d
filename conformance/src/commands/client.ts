import { exchangeOp, runClient } from '../client/run-client.ts';
import { loadSuite } from '../files/load-suite.ts';
import type { Io } from './io.ts';
import { reportRun, type ReportFlags } from './report-run.ts';

/** `dataplus-conformance client --listen`: plays server to a client; gives the exit code. */
export function client(command: readonly string[], flags: ReportFlags, io: Io): Promise<number> {
  const all = loadSuite('http-client').vectors.filter(({ op }) => op === exchangeOp);
  return reportRun(all, flags, io, 'http-client/retry/*', (parts) => runClient({ command, ...parts }));
}
