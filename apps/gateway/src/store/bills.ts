import type { Insertable, Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { BillRow } from '../database/tables.ts';
import { pageOf, rowsFor, type Page, type PageQuery } from './page.ts';

/** Writes bills; they never change. */
export async function addBills(queries: Queries, bills: readonly Insertable<BillRow>[]): Promise<void> {
  if (bills.length > 0) await queries.insertInto('bills').values(bills).execute();
}

/** The bill of an id; undefined when there is none. */
export function getBill(queries: Queries, id: string): Promise<Selectable<BillRow> | undefined> {
  return queries.selectFrom('bills').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Which bills. */
export interface BillQuery extends PageQuery {
  readonly account?: string | undefined;
  readonly service?: string | undefined;
  readonly day?: number | undefined;
}

/** Bills in the order in which they were issued. */
export async function listBills(queries: Queries, query: BillQuery = {}): Promise<Page<Selectable<BillRow>>> {
  const { account, service, day, after = 0 } = query;
  let list = queries.selectFrom('bills').selectAll().where('place', '>', after);
  if (account !== undefined) list = list.where('account', '=', account);
  if (service !== undefined) list = list.where('service', '=', service);
  if (day !== undefined) list = list.where('day', '=', day);
  const rows = await list.orderBy('place').limit(rowsFor(query)).execute();
  return pageOf(rows, query, (row) => row);
}
