import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../src/config/read-configuration.ts';
import { createLog } from '../../src/observability/log.ts';
import { startGateway, type Gateway, type GatewayParts } from '../../src/start-gateway.ts';
import { adminClient, type AdminClient } from './admin-client.ts';

/** A gateway on loopback with a clock that can be moved, in a folder of its own. */
export interface RunningGateway {
  readonly gateway: Gateway;
  readonly folder: string;
  /** Speaks to the admin API as the operator. */
  readonly operator: AdminClient;
  /** Everything that was logged. */
  readonly lines: string[];
  stop(): Promise<void>;
}

/** Starts one; it is June 2016 there unless said otherwise. */
export async function startRunningGateway(
  flags: Readonly<Record<string, unknown>> = {},
  parts: GatewayParts = {},
): Promise<RunningGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-control-'));
  const lines: string[] = [];
  const configuration = readConfiguration({
    flags: {
      dataFolder: join(folder, 'data'),
      port: 0,
      adminPort: 0,
      clock: '2016-06-01T09:00:00+08:00',
      dayClose: 'manual',
      ...flags,
    },
    workingFolder: folder,
  });
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const gateway = await startGateway(configuration, { log, ...parts });
  const token = configuration.adminToken ?? readFileSync(configuration.adminTokenFile, 'utf8').trim();
  return {
    gateway,
    folder,
    operator: adminClient(gateway.adminOrigin, token),
    lines,
    stop: async () => {
      await gateway.close();
      rmSync(folder, { recursive: true });
    },
  };
}
