import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open-database.ts';
import { buildProcess, type BuiltProcess } from '../support/build-process.ts';
import { callFaults } from './support/check-calls.ts';
import { chanceOf } from './support/chance.ts';
import { aheadOf, makeCustomer } from './support/customer.ts';
import { Load } from './support/load.ts';
import { checkReal, startReal, whole, type RealGateway } from './support/real-gateway.ts';
import { TopUps } from './support/top-ups.ts';

const kills = 50;

let program: BuiltProcess;
let folder = '';
beforeAll(async () => {
  program = await buildProcess('gateway-process');
  folder = await mkdtemp(join(tmpdir(), 'gateway-killed-'));
});
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

describe('a gateway that is killed at any instant under load', () => {
  test(`has recorded each answered call once, and none twice, after ${kills} kills`, async () => {
    const chance = chanceOf('killed-gateway.test.ts');
    const start = { program: program.file, folder };
    let gateway: RealGateway = await startReal(start).ready;
    const customer = await makeCustomer(gateway.operator);
    const load = new Load({ customer, ahead: await aheadOf(gateway.operator), connections: 20 });
    const topUps = new TopUps(customer.account);
    for (let kill = 1; kill <= kills; kill += 1) {
      // One in five is killed while it starts, which it may not survive worse than later.
      if (chance.between(1, 5) === 1) {
        await gateway.kill();
        const starting = startReal(start);
        await new Promise((resolve) => setTimeout(resolve, chance.between(0, 300)));
        await starting.kill();
        gateway = await startReal(start).ready;
        continue;
      }
      load.start(gateway.dataOrigin);
      topUps.start(gateway.operator);
      await load.more(chance.between(1, 100));
      await new Promise((resolve) => setTimeout(resolve, chance.between(0, 20)));
      await gateway.kill();
      await load.abandon();
      await topUps.abandon();
      gateway = await startReal(start).ready;
    }
    await load.drain(gateway.dataOrigin);
    await topUps.drain(gateway.operator);
    expect(await gateway.stop()).toBe(0);

    expect(load.answered.size).toBe(load.sent);
    expect(load.sent).toBeGreaterThan(10 * kills);
    expect(load.statuses.get(0)).toBeGreaterThan(kills / 2);
    const database = await openDatabase({ folder });
    expect(await callFaults(database, load)).toEqual([]);
    expect(await topUps.faults(database)).toEqual([]);
    await database.close();
    expect(await checkReal(start)).toBe(whole);
    console.log(`${load.sent} calls, ${topUps.sent} top-ups, ${kills} kills`);
  }, 600_000);
});
