import { accountToWire, textOfMoney, toWire } from '@dataplus/billing-rules';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { addBills } from '../store/bills.ts';
import { addNotices } from '../store/notices.ts';
import { addPostings } from '../store/postings.ts';
import { raiseRevision } from '../store/revision.ts';
import type { AccountWork } from './account-work.ts';
import { inParts } from './in-parts.ts';
import { noticesOf } from './notices-of.ts';
import { standingChanged } from './standing-changed.ts';

/** Writes what came of the events of some accounts: states, events, postings, bills, notices and closed days. */
export async function saveWork(
  queries: Transaction<Tables>,
  works: readonly AccountWork[],
  now: number,
): Promise<void> {
  const changed = works.filter(({ applied, closedDays }) => applied.length > 0 || closedDays.length > 0);
  for (const { account, state, closedThrough } of changed)
    await queries
      .updateTable('billing_accounts')
      .set({ state: JSON.stringify(accountToWire(state)), closed_through: closedThrough })
      .where('account', '=', account)
      .execute();
  for (const part of inParts(changed.flatMap(eventsOf)))
    await queries.insertInto('billing_events').values(part).execute();
  for (const { account, applied } of changed)
    await addPostings(
      queries,
      account,
      applied.flatMap(({ answer }) => answer.transactions),
    );
  for (const part of inParts(changed.flatMap(billsOf))) await addBills(queries, part);
  for (const part of inParts(changed.flatMap(toldIn))) await addNotices(queries, part);
  for (const part of inParts(changed.flatMap(({ account, closedDays }) => closedDays.map((day) => ({ account, day })))))
    await queries
      .insertInto('day_closes')
      .values(part.map((closed) => ({ ...closed, closed_at: now })))
      .execute();
  if (changed.some(({ before, state }) => standingChanged(before, state))) await raiseRevision(queries);
}

const eventsOf = ({ account, applied }: AccountWork): BillingEvent[] =>
  applied.map(({ event, answer }) => ({
    account,
    id: event.id,
    at: event.at,
    event: JSON.stringify(toWire(event)),
    answer: JSON.stringify(toWire(answer)),
  }));

interface BillingEvent {
  readonly account: string;
  readonly id: string;
  readonly at: number;
  readonly event: string;
  readonly answer: string;
}

const billsOf = ({ applied }: AccountWork): Parameters<typeof addBills>[1][number][] =>
  applied.flatMap(({ answer }) =>
    answer.bills.map((bill) => ({
      id: bill.id,
      account: bill.account,
      service: bill.service,
      day: bill.day,
      issued_at: bill.issuedAt,
      total: textOfMoney(bill.total),
      body: JSON.stringify(toWire(bill)),
    })),
  );

function toldIn({ before, applied }: AccountWork): Parameters<typeof addNotices>[1][number][] {
  let last = before;
  return applied.flatMap(({ event, answer, state }) => {
    const notices = noticesOf(event, answer, last, state);
    last = state;
    return notices;
  });
}
