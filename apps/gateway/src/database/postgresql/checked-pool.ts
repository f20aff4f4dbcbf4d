import type { Pool, PoolClient } from 'pg';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { checkValue } from '../check-value.ts';

/** The pool as Kysely sees it: every value is checked before it goes to the driver. */
export function checkedPool(pool: Pool): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const wrapped = known.get(client) ?? checkedClient(client);
      known.set(client, wrapped);
      return wrapped;
    },
    end: () => pool.end(),
  };
}

function checkedClient(client: PoolClient): PostgresPoolClient {
  const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    values.forEach(checkValue);
    return client.query(text, [...values]);
  };
  return {
    query: query as PostgresPoolClient['query'],
    release: () => {
      client.release();
    },
  };
}
