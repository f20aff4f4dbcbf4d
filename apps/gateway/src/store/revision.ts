import { sql } from 'kysely';
import type { Queries } from '../database/database.ts';
import { readSetting } from './settings.ts';

const name = 'revision';

/** Number that rises whenever something changed that calls depend on; 0 at first. */
export async function readRevision(queries: Queries): Promise<number> {
  return Number((await readSetting(queries, name)) ?? '0');
}

/**
 * Raises the revision, in the transaction that makes the change: who sees the new revision sees the change. Make it the last
 * step, for other transactions that raise it wait from here on.
 */
export async function raiseRevision(queries: Queries): Promise<number> {
  const row = await queries
    .insertInto('settings')
    .values({ name, value: '1' })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ value: sql<string>`cast(cast(settings.value as bigint) + 1 as text)` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(row.value);
}
