import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration, startGateway } from '@dataplus/gateway';
import { type Gateways, storyBegins } from './gateways.ts';

/** Starts a gateway in this process on an embedded store in a folder that is deleted in the end. */
export async function startEmbedded(): Promise<Gateways> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'dataplus-demo-'));
  const token = randomBytes(24).toString('base64url');
  const configuration = readConfiguration({
    flags: {
      dataFolder,
      port: '0',
      adminPort: '0',
      adminToken: token,
      clock: storyBegins,
      dayClose: 'manual',
      logLevel: 'error',
    },
    environment: {},
  });
  const gateway = await startGateway(configuration);
  return {
    store: 'an embedded store in a folder',
    dataOrigin: () => gateway.dataOrigin,
    adminOrigin: () => gateway.adminOrigin,
    token,
    settled: () => Promise.resolve(),
    close: async () => {
      await gateway.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
