import { validate } from '@dataplus/service-schemas';
import type { Transaction } from 'kysely';
import type { Queries } from '../database/database.ts';
import { engineOf } from '../database/engine-of.ts';
import type { Tables } from '../database/tables.ts';
import { fail } from '../errors/gateway-error.ts';
import { documentKinds, type DocumentKind, type Documents, type KindDescription } from './document-kinds.ts';
import { pageOf, rowsFor, type Page, type PageQuery } from './page.ts';

/**
 * Puts a document, be there one of its id or not.
 *
 * @throws GatewayError `invalid-document`.
 */
export async function putDocument<Kind extends DocumentKind>(
  queries: Queries,
  kind: Kind,
  body: Documents[Kind],
): Promise<void> {
  const row = rowOf(kind, body);
  await queries
    .insertInto('documents')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ body: row.body, owner: row.owner }))
    .execute();
}

/**
 * Adds a document.
 *
 * @throws GatewayError `invalid-document`; `already-exists` when there is one of its id.
 */
export async function insertDocument<Kind extends DocumentKind>(
  queries: Queries,
  kind: Kind,
  body: Documents[Kind],
): Promise<void> {
  const row = rowOf(kind, body);
  const added = await queries
    .insertInto('documents')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doNothing())
    .returning('place')
    .executeTakeFirst();
  if (added === undefined)
    fail('already-exists', `There is ${kind} ${row.id} already; choose another id.`, { field: 'id' });
}

/** The document of an id; undefined when there is none. */
export async function getDocument<Kind extends DocumentKind>(
  queries: Queries,
  kind: Kind,
  id: string,
): Promise<Documents[Kind] | undefined> {
  const row = await queries
    .selectFrom('documents')
    .select('body')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.body) as Documents[Kind]);
}

/** Which documents of a kind. */
export interface DocumentQuery extends PageQuery {
  readonly owner?: string | undefined;
}

/** Documents of a kind in the order in which they were added. */
export async function listDocuments<Kind extends DocumentKind>(
  queries: Queries,
  kind: Kind,
  query: DocumentQuery = {},
): Promise<Page<Documents[Kind]>> {
  const { owner, after = 0 } = query;
  const rows = await queries
    .selectFrom('documents')
    .select(['place', 'body'])
    .where('kind', '=', kind)
    .$if(owner !== undefined, (list) => list.where('owner', '=', owner ?? ''))
    .where('place', '>', after)
    .orderBy('place')
    .limit(rowsFor(query))
    .execute();
  return pageOf(rows, query, ({ body }) => JSON.parse(body) as Documents[Kind]);
}

/** All documents of a kind, or of one owner: for kinds that stay few. */
export async function allDocuments<Kind extends DocumentKind>(
  queries: Queries,
  kind: Kind,
  owner?: string,
): Promise<Documents[Kind][]> {
  const rows = await queries
    .selectFrom('documents')
    .select('body')
    .where('kind', '=', kind)
    .$if(owner !== undefined, (list) => list.where('owner', '=', owner ?? ''))
    .orderBy('place')
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as Documents[Kind]);
}

/**
 * Changes a document; nobody else changes it in the meantime. `change` may be asked again when the transaction is repeated.
 *
 * @throws GatewayError `no-such-record`, `invalid-document`, and whatever `change` throws.
 */
export async function updateDocument<Kind extends DocumentKind>(
  queries: Transaction<Tables>,
  kind: Kind,
  id: string,
  change: (body: Documents[Kind]) => Documents[Kind],
): Promise<Documents[Kind]> {
  const row = await queries
    .selectFrom('documents')
    .select('body')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .$if(engineOf(queries) === 'postgresql', (one) => one.forUpdate())
    .executeTakeFirst();
  if (row === undefined) return fail('no-such-record', `There is no ${kind} ${id}.`, { field: 'id' });
  const changed = change(JSON.parse(row.body) as Documents[Kind]);
  const { body, owner } = rowOf(kind, changed);
  await queries.updateTable('documents').set({ body, owner }).where('kind', '=', kind).where('id', '=', id).execute();
  return changed;
}

/** Takes a document away; tells whether there was one. */
export async function deleteDocument(queries: Queries, kind: DocumentKind, id: string): Promise<boolean> {
  const { numDeletedRows } = await queries
    .deleteFrom('documents')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

interface NewRow {
  readonly kind: string;
  readonly id: string;
  readonly owner: string;
  readonly body: string;
}

function rowOf<Kind extends DocumentKind>(kind: Kind, body: Documents[Kind]): NewRow {
  const { schema, id, owner }: KindDescription<Documents[Kind]> = documentKinds[kind];
  const checked = validate(schema, body);
  if (!checked.ok) {
    const faults = checked.issues.map(({ path, message }) => ({ path, message }));
    const first = faults[0];
    fail('invalid-document', `${kind}: ${first?.path ?? ''} ${first?.message ?? 'is wrong'}.`, { field: kind, faults });
  }
  return { kind, id: id(body), owner: owner(body), body: JSON.stringify(body) };
}
