import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { migrations } from '../../src/database/migrations/migrations.ts';
import { readSetting, writeSetting } from '../../src/store/settings.ts';
import { engines, postgresql, sqlite, type TestDatabase } from '../support/engines.ts';

describe.each(engines)('a database on $engine', ({ available, create }) => {
  let home: TestDatabase;
  let database: Database;

  beforeEach(async ({ skip }) => {
    if (!available) skip('PostgreSQL could not be started');
    home = await create();
    database = await home.open();
  });
  afterEach(() => home?.remove());

  test('keeps what was written when it is opened again', async () => {
    await writeSetting(database.queries, 'colour', '"blue"');
    await database.close();
    const again = await home.open();
    expect(await readSetting(again.queries, 'colour')).toBe('"blue"');
  });

  test('keeps nothing of a transaction that fails', async () => {
    const failing = database.transaction(async (queries) => {
      await writeSetting(queries, 'colour', '"red"');
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect(await readSetting(database.queries, 'colour')).toBeUndefined();
  });

  test('does what two transactions add to one row', async () => {
    await writeSetting(database.queries, 'sum', '0');
    const addOne = () =>
      database.transaction(async (queries) => {
        await queries
          .updateTable('settings')
          .set((eb) => ({ value: eb.ref('value') }))
          .where('name', '=', 'sum')
          .execute();
        const sum = Number(await readSetting(queries, 'sum'));
        await writeSetting(queries, 'sum', String(sum + 1));
      });
    await Promise.all(Array.from({ length: 30 }, addOne));
    expect(await readSetting(database.queries, 'sum')).toBe('30');
  });

  test.each([
    ['a boolean', true],
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['a date', new Date(0)],
    ['an object', { a: 1 }],
    ['a number beyond 2^53', 2 ** 53],
    ['a bigint beyond 64 bits', 2n ** 63n],
    ['a text with NUL', 'a\0b'],
  ])('refuses %s as a value', async (_, value) => {
    const writing = sql`insert into settings (name, value) values ('colour', ${value})`.execute(database.queries);
    await expect(writing).rejects.toMatchObject({ code: 'invalid-bound-value' });
    expect(await readSetting(database.queries, 'colour')).toBeUndefined();
  });

  test('gives whole numbers back as they went in, up to 2^53', async () => {
    const until = Number.MAX_SAFE_INTEGER;
    await database.queries.insertInto('leases').values({ name: 'n', owner: 'o', until }).execute();
    const row = await database.queries.selectFrom('leases').selectAll().executeTakeFirstOrThrow();
    expect(row).toEqual({ name: 'n', owner: 'o', until });
  });

  test('writes whole numbers into texts without a point', async () => {
    await writeSetting(database.queries, 'n', 7 as unknown as string);
    expect(await readSetting(database.queries, 'n')).toBe('7');
  });

  test('refuses tables of a later version', async () => {
    await database.queries
      .updateTable('schema_version' as 'settings')
      .set({ version: migrations.length + 1 } as object)
      .execute();
    await database.close();
    await expect(home.open()).rejects.toMatchObject({ code: 'database-too-new' });
  });
});

describe('SQLite', () => {
  test('refuses a second process on the same folder, and serves the next one after it', async () => {
    const home = await sqlite.create();
    const first = await home.open();
    await expect(openDatabase(home.options)).rejects.toMatchObject({ code: 'folder-in-use', field: 'folder' });
    await first.close();
    await expect(home.open()).resolves.toBeDefined();
    await home.remove();
  });

  test('is copied while it is written to, and the copy has all that was there before', async () => {
    const home = await sqlite.create();
    const database = await home.open();
    const { folder } = home.options as { folder: string };
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => writeSetting(database.queries, `before-${n}`, 'x'.repeat(1000))),
    );
    const target = await sqlite.create();
    const { folder: other } = target.options as { folder: string };
    const backup = database.backup(join(other, 'gateway.db'));
    const writing = Promise.all(
      Array.from({ length: 300 }, (_, n) => writeSetting(database.queries, `during-${n}`, 'y')),
    );
    await Promise.all([backup, writing]);
    expect(await readdir(other)).toEqual(['gateway.db']);
    const copy = await target.open();
    const names = await copy.queries.selectFrom('settings').select('name').where('name', 'like', 'before-%').execute();
    expect(names).toHaveLength(100);
    expect(folder).not.toBe(other);
    const all = await database.queries.selectFrom('settings').select('name').execute();
    expect(all).toHaveLength(400);
    await Promise.all([home.remove(), target.remove()]);
  });
});

describe.skipIf(!postgresql.available)('PostgreSQL', () => {
  test('gets its tables once when many processes start at the same time', async () => {
    const home = await postgresql.create();
    const opened = await Promise.all(Array.from({ length: 8 }, () => home.open()));
    const [first] = opened as [Database];
    const rows = await first.queries
      .selectFrom('schema_version' as 'settings')
      .selectAll()
      .execute();
    expect(rows).toEqual([{ id: 1, version: migrations.length }]);
    await home.remove();
  });

  test('says that it does not answer', async () => {
    const opening = openDatabase({ url: 'postgresql://nobody@127.0.0.1:1/none' });
    await expect(opening).rejects.toMatchObject({ code: 'database-unavailable' });
  });
});
