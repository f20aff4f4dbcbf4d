import { copyFile, open, rename, rm } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Checkpoints, pagesOfLog } from './checkpoints.ts';
import type { SqliteConnection } from './connection.ts';

/** What {@link backupSqlite} takes. */
export interface BackupOptions {
  readonly queries: Kysely<Tables>;
  readonly connection: SqliteConnection;
  readonly checkpoints: Checkpoints;
  readonly from: string;
  readonly to: string;
}

/**
 * Copies the database while it is written to: everything goes into the main file, and until the copy is made new writes stay
 * in the log beside it. The copy is whole or not there.
 */
export async function backupSqlite({ queries, connection, checkpoints, from, to }: BackupOptions): Promise<void> {
  const partial = `${to}.partial`;
  const set = (pragma: string): Promise<void> =>
    queries.connection().execute(() => {
      connection.exec(`pragma ${pragma}`);
      return Promise.resolve();
    });
  await checkpoints.stop();
  try {
    await set('wal_autocheckpoint = 0');
    await set('wal_checkpoint(truncate)');
    await copyFile(from, partial);
    const file = await open(partial, 'r+');
    await file.sync();
    await file.close();
    await rename(partial, to);
  } finally {
    await rm(partial, { force: true });
    await set(`wal_autocheckpoint = ${pagesOfLog}`);
    checkpoints.start();
  }
}
