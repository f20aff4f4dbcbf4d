import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateOfDay, dayOfDate, instantOfText } from '@dataplus/agreement-terms/calendar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyCustomerEvent, loadAccount } from '../../src/billing/index.ts';
import type { Database } from '../../src/database/database.ts';
import { createMeter } from '../../src/metering/create-meter.ts';
import { buildProcess, type BuiltProcess } from '../support/build-process.ts';
import { postgresql, type TestDatabase } from '../support/engines.ts';
import { sampleCall } from '../support/sample-call.ts';
import { chanceOf } from './support/chance.ts';
import { waitFor } from './support/load.ts';
import { beginning, checkReal, startReal, whole, type Start } from './support/real-gateway.ts';

const accounts = Array.from({ length: 40 }, (_, index) => `shop-${index}`);
const first = dayOfDate('2016-06-01');
const days = 20;
const last = first + days - 1;

let program: BuiltProcess;
let folder = '';
let home: TestDatabase;
beforeAll(async () => {
  program = await buildProcess('gateway-process');
  folder = await mkdtemp(join(tmpdir(), 'gateway-settlers-'));
});
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Every account has 100 yuan and downloads a gigabyte a day, which costs 0.80 yuan. */
async function fill(database: Database): Promise<void> {
  const at = instantOfText(beginning);
  for (const account of accounts)
    await database.transaction(async (queries) => {
      await applyCustomerEvent(queries, { type: 'top-up', id: 'money', at, account, amount: 10_000n });
      await applyCustomerEvent(queries, {
        type: 'opening',
        id: 'open',
        at,
        account,
        service: 'maxcompute',
        mode: 'pay-later',
      });
    });
  const meter = createMeter(database);
  const calls = accounts.flatMap((account) =>
    Array.from({ length: days }, (_, n) => sampleCall({ account, day: first + n, quantity: String(1024 ** 3) })),
  );
  await Promise.all(calls.map((call) => meter.write(call)));
}

const closedCount = async ({ queries }: Database): Promise<number> => {
  const row = await queries
    .selectFrom('day_closes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

describe('two processes that settle the same days', () => {
  test.skipIf(!postgresql.available)(
    'close each day of each account once, though both are killed in the middle of it',
    async () => {
      const chance = chanceOf('two-settlers.test.ts');
      home = await postgresql.create();
      const databaseUrl = 'url' in home.options ? home.options.url : '';
      const start: Start = { program: program.file, folder, databaseUrl };
      const one = await startReal(start).ready;
      const other = await startReal(start).ready;
      await one.operator.put('/api/readings/maxcompute-opening', { value: 'guide' });
      const database = await home.open();
      await fill(database);
      const before = await closedCount(database);

      const all = accounts.length * days;
      await one.operator.post('/api/clock', { to: `${dateOfDay(last + 1)}T00:10:00+08:00` });
      const isClosed = (count: number) => async (): Promise<boolean> => (await closedCount(database)) >= count;
      await waitFor(isClosed(before + chance.between(1, all / 4)));
      await one.kill();
      await waitFor(isClosed((await closedCount(database)) + chance.between(1, all / 4)));
      await other.kill();
      const left = (await closedCount(database)) - before;
      expect(left).toBeLessThan(all);

      // Whoever comes next goes on, two at once.
      const third = await startReal(start).ready;
      const fourth = await startReal(start).ready;
      await Promise.all([third, fourth].map(({ operator }) => operator.post('/api/day-close', {})));
      expect([await third.stop(), await fourth.stop()]).toEqual([0, 0]);

      for (const account of accounts) {
        const closes = await database.queries
          .selectFrom('day_closes')
          .select('day')
          .where('account', '=', account)
          .where('day', '>=', first)
          .orderBy('day')
          .execute();
        expect(closes.map(({ day }) => day)).toEqual(Array.from({ length: days }, (_, n) => first + n));
        const bills = await database.queries
          .selectFrom('bills')
          .select(['day', 'total'])
          .where('account', '=', account)
          .orderBy('day')
          .execute();
        expect(bills).toEqual(Array.from({ length: days }, (_, n) => ({ day: first + n, total: '0.80' })));
        expect((await loadAccount(database.queries, account)).balance).toBe(10_000n - BigInt(days) * 80n);
      }
      expect(await checkReal(start)).toBe(whole);
      await home.remove();
    },
    300_000,
  );
});
