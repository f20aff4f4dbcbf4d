import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { GatewayError } from '../../errors/gateway-error.ts';
import { safeNumber } from '../check-value.ts';
import type { Database } from '../database.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Tables } from '../tables.ts';
import { checkedPool } from './checked-pool.ts';
import { isConnectionLoss } from './failures.ts';
import { pools } from './raw-pool.ts';
import { postgresqlTransaction, unavailable } from './transaction.ts';

const int8 = 20;

/** BIGINT comes as text; everything of the gateway's fits a number. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    const parse: unknown = Number(oid) === int8 ? safeNumber : pg.types.getTypeParser(oid, format);
    return parse;
  },
};

/**
 * Opens a database of PostgreSQL, or of an engine that speaks its protocol.
 *
 * @throws GatewayError `database-unavailable`, `database-too-new`.
 */
export async function openPostgresql(url: string, connections: number): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 10_000, types });
  // A lost idle connection is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  // Nor does the pool listen while a transaction has the connection: the next statement in it fails and says so.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  const queries = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: checkedPool(pool) }) });
  pools.set(queries, pool);
  let closed = false;
  const database: Database = {
    engine: 'postgresql',
    queries,
    transaction: (work) => postgresqlTransaction(queries, work),
    backup: () =>
      Promise.reject(
        new GatewayError('backup-not-supported', 'PostgreSQL is copied by its own tools, such as pg_dump.'),
      ),
    close: async () => {
      if (closed) return;
      closed = true;
      await queries.destroy();
    },
  };
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw isConnectionLoss(error) ? unavailable(error) : error;
  }
}
