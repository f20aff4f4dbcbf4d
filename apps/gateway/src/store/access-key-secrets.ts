import type { Queries } from '../database/database.ts';
import type { AccessKeySecretRow } from '../database/tables.ts';

/** Adds a sealed secret, newest of its key; gives its number. Call it in a transaction that holds the key's document. */
export async function addSecret(
  queries: Queries,
  { access_key_id, sealed, created_at }: Omit<AccessKeySecretRow, 'number'>,
): Promise<number> {
  const { last } = await queries
    .selectFrom('access_key_secrets')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('access_key_id', '=', access_key_id)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await queries.insertInto('access_key_secrets').values({ access_key_id, number, sealed, created_at }).execute();
  return number;
}

/** The sealed secrets of a key, newest first. */
export function secretsOf(queries: Queries, accessKeyId: string): Promise<AccessKeySecretRow[]> {
  return queries
    .selectFrom('access_key_secrets')
    .selectAll()
    .where('access_key_id', '=', accessKeyId)
    .orderBy('number', 'desc')
    .execute();
}

/** Takes away all secrets of a key below a number: the end of a rotation. Gives how many there were. */
export async function dropSecretsBelow(queries: Queries, accessKeyId: string, number: number): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('access_key_secrets')
    .where('access_key_id', '=', accessKeyId)
    .where('number', '<', number)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Takes away all secrets of a key. */
export async function dropSecrets(queries: Queries, accessKeyId: string): Promise<void> {
  await queries.deleteFrom('access_key_secrets').where('access_key_id', '=', accessKeyId).execute();
}
