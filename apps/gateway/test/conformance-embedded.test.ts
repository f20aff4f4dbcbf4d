import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { explain } from '@dataplus/conformance';
import { runGateway, vectorsOf } from '@dataplus/conformance/node';
import { expect, it } from 'vitest';
import { openDatabase } from '../src/database/open-database.ts';
import { databaseAnswers, databaseReplays, databaseSource } from '../src/database-source.ts';
import { conformanceFixture } from '../src/fixture/conformance-fixture.ts';
import { writeFixture } from '../src/fixture/write-fixture.ts';
import { createMeter } from '../src/metering/create-meter.ts';
import { Seal } from '../src/secrets/seal.ts';
import { startPlane } from './support/plane.ts';

const vectors = vectorsOf('gateway');

it('does what the suite gateway asks for with its state in the embedded store', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dataplus-test-'));
  const database = await openDatabase({ folder });
  const meter = createMeter(database);
  const seal = new Seal(randomBytes(32));
  const clock = { now: () => Date.now() };
  try {
    await writeFixture({ database, clock, seal, fixture: conformanceFixture(clock.now()) });
    const { plane, defects } = await startPlane({
      clock,
      source: databaseSource(database, seal),
      meter,
      replays: databaseReplays(database),
      storedAnswers: databaseAnswers(database),
      limits: { headMilliseconds: 1_000, requestMilliseconds: 2_000 },
    });
    const { results, tally } = await runGateway({ url: plane.origin, vectors });
    const failed = results.filter(({ outcome }) => outcome.status !== 'passed');
    expect(failed.map(({ vector, outcome }) => explain(vector, outcome).join('\n'))).toEqual([]);
    expect(tally.passed).toBe(vectors.length);
    expect(defects).toEqual([]);
    await plane.close(0);
  } finally {
    await meter.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
