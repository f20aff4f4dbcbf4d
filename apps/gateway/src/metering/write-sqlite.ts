import type { Kysely } from 'kysely';
import type { BoundValue } from '../database/check-value.ts';
import type { SqliteConnection } from '../database/sqlite/connection.ts';
import { runTogether } from '../database/sqlite/run-together.ts';
import type { Tables } from '../database/tables.ts';
import { columns } from './columns.ts';
import type { Metered, MeteredCall } from './meter.ts';
import { sumUsage } from './sum-usage.ts';

/** Writes a batch in one transaction on the connection under the queries. */
export function writeSqlite(queries: Kysely<Tables>, calls: readonly MeteredCall[]): Promise<readonly Metered[]> {
  return runTogether(queries, (connection) => {
    const answers = insertCalls(connection, calls);
    const counted = calls.filter((_, index) => answers[index] === 'counted');
    const add = connection.prepare(addUsage);
    for (const { account, day, service, item, project, calls: count, quantity } of sumUsage(counted))
      add.run([account, day, service, item, project, count, quantity]);
    return answers;
  });
}

function insertCalls(connection: SqliteConnection, calls: readonly MeteredCall[]): readonly Metered[] {
  const answers: Metered[] = [];
  let from = 0;
  for (const [size, insert] of inserts) {
    for (; calls.length - from >= size; from += size) {
      const part = calls.slice(from, from + size);
      const written = connection.prepare(insert).run(valuesOf(part));
      if (written === size) for (let left = size; left > 0; left -= 1) answers.push('counted');
      else answers.push(...part.map((call) => outcome(connection, call)));
    }
  }
  return answers;
}

/** The values of all rows in one list; this runs for every call, and `flatMap` takes four times as long. */
function valuesOf(calls: readonly MeteredCall[]): BoundValue[] {
  const values: BoundValue[] = [];
  for (const call of calls) for (const name of columns) values.push(call[name]);
  return values;
}

const row = `(${columns.map(() => '?').join(',')})`;
const insertOf = (size: number): string =>
  `insert into calls (${columns.join(',')}) values ${Array.from({ length: size }, () => row).join(',')} ` +
  'on conflict (repeat_key) do nothing';
/** By how many rows they write: few of them write any batch, and each is prepared once. */
const inserts = new Map([64, 32, 16, 8, 4, 2, 1].map((size) => [size, insertOf(size)]));

/** Looked up only where a statement wrote fewer rows than it was given: is the row of the repeat key the call's own? */
function outcome(connection: SqliteConnection, { id, repeat_key }: MeteredCall): Metered {
  if (repeat_key === null) return 'counted';
  const [written] = connection.prepare('select id from calls where repeat_key = ?').all([repeat_key]);
  return written?.id === id ? 'counted' : 'repeat';
}

const addUsage =
  'insert into daily_usage (account, day, service, item, project, calls, quantity, settled, unbilled) ' +
  'values (?,?,?,?,?,?,?,0,0) on conflict (account, day, service, item, project) ' +
  'do update set calls = calls + excluded.calls, quantity = quantity + excluded.quantity';
