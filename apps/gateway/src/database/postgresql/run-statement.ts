import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { isConflict, isConnectionLoss } from './failures.ts';
import { pools } from './raw-pool.ts';
import { unavailable } from './transaction.ts';

const attempts = 10;

/** A statement that the server prepares once for each connection. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs one statement written by hand, a transaction of its own. It is run again when it stood in the way of another; what a
 * lost connection leaves open fails. The caller checks what it binds.
 *
 * @throws GatewayError `database-unavailable`.
 */
export async function runStatement<Row extends object>(
  queries: Kysely<Tables>,
  statement: NamedStatement,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const pool = pools.get(queries);
  if (pool === undefined) throw new Error('The queries go to no PostgreSQL.');
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { rows } = await pool.query<Row>({ ...statement, values: [...values] });
      return rows;
    } catch (error) {
      if (!isConflict(error) || attempt === attempts) throw isConnectionLoss(error) ? unavailable(error) : error;
      await wait(Math.random() * 10 * attempt);
    }
  }
}
