import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { isConflict, isConnectionLoss } from '../database/postgresql/failures.ts';
import { pools } from '../database/postgresql/raw-pool.ts';
import { unavailable } from '../database/postgresql/transaction.ts';
import type { Tables } from '../database/tables.ts';
import { columns } from './columns.ts';
import type { Metered, MeteredCall } from './meter.ts';

const attempts = 10;
const numbers = new Set<string>(['at', 'day', 'status', 'request_bytes', 'response_bytes', 'milliseconds']);
const arrays = columns.map((name, index) => `$${index + 1}::${numbers.has(name) ? 'bigint' : 'text'}[]`).join(',');
const names = columns.join(',');

/** One statement, thus one transaction: the calls that are new, and the usage of the day that they add up to. */
const statement = `
  with written as (
    insert into calls (${names}) select * from unnest(${arrays}) on conflict (repeat_key) do nothing
    returning id, account, day, service, item, project, quantity
  ), summed as (
    insert into daily_usage (account, day, service, item, project, calls, quantity, settled, unbilled)
    select account, day, service, item, project, count(*), sum(quantity::bigint), 0, 0 from written
    group by account, day, service, item, project order by account, day, service, item, project
    on conflict (account, day, service, item, project) do update
    set calls = daily_usage.calls + excluded.calls, quantity = daily_usage.quantity + excluded.quantity
  ) select id from written`;

/** Writes a batch. It is written again when it stood in the way of another; what a lost connection leaves open fails. */
export async function writePostgresql(
  queries: Kysely<Tables>,
  calls: readonly MeteredCall[],
): Promise<readonly Metered[]> {
  const pool = pools.get(queries);
  if (pool === undefined) throw new Error('The queries go to no PostgreSQL.');
  const values = columns.map((name) => calls.map((call) => call[name]));
  const written = await insert(pool, values);
  return calls.map(({ id }) => (written.has(id) ? 'counted' : 'repeat'));
}

async function insert(pool: Pool, values: readonly unknown[][]): Promise<ReadonlySet<string>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { rows } = await pool.query<{ id: string }>({ name: 'meter', text: statement, values: [...values] });
      return new Set(rows.map(({ id }) => id));
    } catch (error) {
      if (!isConflict(error) || attempt === attempts) throw isConnectionLoss(error) ? unavailable(error) : error;
      await wait(Math.random() * 10 * attempt);
    }
  }
}
