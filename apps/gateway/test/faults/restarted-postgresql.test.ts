import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../../src/database/open-database.ts';
import { buildProcess, type BuiltProcess } from '../support/build-process.ts';
import { startServer, type PostgresqlServer } from '../support/postgresql-server.ts';
import { callFaults } from './support/check-calls.ts';
import { chanceOf } from './support/chance.ts';
import { aheadOf, makeCustomer } from './support/customer.ts';
import { Load, waitFor } from './support/load.ts';
import { checkReal, startReal, whole } from './support/real-gateway.ts';
import { TopUps } from './support/top-ups.ts';

let program: BuiltProcess;
let server: PostgresqlServer;
let folder = '';
const isAvailable = inject('postgresql') !== '';
beforeAll(async () => {
  if (!isAvailable) return;
  program = await buildProcess('gateway-process');
  folder = await mkdtemp(join(tmpdir(), 'gateway-restarted-'));
  server = await startServer();
}, 120_000);
afterAll(async () => {
  if (!isAvailable) return;
  await server.remove();
  await program.remove();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

describe('a gateway whose PostgreSQL is stopped, crashes and starts under load', () => {
  test.skipIf(!isAvailable)(
    'refuses with 5xx while it is away, goes on afterwards, and lost or doubled nothing that it answered',
    async () => {
      const chance = chanceOf('restarted-postgresql.test.ts');
      const start = { program: program.file, folder, databaseUrl: server.url };
      const gateway = await startReal(start).ready;
      const customer = await makeCustomer(gateway.operator);
      const load = new Load({ customer, ahead: await aheadOf(gateway.operator), connections: 20 });
      const topUps = new TopUps(customer.account);
      load.start(gateway.dataOrigin);
      topUps.start(gateway.operator);
      for (const end of ['stop', 'crash', 'stop', 'crash'] as const) {
        await load.more(chance.between(20, 100));
        await server[end]();
        // What was answered by the time it is gone may be on its way; after that nobody is told that all is well.
        await load.pause();
        const before = load.answered.size;
        load.start(gateway.dataOrigin);
        const refused = load.statuses.get(503) ?? 0;
        await waitFor(() => (load.statuses.get(503) ?? 0) >= refused + 20);
        expect(load.answered.size).toBe(before);
        expect((await fetch(`${gateway.adminOrigin}/readyz`)).status).toBe(503);
        await server.start();
        await load.more(20);
        expect((await fetch(`${gateway.adminOrigin}/readyz`)).status).toBe(200);
      }
      await load.pause();
      await topUps.abandon();
      await load.drain(gateway.dataOrigin);
      await topUps.drain(gateway.operator);
      expect(await gateway.stop()).toBe(0);

      expect(load.answered.size).toBe(load.sent);
      expect([...load.statuses.keys()].sort()).toEqual([200, 503]);
      const database = await openDatabase({ url: server.url });
      expect(await callFaults(database, load)).toEqual([]);
      expect(await topUps.faults(database)).toEqual([]);
      await database.close();
      expect(await checkReal(start)).toBe(whole);
    },
    300_000,
  );
});
