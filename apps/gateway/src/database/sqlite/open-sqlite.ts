import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Database } from '../database.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Tables } from '../tables.ts';
import { backupSqlite } from './backup.ts';
import { Checkpoints, pagesOfLog } from './checkpoints.ts';
import { checkedConnection } from './checked-connection.ts';
import type { SqliteConnection } from './connection.ts';
import { SqliteDriver } from './driver.ts';
import { lockFolder } from './folder-lock.ts';
import { openLibsql } from './libsql.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { connections } from './raw-connection.ts';

/**
 * Opens the database of a folder, which is made where it is missing, for this process alone.
 *
 * @throws GatewayError `folder-in-use`, `database-driver-missing`, `database-too-new`.
 */
export async function openSqlite(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder, openFile);
  try {
    const file = join(folder, 'gateway.db');
    const connection = checkedConnection(await openFile(file));
    // WAL with FULL: a transaction is on the disk when its commit returns.
    connection.exec('pragma journal_mode = wal');
    connection.exec('pragma synchronous = full');
    connection.exec('pragma foreign_keys = on');
    connection.exec('pragma busy_timeout = 5000');
    // Indexes of random keys are written all over; 32 MiB keep them at hand.
    connection.exec('pragma cache_size = -32768');
    connection.exec(`pragma wal_autocheckpoint = ${pagesOfLog}`);
    const checkpoints = new Checkpoints(file);
    const database = sqliteDatabase({ connection, file, lock, checkpoints });
    await migrate(database);
    checkpoints.start();
    return database;
  } catch (error) {
    lock.close();
    throw error;
  }
}

const openFile = async (path: string): Promise<SqliteConnection> => openNodeSqlite(path) ?? (await openLibsql(path));

interface SqliteParts {
  readonly connection: SqliteConnection;
  readonly file: string;
  readonly lock: SqliteConnection;
  readonly checkpoints: Checkpoints;
}

function sqliteDatabase({ connection, file, lock, checkpoints }: SqliteParts): Database {
  const queries = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new SqliteDriver(connection),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  connections.set(queries, connection);
  let lastBackup: Promise<void> = Promise.resolve();
  let closed = false;
  return {
    engine: 'sqlite',
    queries,
    transaction: (work) => queries.transaction().execute(work),
    backup: (to) => {
      const backup = lastBackup.then(() => backupSqlite({ queries, connection, checkpoints, from: file, to }));
      lastBackup = backup.catch(() => undefined);
      return backup;
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await lastBackup;
      await checkpoints.stop();
      await queries.destroy();
      lock.close();
    },
  };
}
