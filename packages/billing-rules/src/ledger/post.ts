import type { Instant } from '@dataplus/agreement-terms/calendar';
import { append } from '../lists.ts';
import type { Fen } from '../money/money.ts';
import type { Trace } from '../trace/trace.ts';
import type { Transaction, TransactionKind } from './transaction.ts';

/** Ends of ids; few events have more postings. */
const ends = ['/1', '/2', '/3', '/4'];

/** Where postings go: the answer to an event of a customer or of the market. */
export interface Postings {
  readonly event: string;
  readonly at: Instant;
  transactions: readonly Transaction[];
}

/** Moves an amount from one account of the ledger to another: the two entries of every posting add up to zero. */
export function post(
  out: Postings,
  kind: TransactionKind,
  from: string,
  to: string,
  amount: Fen,
  trace: Trace | undefined,
  bill?: string,
): void {
  const { event, at, transactions } = out;
  const id = event + (ends[transactions.length] ?? `/${transactions.length + 1}`);
  const entries = [
    { account: from, amount: -amount },
    { account: to, amount },
  ];
  // Written out: spreading what may be undefined would cost as much as all the rest.
  if (trace === undefined)
    out.transactions = append(
      transactions,
      bill === undefined ? { id, at, kind, entries } : { id, at, kind, entries, bill },
    );
  else
    out.transactions = append(
      transactions,
      bill === undefined ? { id, at, kind, entries, trace } : { id, at, kind, entries, bill, trace },
    );
}
