import { sql } from 'kysely';
import type { Queries } from '../database/database.ts';

/** What was posted for a subject on one account of the ledger, in fen, by kind of posting. */
export async function sumsByKind(
  queries: Queries,
  subject: string,
  ledgerAccount: string,
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await queries
    .selectFrom('postings')
    .select(['kind', sql<string>`cast(sum(cast(amount as bigint)) as text)`.as('sum')])
    .where('subject', '=', subject)
    .where('ledger_account', '=', ledgerAccount)
    .groupBy('kind')
    .execute();
  return new Map(rows.map(({ kind, sum }) => [kind, BigInt(sum)]));
}

/** Up to which entry. */
export interface Before {
  readonly subject: string;
  readonly ledgerAccount: string;
  /** Place of the last entry that counts. */
  readonly place: number;
}

/** Balance of one account of the ledger after the entry at a place, in fen. */
export async function sumBefore(queries: Queries, { subject, ledgerAccount, place }: Before): Promise<bigint> {
  const { sum } = await queries
    .selectFrom('postings')
    .select(sql<string | null>`cast(sum(cast(amount as bigint)) as text)`.as('sum'))
    .where('subject', '=', subject)
    .where('ledger_account', '=', ledgerAccount)
    .where('place', '<=', place)
    .executeTakeFirstOrThrow();
  return BigInt(sum ?? '0');
}
