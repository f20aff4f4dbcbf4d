import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { createMeter } from '../../src/metering/create-meter.ts';
import { listCalls } from '../../src/store/calls.ts';
import { listUsage } from '../../src/store/daily-usage.ts';
import { readSetting, writeSetting } from '../../src/store/settings.ts';
import { engines, type TestDatabase } from '../support/engines.ts';
import { sampleCall } from '../support/sample-call.ts';

describe.each(engines)('the meter on $engine', ({ available, create }) => {
  let home: TestDatabase;
  let database: Database;

  beforeEach(async ({ skip }) => {
    if (!available) skip('PostgreSQL could not be started');
    home = await create();
    database = await home.open();
  });
  afterEach(() => home?.remove());

  test('writes every call and sums up the usage of its day', async () => {
    const meter = createMeter(database);
    const calls = Array.from({ length: 700 }, (_, n) =>
      sampleCall({ account: n % 2 === 0 ? 'a1' : 'a2', quantity: String(n), project: `p${n % 3}` }),
    );
    const outcomes = await Promise.all(calls.map((call) => meter.write(call)));
    expect(new Set(outcomes)).toEqual(new Set(['counted']));
    const first = await listCalls(database.queries, { limit: 1000 });
    expect(first.items).toEqual(calls.map((call, n) => ({ ...call, place: n + 1 })));
    const usage = await listUsage(database.queries, { account: 'a1' });
    const wanted = (project: string) =>
      calls
        .filter((call) => call.account === 'a1' && call.project === project)
        .reduce((sum, { quantity }) => sum + Number(quantity), 0);
    expect(usage.map(({ project, quantity }) => [project, quantity])).toEqual([
      ['p0', wanted('p0')],
      ['p1', wanted('p1')],
      ['p2', wanted('p2')],
    ]);
  });

  test('counts a repeat once, in one commit, across commits and across processes', async () => {
    const meters = [createMeter(database), createMeter(database.engine === 'sqlite' ? database : await home.open())];
    const twice = () => meters.flatMap((meter) => [1, 2].map(() => meter.write(sampleCall({ repeat_key: 'k1' }))));
    const outcomes = [...(await Promise.all(twice())), ...(await Promise.all(twice()))];
    expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(1);
    const [usage] = await listUsage(database.queries);
    expect(usage).toMatchObject({ calls: 1, quantity: 1, settled: 0, unbilled: 0 });
  });

  test('counts calls without a request id each by itself', async () => {
    const meter = createMeter(database);
    await Promise.all([meter.write(sampleCall()), meter.write(sampleCall())]);
    expect(await listUsage(database.queries)).toMatchObject([{ calls: 2 }]);
  });

  test('never mixes with a transaction that is open', async () => {
    const meter = createMeter(database);
    let failing: Promise<void> | undefined;
    const writes: Promise<unknown>[] = [];
    for (let n = 0; n < 20; n += 1) {
      failing = database.transaction(async (queries) => {
        await writeSetting(queries, `s${n}`, 'x');
        writes.push(meter.write(sampleCall()));
        await new Promise((resolve) => setTimeout(resolve, 1));
        throw new Error('rolled back');
      });
      await expect(failing).rejects.toThrow('rolled back');
    }
    await Promise.all(writes);
    expect((await listCalls(database.queries)).items).toHaveLength(20);
    expect(await readSetting(database.queries, 's0')).toBeUndefined();
  });

  test('refuses a call that it cannot count, without harm to the others', async () => {
    const meter = createMeter(database);
    const good = meter.write(sampleCall());
    await expect(meter.write(sampleCall({ quantity: '0.5' }))).rejects.toMatchObject({ code: 'invalid-metered-call' });
    await expect(meter.write(sampleCall({ project: 'a\0' }))).rejects.toMatchObject({ field: 'project' });
    expect(await good).toBe('counted');
  });

  test('rejects every call of a commit that fails, and goes on with the next', async () => {
    const meter = createMeter(database);
    const rename = (from: string, to: string) =>
      sql.raw(`alter table ${from} rename to ${to}`).execute(database.queries);
    await rename('calls', 'hidden');
    const failing = await Promise.allSettled([meter.write(sampleCall()), meter.write(sampleCall())]);
    expect(failing.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await rename('hidden', 'calls');
    expect((await listCalls(database.queries)).items).toEqual([]);
    expect(await meter.write(sampleCall())).toBe('counted');
  });

  test('finishes what was handed in before it closes, and takes nothing after', async () => {
    const meter = createMeter(database);
    const writes = Array.from({ length: 600 }, () => meter.write(sampleCall()));
    await meter.close();
    await expect(meter.write(sampleCall())).rejects.toMatchObject({ code: 'meter-closed' });
    await Promise.all(writes);
    expect((await listCalls(database.queries, { limit: 1000 })).items).toHaveLength(600);
  });
});
