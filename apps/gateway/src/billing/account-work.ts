import { dayOfInstant } from '@dataplus/agreement-terms/calendar';
import {
  accountOfWire,
  accountToWire,
  applyEvent,
  newAccount,
  type AccountState,
  type Answer,
  type CustomerEvent,
  type Setting,
} from '@dataplus/billing-rules';
import type { Transaction } from 'kysely';
import type { Queries } from '../database/database.ts';
import { engineOf } from '../database/engine-of.ts';
import type { Tables } from '../database/tables.ts';

/** An account under its lock, and what came of the events that were applied to it. All is written at once at the end. */
export interface AccountWork {
  readonly account: string;
  readonly before: AccountState;
  state: AccountState;
  closedThrough: number;
  readonly applied: { readonly event: CustomerEvent; readonly answer: Answer; readonly state: AccountState }[];
  readonly closedDays: number[];
}

/** The state of an account; a new one when nothing happened to it. */
export async function loadAccount(queries: Queries, account: string): Promise<AccountState> {
  const row = await queries
    .selectFrom('billing_accounts')
    .select('state')
    .where('account', '=', account)
    .executeTakeFirst();
  return row === undefined ? newAccount(account) : accountOfWire(JSON.parse(row.state));
}

/**
 * Takes an account for this transaction; it is begun where nothing happened to it yet: then the days before `at` are not
 * its own to close.
 */
export async function lockAccount(queries: Transaction<Tables>, account: string, at: number): Promise<AccountWork> {
  await queries
    .insertInto('billing_accounts')
    .values({
      account,
      closed_through: dayOfInstant(at) - 1,
      state: JSON.stringify(accountToWire(newAccount(account))),
    })
    .onConflict((conflict) => conflict.column('account').doNothing())
    .execute();
  const row = await queries
    .selectFrom('billing_accounts')
    .selectAll()
    .where('account', '=', account)
    .$if(engineOf(queries) === 'postgresql', (one) => one.forUpdate())
    .executeTakeFirstOrThrow();
  return beginWork(row);
}

/** What is done to an account whose row is locked. */
export function beginWork({
  account,
  closed_through,
  state,
}: {
  readonly account: string;
  readonly closed_through: number;
  readonly state: string;
}): AccountWork {
  const before = accountOfWire(JSON.parse(state));
  return { account, before, state: before, closedThrough: closed_through, applied: [], closedDays: [] };
}

/**
 * Applies an event to an account that is locked. Who waited for the lock may be behind: then the event is of the instant of
 * the one before it.
 */
export function applyTo(work: AccountWork, event: CustomerEvent, setting: Setting): Answer {
  const inOrder = event.at < work.state.at ? { ...event, at: work.state.at } : event;
  const { state, answer } = applyEvent(work.state, inOrder, setting);
  work.state = state;
  work.applied.push({ event: inOrder, answer, state });
  return answer;
}
