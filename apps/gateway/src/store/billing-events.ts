import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { BillingEventRow, MarketEventRow } from '../database/tables.ts';
import { pageOf, rowsFor, type Page, type PageQuery } from './page.ts';

/** Events of an account that were applied, each with its answer, in their order. */
export async function listBillingEvents(
  queries: Queries,
  account: string,
  query: PageQuery = {},
): Promise<Page<Selectable<BillingEventRow>>> {
  const rows = await queries
    .selectFrom('billing_events')
    .selectAll()
    .where('account', '=', account)
    .where('place', '>', query.after ?? 0)
    .orderBy('place')
    .limit(rowsFor(query))
    .execute();
  return pageOf(rows, query, (row) => row);
}

/** An event of an account, with its answer; undefined when it was never applied. */
export function getBillingEvent(
  queries: Queries,
  account: string,
  id: string,
): Promise<Selectable<BillingEventRow> | undefined> {
  return queries
    .selectFrom('billing_events')
    .selectAll()
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Events of a vendor that were applied, each with its answer, in their order. */
export async function listMarketEvents(
  queries: Queries,
  vendor: string,
  query: PageQuery = {},
): Promise<Page<Selectable<MarketEventRow>>> {
  const rows = await queries
    .selectFrom('market_events')
    .selectAll()
    .where('vendor', '=', vendor)
    .where('place', '>', query.after ?? 0)
    .orderBy('place')
    .limit(rowsFor(query))
    .execute();
  return pageOf(rows, query, (row) => row);
}
