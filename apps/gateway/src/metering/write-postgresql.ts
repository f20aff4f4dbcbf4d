import type { Kysely } from 'kysely';
import { runStatement } from '../database/postgresql/run-statement.ts';
import type { Tables } from '../database/tables.ts';
import { columns } from './columns.ts';
import type { Metered, MeteredCall } from './meter.ts';

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

/** Writes a batch. */
export async function writePostgresql(
  queries: Kysely<Tables>,
  calls: readonly MeteredCall[],
): Promise<readonly Metered[]> {
  const values = columns.map((name) => calls.map((call) => call[name]));
  const rows = await runStatement<{ id: string }>(queries, { name: 'meter', text: statement }, values);
  const written = new Set(rows.map(({ id }) => id));
  return calls.map(({ id }) => (written.has(id) ? 'counted' : 'repeat'));
}
