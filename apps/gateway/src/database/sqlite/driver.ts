import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import type { BoundValue } from '../check-value.ts';
import type { SqliteConnection } from './connection.ts';
import { FairLock } from './fair-lock.ts';

/** Kysely's way to the one connection: transactions begin at once as writers, and everybody waits for their turn. */
export class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  readonly #queries: DatabaseConnection;
  readonly #lock = new FairLock();

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
    this.#queries = {
      executeQuery: (query) =>
        new Promise((resolve) => {
          resolve(execute(connection, query));
        }),
      streamQuery: noStream,
    };
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#lock.acquire();
    return this.#queries;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  releaseConnection(): Promise<void> {
    this.#lock.release();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    this.#connection.close();
    return Promise.resolve();
  }
}

function execute<R>(connection: SqliteConnection, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = connection.prepare(sql);
  // What is bound is checked by the connection.
  const values = parameters as readonly BoundValue[];
  if (statement.reader) return { rows: statement.all(values) as unknown as R[] };
  return { rows: [], numAffectedRows: BigInt(statement.run(values)) };
}

const noStream = (): never => {
  throw new Error('Nothing is streamed from SQLite.');
};
