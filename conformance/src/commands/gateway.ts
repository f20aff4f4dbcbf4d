import process from 'node:process';
import { ConformanceError } from '../errors.ts';
import { loadSuite } from '../files/load-suite.ts';
import { readText } from '../files/read-json.ts';
import { runGateway } from '../gateway/run-gateway.ts';
import { parseKnownFailing } from '../known-failing.ts';
import { progressOn } from '../report/progress.ts';
import { selectVectors } from '../select.ts';
import type { Io } from './io.ts';
import { reporters } from './run.ts';

/** The options of `gateway`, as they were parsed. */
export interface GatewayFlags {
  readonly url: string;
  readonly filter?: string;
  readonly knownFailing?: string;
  readonly report: string;
  readonly timeout: number;
}

/** `dataplus-conformance gateway --url`: plays client against a gateway; gives the exit code. */
export async function gateway(flags: GatewayFlags, io: Io): Promise<number> {
  if (!/^https?:$/.test(protocolOf(flags.url))) {
    throw new ConformanceError('invalid-question', `--url: ${flags.url} is no address; give http://127.0.0.1:8080`);
  }
  const all = loadSuite('gateway').vectors;
  const vectors = selectVectors(all, flags.filter);
  if (vectors.length === 0) {
    const message = `--filter: no id is like ${flags.filter ?? ''}; try "gateway/targets/*"`;
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
    const { url, timeout } = flags;
    const { signal } = interrupted;
    const done = await runGateway({ url, vectors, knownFailing, timeout, signal, onProgress: progress.show });
    progress.clear();
    io.out(reporters[flags.report]?.(done) ?? '');
    return done.ok ? 0 : 1;
  } finally {
    progress.clear();
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  }
}

function protocolOf(url: string): string {
  try {
    return new URL(url).protocol;
  } catch {
    return '';
  }
}
