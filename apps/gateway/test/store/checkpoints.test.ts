import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { writeSetting } from '../../src/store/settings.ts';
import { sqlite, type TestDatabase } from '../support/engines.ts';

const megabyte = 1024 * 1024;
const patience = { timeout: 10_000, interval: 50 };

describe('the log of SQLite', () => {
  let home: TestDatabase;
  let database: Database;
  let folder: string;

  beforeEach(async () => {
    home = await sqlite.create();
    database = await home.open();
    ({ folder } = home.options as { folder: string });
  });
  afterEach(() => home?.remove());

  const sizeOf = async (file: string): Promise<number> => (await stat(join(folder, file))).size;
  /** A megabyte that was not there before, then a turn of the event loop. */
  const write = async (name: string): Promise<void> => {
    for (let part = 0; part < 4; part += 1)
      await writeSetting(database.queries, `${name}-${part}`, randomBytes(megabyte / 8).toString('hex'));
    await delay(10);
  };

  test('goes into the file by itself, from a thread', async () => {
    await write('a');
    await vi.waitFor(async () => {
      expect(await sizeOf('gateway.db')).toBeGreaterThan(megabyte);
    }, patience);
  });

  test('begins anew again and again while it is written to', async () => {
    for (let written = 0; written < 40; written += 1) {
      await write('a');
      // The thread starts a second after the database was opened, and looks ten times a second.
      await delay(100);
    }
    expect(await sizeOf('gateway.db-wal')).toBeLessThan(20 * megabyte);
  });

  test('lies still for a copy that is made while the thread is there, and goes on after it', async () => {
    const copy = await sqlite.create();
    const { folder: other } = copy.options as { folder: string };
    let isCopied = false;
    await delay(1_200);
    const backup = database.backup(join(other, 'gateway.db')).finally(() => {
      isCopied = true;
    });
    for (let n = 0; !isCopied; n += 1) await write(`during-${n % 8}`);
    await backup;
    const { rows } = await sql`pragma integrity_check`.execute((await copy.open()).queries);
    expect(rows).toEqual([{ integrity_check: 'ok' }]);
    await copy.remove();
    const before = await sizeOf('gateway.db');
    await write('after-a');
    await write('after-b');
    await vi.waitFor(async () => {
      expect(await sizeOf('gateway.db')).toBeGreaterThan(before + megabyte);
    }, patience);
  });
});
