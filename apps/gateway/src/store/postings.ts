import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { PostingRow } from '../database/tables.ts';
import { fail } from '../errors/gateway-error.ts';
import { pageOf, rowsFor, type Page, type PageQuery } from './page.ts';

/** A posting as the rules give it: entries that sum to zero. */
export interface Posting {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  /** Amounts in fen. */
  readonly entries: readonly { readonly account: string; readonly amount: bigint }[];
}

/**
 * Writes the postings of an event of `subject`.
 *
 * @throws GatewayError `unbalanced-posting`.
 */
export async function addPostings(queries: Queries, subject: string, postings: readonly Posting[]): Promise<void> {
  const rows = postings.flatMap(({ id, at, kind, entries }) => {
    const sum = entries.reduce((total, { amount }) => total + amount, 0n);
    if (sum !== 0n) fail('unbalanced-posting', `The entries of posting ${id} sum to ${sum} fen, not to 0.`);
    return entries.map(({ account, amount }, entry) => ({
      subject,
      transaction_id: id,
      entry,
      at,
      kind,
      ledger_account: account,
      amount: amount.toString(),
    }));
  });
  if (rows.length > 0) await queries.insertInto('postings').values(rows).execute();
}

/** Which entries. */
export interface PostingQuery extends PageQuery {
  readonly subject?: string | undefined;
  readonly ledgerAccount?: string | undefined;
}

/** Entries in the order in which they were posted. */
export async function listPostings(queries: Queries, query: PostingQuery = {}): Promise<Page<Selectable<PostingRow>>> {
  const { subject, ledgerAccount, after = 0 } = query;
  let list = queries.selectFrom('postings').selectAll().where('place', '>', after);
  if (subject !== undefined) list = list.where('subject', '=', subject);
  if (ledgerAccount !== undefined) list = list.where('ledger_account', '=', ledgerAccount);
  const rows = await list.orderBy('place').limit(rowsFor(query)).execute();
  return pageOf(rows, query, (row) => row);
}

/** Balance of every account of the ledger in fen, and of all together, which is 0 unless something is wrong. */
export interface Balances {
  readonly accounts: ReadonlyMap<string, bigint>;
  readonly total: bigint;
}

/** Sums up the ledger, or what was posted for one subject. */
export async function balances(queries: Queries, subject?: string): Promise<Balances> {
  const accounts = new Map<string, bigint>();
  let total = 0n;
  let after: number | undefined;
  do {
    const { items, next } = await listPostings(queries, { subject, after, limit: 1000 });
    for (const { ledger_account, amount } of items) {
      const fen = BigInt(amount);
      accounts.set(ledger_account, (accounts.get(ledger_account) ?? 0n) + fen);
      total += fen;
    }
    after = next;
  } while (after !== undefined);
  return { accounts, total };
}
