import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { conformanceFixture, createMeter, MemorySource, openDatabase, startDataPlane } from '@dataplus/gateway';

/**
 * The data listener of the gateway with its embedded database: every call is verified, entitled and recorded with a sync
 * before it is answered. A process of its own; it ends with its parent.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'dataplus-bench-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
const database = await openDatabase({ folder });
const plane = await startDataPlane({
  clock: { now: () => Date.now() },
  source: new MemorySource(conformanceFixture(Date.now())),
  meter: createMeter(database),
});
process.send?.(plane.port);
process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit());
