import type { Queries } from '../database/database.ts';
import type { IdempotencyRow } from '../database/tables.ts';
import { fail } from '../errors/gateway-error.ts';

/**
 * The answer that a key has had already; undefined for a new one.
 *
 * @throws GatewayError `idempotency-key-reused` when it came with another request.
 */
export async function answerOfKey(
  queries: Queries,
  key: string,
  requestHash: string,
): Promise<IdempotencyRow | undefined> {
  const row = await queries.selectFrom('idempotency').selectAll().where('key', '=', key).executeTakeFirst();
  if (row !== undefined && row.request_hash !== requestHash)
    fail('idempotency-key-reused', 'The idempotency key came before with another request; take a new one.', {
      field: 'idempotency-key',
    });
  return row;
}

/**
 * Takes a key for a request, as the first step of the transaction that does what is asked: of two at once the second waits
 * for the first. Write the answer with {@link answerKey} before the transaction ends.
 *
 * @returns The answer that it has had already; undefined for a new one.
 * @throws GatewayError `idempotency-key-reused`.
 */
export async function takeKey(
  queries: Queries,
  key: string,
  requestHash: string,
  at: number,
): Promise<IdempotencyRow | undefined> {
  const added = await queries
    .insertInto('idempotency')
    .values({ key, request_hash: requestHash, at, status: 0, body: '' })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('at')
    .executeTakeFirst();
  return added === undefined ? answerOfKey(queries, key, requestHash) : undefined;
}

/** Notes the answer of a key that was taken in this transaction. */
export async function answerKey(queries: Queries, key: string, status: number, body: string): Promise<void> {
  await queries.updateTable('idempotency').set({ status, body }).where('key', '=', key).execute();
}

/** Forgets keys that were taken before an instant. Gives how many. */
export async function sweepKeys(queries: Queries, before: number): Promise<number> {
  const { numDeletedRows } = await queries.deleteFrom('idempotency').where('at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
