import { copyFile, open, rename, rm } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { SqliteConnection } from './connection.ts';

const pagesBeforeCheckpoint = 1000;

/**
 * Copies the database while it is written to: everything goes into the main file, and until the copy is made new writes stay
 * in the log beside it. The copy is whole or not there.
 */
export async function backupSqlite(
  queries: Kysely<Tables>,
  connection: SqliteConnection,
  from: string,
  to: string,
): Promise<void> {
  await queries.connection().execute(() => {
    connection.exec('pragma wal_checkpoint(truncate)');
    connection.exec('pragma wal_autocheckpoint = 0');
    return Promise.resolve();
  });
  const partial = `${to}.partial`;
  try {
    await copyFile(from, partial);
    const file = await open(partial, 'r+');
    await file.sync();
    await file.close();
    await rename(partial, to);
  } finally {
    await rm(partial, { force: true });
    await queries.connection().execute(() => {
      connection.exec(`pragma wal_autocheckpoint = ${pagesBeforeCheckpoint}`);
      return Promise.resolve();
    });
  }
}
