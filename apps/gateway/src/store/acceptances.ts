import { appendAcceptance, type Acceptance, type AcceptanceRecord } from '@dataplus/agreement-terms';
import type { Transaction } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { AcceptanceRow, Tables } from '../database/tables.ts';
import { lockSetting } from './settings.ts';

/**
 * Adds an acceptance at the end of the chain of whoever accepts. Two at once come one after the other. Raise the revision
 * in the same transaction.
 *
 * @throws TermsError as `appendAcceptance` of `agreement-terms` does.
 */
export async function addAcceptance(queries: Transaction<Tables>, acceptance: Acceptance): Promise<AcceptanceRecord> {
  // The head is kept apart from the chain: without it the removal of the last record would not show.
  const head = `acceptance-head/${acceptance.who}`;
  await lockSetting(queries, head, '');
  const last = await queries
    .selectFrom('acceptances')
    .selectAll()
    .where('who', '=', acceptance.who)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
  const record = appendAcceptance(last === undefined ? [] : [recordOf(last)], inOrder(acceptance, last)).at(-1);
  if (record === undefined) throw new Error('An acceptance was appended and is not there.');
  await queries
    .insertInto('acceptances')
    .values({ ...record, place: last === undefined ? 0 : last.place + 1 })
    .execute();
  await queries.updateTable('settings').set({ value: record.hash }).where('name', '=', head).execute();
  return record;
}

const atOnce = 60_000;

/** Of two that came at once, the one that was behind at the lock gets the instant of the other. */
function inOrder(acceptance: Acceptance, last: AcceptanceRow | undefined): Acceptance {
  const behind = last === undefined ? 0 : last.instant - acceptance.instant;
  return behind > 0 && behind < atOnce ? { ...acceptance, instant: acceptance.instant + behind } : acceptance;
}

/** The chain of somebody's acceptances. */
export async function acceptancesOf(queries: Queries, who: string): Promise<AcceptanceRecord[]> {
  const rows = await queries.selectFrom('acceptances').selectAll().where('who', '=', who).orderBy('place').execute();
  return rows.map(recordOf);
}

/** Hash of the last record as it is kept apart; undefined before the first. */
export async function acceptanceHead(queries: Queries, who: string): Promise<string | undefined> {
  const row = await queries
    .selectFrom('settings')
    .select('value')
    .where('name', '=', `acceptance-head/${who}`)
    .executeTakeFirst();
  return row?.value;
}

/** A record as it is in the chain. */
export function recordOf({
  who,
  agreement,
  digest,
  channel,
  instant,
  previous,
  hash,
}: AcceptanceRow): AcceptanceRecord {
  return { who, agreement, digest, channel, instant, previous, hash } as AcceptanceRecord;
}
