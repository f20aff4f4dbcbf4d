import type { Queries } from '../database/database.ts';

/** The text of a setting, JSON for all but the simplest; undefined when it was never written. */
export async function readSetting(queries: Queries, name: string): Promise<string | undefined> {
  const row = await queries.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

/** Several settings at once; those never written are not in it. */
export async function readSettings(queries: Queries, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await queries.selectFrom('settings').selectAll().where('name', 'in', names).execute();
  return new Map(rows.map(({ name, value }) => [name, value]));
}

/** Writes a setting. */
export async function writeSetting(queries: Queries, name: string, value: string): Promise<void> {
  await queries
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/**
 * Takes a setting for this transaction: nobody else changes it before the transaction is over. It is made with `initial`
 * where it was never written.
 */
export async function lockSetting(queries: Queries, name: string, initial: string): Promise<string> {
  const row = await queries
    .insertInto('settings')
    .values({ name, value: initial })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb.ref('settings.value') })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}
