import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOfInstant, instantOfText, textOfInstant } from '@dataplus/agreement-terms/calendar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open-database.ts';
import type { AdminClient } from '../support/admin-client.ts';
import { buildProcess, type BuiltProcess } from '../support/build-process.ts';
import { callFaults } from './support/check-calls.ts';
import { chanceOf } from './support/chance.ts';
import { aheadOf, makeCustomer } from './support/customer.ts';
import { Load } from './support/load.ts';
import { beginning, checkReal, startReal, whole } from './support/real-gateway.ts';

const hour = 3_600_000;
const jumps = 12;

let program: BuiltProcess;
let folder = '';
beforeAll(async () => {
  program = await buildProcess('gateway-process');
  folder = await mkdtemp(join(tmpdir(), 'gateway-jumps-'));
});
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Pays the service for the next two years. */
async function renew(operator: AdminClient, account: string): Promise<void> {
  await operator.post(`/api/accounts/${account}/top-ups`, { amount: { currency: 'CNY', amount: '5000.00' } });
  const order = (await operator.post(`/api/accounts/${account}/orders`, {
    type: 'renewal',
    service: 'maxcompute',
    item: 'computation',
    months: 24,
  })) as { id: string };
  await operator.post(`/api/accounts/${account}/orders/${order.id}/payment`);
}

describe('a gateway whose clock jumps', () => {
  test('closes every day once, over the ends of a leap year and of its February, killed or not in the middle', async () => {
    const chance = chanceOf('clock-jumps.test.ts');
    const start = { program: program.file, folder };
    let gateway = await startReal(start).ready;
    const customer = await makeCustomer(gateway.operator);
    await renew(gateway.operator, customer.account);
    const load = new Load({ customer, ahead: await aheadOf(gateway.operator), connections: 4 });
    let now = instantOfText(beginning);
    for (let jump = 1; jump <= jumps; jump += 1) {
      load.start(gateway.dataOrigin);
      await load.more(5);
      await load.pause();
      // A step over one midnight, or over many weeks; from time to time to the last second of a day.
      now += jump % 3 === 0 ? chance.between(1, 30) * hour : chance.between(10, 50) * 24 * hour;
      if (jump % 4 === 0) now = (dayOfInstant(now) + 1) * 24 * hour - 8 * hour - 1000;
      await gateway.operator.post('/api/clock', { to: textOfInstant(now) });
      load.ahead = await aheadOf(gateway.operator);
      if (jump % 2 === 0) {
        await new Promise((resolve) => setTimeout(resolve, chance.between(0, 600)));
        await gateway.kill();
        gateway = await startReal(start).ready;
      }
    }
    await load.drain(gateway.dataOrigin);
    await gateway.operator.post('/api/day-close', {});
    const through =
      dayOfInstant(instantOfText(((await gateway.operator.get('/api/clock')) as { now: string }).now)) - 1;
    expect(await gateway.stop()).toBe(0);

    const database = await openDatabase({ folder });
    const closes = await database.queries.selectFrom('day_closes').select(['account', 'day']).orderBy('day').execute();
    const from = dayOfInstant(instantOfText(beginning));
    expect(through - from).toBeGreaterThan(100);
    expect(closes.filter(({ day }) => day >= from)).toEqual(
      Array.from({ length: through - from + 1 }, (_, n) => ({ account: customer.account, day: from + n })),
    );
    // No use of a day that is closed was left out.
    const unsettled = await database.queries
      .selectFrom('daily_usage')
      .selectAll()
      .where('day', '<=', through)
      .whereRef('settled', '<', 'quantity')
      .execute();
    expect(unsettled).toEqual([]);
    expect(await callFaults(database, load)).toEqual([]);
    await database.close();
    expect(await checkReal(start)).toBe(whole);
    console.log(`${load.sent} calls, ${through - from + 1} days closed`);
  }, 300_000);
});
