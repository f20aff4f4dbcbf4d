import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { CallRow } from '../database/tables.ts';
import { pageOf, rowsFor, type Page, type PageQuery } from './page.ts';

/** Which calls; what is left out fits all. */
export interface CallQuery extends PageQuery {
  readonly account?: string | undefined;
  readonly accessKeyId?: string | undefined;
  readonly service?: string | undefined;
  readonly operation?: string | undefined;
  readonly project?: string | undefined;
  readonly requestId?: string | undefined;
  readonly day?: number | undefined;
  readonly status?: number | undefined;
  /** Newest first; `after` then stands for before. */
  readonly newest?: boolean | undefined;
}

/** Metered calls in the order in which they were written, or the other way round. */
export async function listCalls(queries: Queries, query: CallQuery = {}): Promise<Page<Selectable<CallRow>>> {
  const wanted = [
    ['account', query.account],
    ['access_key_id', query.accessKeyId],
    ['service', query.service],
    ['operation', query.operation],
    ['project', query.project],
    ['request_id', query.requestId],
    ['day', query.day],
    ['status', query.status],
  ] as const;
  const { after, newest = false } = query;
  let list = queries.selectFrom('calls').selectAll();
  if (after !== undefined) list = list.where('place', newest ? '<' : '>', after);
  for (const [column, value] of wanted) if (value !== undefined) list = list.where(column, '=', value);
  const rows = await list
    .orderBy('place', newest ? 'desc' : 'asc')
    .limit(rowsFor(query))
    .execute();
  return pageOf(rows, query, (row) => row);
}
