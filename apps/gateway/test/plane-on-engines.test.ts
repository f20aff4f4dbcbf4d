import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { explain } from '@dataplus/conformance';
import { runGateway, vectorsOf } from '@dataplus/conformance/node';
import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../src/database/database.ts';
import { databaseAnswers, databaseReplays, databaseSource } from '../src/database-source.ts';
import { conformanceFixture } from '../src/fixture/conformance-fixture.ts';
import { writeFixture } from '../src/fixture/write-fixture.ts';
import { createMeter } from '../src/metering/create-meter.ts';
import { Seal } from '../src/secrets/seal.ts';
import { getDocument, putDocument } from '../src/store/documents.ts';
import { raiseRevision } from '../src/store/revision.ts';
import { engines, type TestDatabase } from './support/engines.ts';
import { type PlaneUnderTest, startPlane } from './support/plane.ts';

const seal = new Seal(randomBytes(32));
const clock = { now: () => Date.now() };
const removing: TestDatabase[] = [];

afterEach(async () => {
  for (const one of removing.splice(0)) await one.remove();
});

/** Two data listeners on one database, as two processes have it; SQLite has one process, with two listeners. */
async function two(engine: (typeof engines)[number]): Promise<{
  database: Database;
  planes: readonly [PlaneUnderTest, PlaneUnderTest];
  close: () => Promise<void>;
}> {
  const test = await engine.create();
  removing.push(test);
  const database = await test.open();
  await writeFixture({ database, clock, seal, fixture: conformanceFixture(clock.now()) });
  const other = engine.engine === 'postgresql' ? await test.open() : database;
  const meters = [createMeter(database), createMeter(other)] as const;
  const start = (own: Database, meter: (typeof meters)[number]): Promise<PlaneUnderTest> =>
    startPlane({
      source: databaseSource(own, seal),
      meter,
      replays: databaseReplays(own),
      storedAnswers: databaseAnswers(own),
      limits: { headMilliseconds: 1_000, requestMilliseconds: 2_000 },
    });
  const planes = [await start(database, meters[0]), await start(other, meters[1])] as const;
  const close = async (): Promise<void> => {
    await Promise.all(planes.map(({ plane }) => plane.close(0)));
    await Promise.all(meters.map((meter) => meter.close()));
  };
  return { database, planes, close };
}

const countCalls = async ({ queries }: Database): Promise<number> => {
  const { count } = await queries
    .selectFrom('calls')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
};

describe.each(engines)('the data listener on $engine', (engine) => {
  const run = it.skipIf(!engine.available);

  run('admits a signature once, gives a kept answer again, and counts a repeat once', async () => {
    const { database, planes, close } = await two(engine);
    const [one, other] = planes;
    const date = Date.now();
    const never = { target: '/dataplus_1/no-replay/a', date };
    const answers = await Promise.all([one.call(never), other.call(never), one.call(never), other.call(never)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403]);

    const once = { method: 'POST', target: '/dataplus_1/answer-once/a', body: '{"a":1}', date };
    const kept = await Promise.all([one.call(once), other.call(once), one.call(once), other.call(once)]);
    expect(kept.map(({ status, text }) => [status, text])).toEqual(Array(4).fill([200, '{"a":1}']));

    const repeat = {
      method: 'POST',
      target: '/dataplus_1/echo/a',
      body: '{}',
      unsigned: { 'x-dataplus-request-id': 'r' },
    };
    for (const { call } of planes) expect((await call({ ...repeat, date: date - 5_000 })).status).toBe(200);
    expect(await countCalls(database)).toBe(3);
    await close();
  });

  run('sees what another process changed within a second', async () => {
    const { database, planes, close } = await two(engine);
    const [, other] = planes;
    expect((await other.call()).status).toBe(200);
    await database.transaction(async (queries) => {
      const key = await getDocument(queries, 'access-key', 'testid');
      if (key === undefined) throw new Error('the fixture has no testid');
      await putDocument(queries, 'access-key', { ...key, state: 'disabled' });
      await raiseRevision(queries);
    });
    await delay(200);
    expect((await other.call()).json.code).toBe('disabled-access-key');
    await close();
  });
});

describe.each(engines.filter(({ engine }) => engine === 'postgresql'))('the suite gateway on $engine', (engine) => {
  it.skipIf(!engine.available)('passes', { timeout: 120_000 }, async () => {
    const { planes, close } = await two(engine);
    // The data plane alone has nobody who could be asked what was counted.
    const vectors = vectorsOf('gateway', { ops: ['gateway.exchange'] });
    const { results } = await runGateway({ url: planes[0].plane.origin, vectors });
    const failed = results.filter(({ outcome }) => outcome.status !== 'passed');
    expect(failed.map(({ vector, outcome }) => explain(vector, outcome).join('\n'))).toEqual([]);
    await close();
  });
});
