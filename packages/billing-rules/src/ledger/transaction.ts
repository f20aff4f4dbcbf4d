import type { DayNumber, Instant } from '@dataplus/agreement-terms/calendar';
import type { Fen } from '../money/money.ts';
import type { Trace } from '../trace/trace.ts';

/** What one account of the ledger gains; negative when it loses. */
export interface Entry {
  readonly account: string;
  readonly amount: Fen;
}

/** A posting: entries whose amounts add up to zero. It is never changed; corrections are new ones. */
export interface Transaction {
  /** `<event id>/<number>`. */
  readonly id: string;
  readonly at: Instant;
  readonly kind: TransactionKind;
  readonly entries: readonly Entry[];
  /** The bill that is charged or paid. */
  readonly bill?: string;
  readonly trace?: Trace;
}

/** What a transaction is for. */
export type TransactionKind =
  | 'top-up'
  | 'order'
  | 'renewal'
  | 'charge'
  | 'payment'
  | 'credit'
  | 'entry-fee'
  | 'sale'
  | 'refund'
  | 'service-fee'
  | 'settlement'
  | 'deposit'
  | 'deposit-deduction'
  | 'deposit-release'
  | 'loss'
  | 'penalty'
  | 'deduction';

/** One line of a bill: what was used in which period and what it costs. */
export interface BillLine {
  readonly service: string;
  readonly item: string;
  readonly project: string;
  /** The day on which the usage belongs, or the first day of its month. */
  readonly period: DayNumber;
  readonly quantity: bigint;
  /**
   * - `charged`: settled for the first time.
   * - `adjustment`: late or corrected usage; the amount is the new total less what was booked.
   * - `prepaid`: covered by the period that was bought.
   * - `free`: a beta that is free.
   * - `not-charged`: frozen, and nothing is charged any more.
   * - `unpriced`: no published price; nothing is posted.
   */
  readonly basis: 'charged' | 'adjustment' | 'prepaid' | 'free' | 'not-charged' | 'unpriced';
  /** Before rounding, in yuan, not in lowest terms; of the whole period. */
  readonly exact: { readonly numerator: bigint; readonly denominator: bigint };
  readonly amount: Fen;
  readonly trace?: Trace;
}

/** A bill of one service. Once issued it never changes. */
export interface Bill {
  /** `<event id>/<service>`. */
  readonly id: string;
  readonly account: string;
  readonly service: string;
  /** The day that was closed. */
  readonly day: DayNumber;
  readonly issuedAt: Instant;
  readonly lines: readonly BillLine[];
  readonly total: Fen;
}
