import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../src/config/read-configuration.ts';
import { conformanceFixture } from '../../src/fixture/conformance-fixture.ts';
import { writeFixture } from '../../src/fixture/write-fixture.ts';
import { openOffline } from '../../src/open-offline.ts';
import { startRunningGateway, type RunningGateway } from './running-gateway.ts';

/** Starts a gateway in the state of the conformance suite, on the time of the system, configured by flags. */
export async function startFixtureGateway(flags: Readonly<Record<string, unknown>> = {}): Promise<RunningGateway> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gateway-fixture-'));
  const offline = await openOffline(readConfiguration({ flags: { dataFolder } }));
  const { database, clock, parts } = offline;
  await writeFixture({ database, clock, seal: parts.seal, fixture: conformanceFixture(clock.now()) });
  await offline.close();
  const running = await startRunningGateway({ dataFolder, clock: 'system', ...flags });
  return {
    ...running,
    stop: async () => {
      await running.stop();
      rmSync(dataFolder, { recursive: true });
    },
  };
}
