import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { SqliteConnection } from './connection.ts';
import { connections } from './raw-connection.ts';

/** Runs statements written by hand in one transaction without a pause, once no other transaction is open. */
export function runTogether<Result>(
  queries: Kysely<Tables>,
  work: (connection: SqliteConnection) => Result,
): Promise<Result> {
  const connection = connections.get(queries);
  if (connection === undefined) throw new Error('The queries go to no SQLite of this process.');
  return queries.connection().execute(() => Promise.resolve(inTransaction(connection, work)));
}

function inTransaction<Result>(connection: SqliteConnection, work: (connection: SqliteConnection) => Result): Result {
  connection.exec('begin immediate');
  try {
    const result = work(connection);
    connection.exec('commit');
    return result;
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

/** Some failures have rolled back already, a full disk for one. */
function rollBack(connection: SqliteConnection): void {
  try {
    connection.exec('rollback');
  } catch {
    // No transaction was left.
  }
}
