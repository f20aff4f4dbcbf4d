import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { AuditRow, Tables } from '../database/tables.ts';
import { lockSetting } from './settings.ts';
import { pageOf, rowsFor, type Page, type PageQuery } from './page.ts';

/** Something that was done. `detail` holds no secret. */
export interface AuditEntry {
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: object;
}

/** An entry in the chain of all of them. */
export interface AuditRecord extends AuditEntry {
  readonly place: number;
  readonly previous: string;
  /** SHA-256 over the entry and `previous`, 64 hex digits. */
  readonly hash: string;
}

const chainStart = '0'.repeat(64);
const headName = 'audit-head';

/** Adds an entry at the end of the chain, in the transaction of what was done. Make it one of the last steps. */
export async function appendAudit(queries: Transaction<Tables>, entry: AuditEntry): Promise<AuditRecord> {
  // Whoever raises the revision and writes the audit log takes the two rows in one order, and nobody waits in a circle.
  await lockSetting(queries, 'revision', '0');
  const head = await lockSetting(queries, headName, '');
  const [last, previous = chainStart] = head === '' ? [] : head.split(' ');
  const place = last === undefined ? 0 : Number(last) + 1;
  const row = { ...entry, place, detail: JSON.stringify(entry.detail), previous };
  const hash = hashOf(row);
  await queries
    .insertInto('audit')
    .values({ ...row, hash })
    .execute();
  await queries
    .updateTable('settings')
    .set({ value: `${place} ${hash}` })
    .where('name', '=', headName)
    .execute();
  return { ...entry, place, previous, hash };
}

/** SHA-256 of the JSON of place, instant, actor, action, subject, detail and previous, as a list. */
const hashOf = ({ place, at, actor, action, subject, detail, previous }: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([place, at, actor, action, subject, detail, previous]))
    .digest('hex');

/** Which entries. */
export interface AuditQuery extends PageQuery {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
}

/** Entries in the order of the chain. The first part begins with `after` left out. */
export async function listAudit(queries: Queries, query: AuditQuery = {}): Promise<Page<AuditRecord>> {
  const { actor, action, subject, after = -1 } = query;
  let list = queries.selectFrom('audit').selectAll().where('place', '>', after);
  if (actor !== undefined) list = list.where('actor', '=', actor);
  if (action !== undefined) list = list.where('action', '=', action);
  if (subject !== undefined) list = list.where('subject', '=', subject);
  const rows = await list.orderBy('place').limit(rowsFor(query)).execute();
  return pageOf(rows, query, (row) => ({ ...row, detail: JSON.parse(row.detail) as object }));
}

/** Outcome of {@link checkAudit}. */
export type AuditCheck =
  | { readonly ok: true; readonly length: number; readonly head: string }
  | {
      readonly ok: false;
      /** Place of the first entry that does not fit; the length of the chain when its end is missing. */
      readonly at: number;
      readonly reason: 'altered' | 'out-of-place' | 'end-missing';
    };

/** Checks that no entry was altered, removed, added or moved; the end is held against the head that is kept apart. */
export async function checkAudit(queries: Queries): Promise<AuditCheck> {
  let previous = chainStart;
  let length = 0;
  for (;;) {
    const rows = await queries
      .selectFrom('audit')
      .selectAll()
      .where('place', '>', length - 1)
      .orderBy('place')
      .limit(1000)
      .execute();
    for (const row of rows) {
      if (row.place !== length || row.previous !== previous) return { ok: false, at: length, reason: 'out-of-place' };
      if (hashOf(row) !== row.hash) return { ok: false, at: length, reason: 'altered' };
      previous = row.hash;
      length += 1;
    }
    if (rows.length < 1000) break;
  }
  const kept = await queries.selectFrom('settings').select('value').where('name', '=', headName).executeTakeFirst();
  const head = kept === undefined || kept.value === '' ? chainStart : kept.value.split(' ')[1];
  return head === previous ? { ok: true, length, head: previous } : { ok: false, at: length, reason: 'end-missing' };
}
