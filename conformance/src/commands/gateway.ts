import { ConformanceError } from '../errors.ts';
import { loadSuite } from '../files/load-suite.ts';
import type { AdminOptions } from '../gateway/admin-api.ts';
import { runGateway } from '../gateway/run-gateway.ts';
import type { Io } from './io.ts';
import { reportRun, type ReportFlags } from './report-run.ts';

/** The options of `gateway`, as they were parsed. */
export interface GatewayFlags extends ReportFlags {
  readonly url: string;
  readonly admin?: string;
}

/** Other users can read command lines: the token comes from the environment. */
const tokenVariable = 'DATAPLUS_ADMIN_TOKEN';

/** `dataplus-conformance gateway --url`: plays client against a gateway; gives the exit code. */
export async function gateway(flags: GatewayFlags, io: Io): Promise<number> {
  checkAddress('--url', flags.url, 'http://127.0.0.1:8080');
  const admin = flags.admin === undefined ? undefined : adminOf(flags.admin, io);
  const { vectors: all } = loadSuite('gateway');
  const { url } = flags;
  return reportRun(all, flags, io, 'gateway/targets/*', (parts) => runGateway({ url, admin, ...parts }));
}

function adminOf(url: string, { env }: Io): AdminOptions {
  checkAddress('--admin', url, 'http://127.0.0.1:8081');
  const token = env[tokenVariable]?.trim() ?? '';
  if (token === '') {
    throw new ConformanceError('invalid-question', `--admin: has no token; put it into ${tokenVariable}`);
  }
  return { url, token };
}

function checkAddress(flag: string, url: string, example: string): void {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return;
  throw new ConformanceError('invalid-question', `${flag}: ${url} is no address; give ${example}`);
}
