import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open-database.ts';
import { buildProcess, type BuiltProcess } from '../support/build-process.ts';
import { callFaults } from './support/check-calls.ts';
import { aheadOf, makeCustomer } from './support/customer.ts';
import { Load, waitFor } from './support/load.ts';
import { checkReal, startReal, whole } from './support/real-gateway.ts';

let program: BuiltProcess;
let folder = '';
beforeAll(async () => {
  program = await buildProcess('gateway-process');
  folder = await mkdtemp(join(tmpdir(), 'gateway-full-'));
});
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

/** How far into a file the process may write, in bytes: beyond that writes fail as on a full disk. Linux can set it from outside. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}

/** Less than a page of the database. */
const full = 4096;

const ready = async (adminOrigin: string): Promise<unknown> => (await fetch(`${adminOrigin}/readyz`)).json();

describe('a gateway whose disk is full', () => {
  test.skipIf(process.platform !== 'linux')(
    'answers no call as done that it cannot record, says so, and goes on when there is space',
    async () => {
      const start = { program: program.file, folder };
      const gateway = await startReal(start).ready;
      const customer = await makeCustomer(gateway.operator);
      const load = new Load({ customer, ahead: await aheadOf(gateway.operator), connections: 20 });
      load.start(gateway.dataOrigin);
      await load.more(200);
      expect(await ready(gateway.adminOrigin)).toEqual({ status: 'ready' });

      limitFiles(gateway.pid, full);
      await waitFor(() => (load.statuses.get(503) ?? 0) >= 100);
      await load.pause();
      const answered = load.answered.size;
      const topUp = { amount: { currency: 'CNY', amount: '0.01' } };
      const written = await gateway.operator.ask('POST', `/api/accounts/${customer.account}/top-ups`, topUp);
      expect(written.status).toBeGreaterThanOrEqual(500);
      expect(await ready(gateway.adminOrigin)).toEqual({ status: 'the database cannot be written' });
      expect((await fetch(`${gateway.adminOrigin}/readyz`)).status).toBe(503);
      load.start(gateway.dataOrigin);
      const refused = load.statuses.get(503) ?? 0;
      await waitFor(() => (load.statuses.get(503) ?? 0) >= refused + 100);
      expect(load.answered.size).toBe(answered);

      limitFiles(gateway.pid, 'unlimited');
      await load.more(200);
      expect(await ready(gateway.adminOrigin)).toEqual({ status: 'ready' });
      limitFiles(gateway.pid, full);
      const before = load.statuses.get(503) ?? 0;
      await waitFor(() => (load.statuses.get(503) ?? 0) >= before + 20);
      // Killed while it is full, and started with space again.
      await gateway.kill();
      await load.abandon();
      const after = await startReal(start).ready;
      await load.drain(after.dataOrigin);
      expect(await after.stop()).toBe(0);

      expect(load.answered.size).toBe(load.sent);
      const database = await openDatabase({ folder });
      expect(await callFaults(database, load)).toEqual([]);
      await database.close();
      expect(await checkReal(start)).toBe(whole);
    },
    120_000,
  );
});
