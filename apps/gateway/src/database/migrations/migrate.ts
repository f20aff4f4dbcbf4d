import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { GatewayError } from '../../errors/gateway-error.ts';
import type { Database, Queries } from '../database.ts';
import { migrations } from './migrations.ts';

/** Two processes made the same table at once: unique_violation in the catalogue, or duplicate_table. */
const madeByAnother = new Set(['23505', '42P07']);

/**
 * Brings the tables up to date. Where many processes start at once, one does it and the others wait for its row.
 *
 * @throws GatewayError `database-too-new`.
 */
export async function migrate(database: Database): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.transaction((queries) => bringUpToDate(database, queries));
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!madeByAnother.has(code) || attempt === 10) throw error;
      await wait(20 * attempt);
    }
  }
}

async function bringUpToDate({ engine }: Database, queries: Queries): Promise<void> {
  await sql`create table if not exists schema_version (id bigint primary key, version bigint not null)`.execute(
    queries,
  );
  await sql`insert into schema_version (id, version) values (1, 0) on conflict (id) do nothing`.execute(queries);
  // Changing the row, be it to what it is, keeps all others waiting until this transaction is over.
  await sql`update schema_version set version = version where id = 1`.execute(queries);
  const { rows } = await sql<{ version: number }>`select version from schema_version where id = 1`.execute(queries);
  const version = rows[0]?.version ?? 0;
  if (version > migrations.length)
    throw new GatewayError(
      'database-too-new',
      `The tables are of version ${version}, this gateway knows ${migrations.length}. Run the version that made them.`,
    );
  for (const migration of migrations.slice(version))
    for (const statement of migration(engine)) await sql.raw(statement).execute(queries);
  if (version < migrations.length)
    await sql`update schema_version set version = ${migrations.length} where id = 1`.execute(queries);
}
