import type { Queries } from '../database/database.ts';
import type { NoticeRow } from '../database/tables.ts';
import { pageOf, rowsFor, type Page, type PageQuery } from './page.ts';

/** Something to tell. Its `id` makes it told once; `body` goes in as JSON. */
export interface Notice {
  readonly id: string;
  /** Account or vendor. */
  readonly subject: string;
  readonly at: number;
  readonly kind: string;
  readonly body: object;
}

/** Adds notices; those whose id is there already are left as they are. */
export async function addNotices(queries: Queries, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  await queries
    .insertInto('notices')
    .values(notices.map(({ body, ...notice }) => ({ ...notice, body: JSON.stringify(body) })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Which notices. */
export interface NoticeQuery extends PageQuery {
  readonly subject?: string | undefined;
  readonly kind?: string | undefined;
}

/** Notices in the order in which they were added. */
export async function listNotices(queries: Queries, query: NoticeQuery = {}): Promise<Page<Notice>> {
  const { subject, kind, after = 0 } = query;
  let list = queries.selectFrom('notices').selectAll().where('place', '>', after);
  if (subject !== undefined) list = list.where('subject', '=', subject);
  if (kind !== undefined) list = list.where('kind', '=', kind);
  const rows = await list.orderBy('place').limit(rowsFor(query)).execute();
  return pageOf(rows, query, readNotice);
}

const readNotice = ({
  id,
  subject,
  at,
  kind,
  body,
}: Pick<NoticeRow, 'id' | 'subject' | 'at' | 'kind' | 'body'>): Notice => ({
  id,
  subject,
  at,
  kind,
  body: JSON.parse(body) as object,
});
