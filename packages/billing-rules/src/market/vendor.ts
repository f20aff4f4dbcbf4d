import type { DayNumber, Instant } from '@dataplus/agreement-terms/calendar';
import type { Transaction } from '../ledger/transaction.ts';
import type { Fen } from '../money/money.ts';
import type { Readings } from '../readings/readings.ts';
import type { CitedClause } from '../trace/citation.ts';
import type { Trace } from '../trace/trace.ts';

/** A sale that may still be refunded. */
export interface Sale {
  readonly amount: Fen;
  readonly paidAt: Instant;
  deliveredAt: Instant | undefined;
  completed: boolean;
  settled: boolean;
  refunded: Fen;
}

/** What the market remembers of a vendor: open sales and running sums, not history. */
export interface Vendor {
  readonly id: string;
  at: Instant;
  verified: boolean;
  inBreach: boolean;
  inDispute: boolean;
  fixedFee: Fen;
  share: string;
  waived: boolean;
  /** Collected and not yet paid out; negative when refunds after settlement are carried. */
  unsettled: Fen;
  /** Sales less refunds, or sales, since the last settlement: what a proportional fee is taken of. */
  feeBase: Fen;
  /** Losses that the next settlements make good. */
  pendingLoss: Fen;
  depositRequired: Fen;
  deposit: Fen;
  /** End of the three working days for making good the deposit. */
  depositDue: { readonly ends: Instant; readonly lastDay: DayNumber; readonly provisional: boolean } | undefined;
  releaseGranted: boolean;
  ended: boolean;
  renewalGoesOn: boolean;
  readonly sales: Map<string, Sale>;
}

export function newVendor(id: string): Vendor {
  return {
    id,
    at: -62_135_596_800_000,
    verified: false,
    inBreach: false,
    inDispute: false,
    fixedFee: 0n,
    share: '0',
    waived: false,
    unsettled: 0n,
    feeBase: 0n,
    pendingLoss: 0n,
    depositRequired: 0n,
    deposit: 0n,
    depositDue: undefined,
    releaseGranted: false,
    ended: false,
    renewalGoesOn: false,
    sales: new Map(),
  };
}

/** Why a market event was not done. */
export type MarketRefusalCode =
  | 'deposit-missing'
  | 'agreement-over'
  | 'unknown-sale'
  | 'refund-too-late'
  | 'refund-after-completion'
  | 'nothing-left-to-refund'
  | 'payee-not-verified'
  | 'settlement-suspended'
  | 'release-conditions-missing'
  | 'release-not-granted';

/** A date that a clause sets. */
export interface SetDate {
  readonly what: 'deposit-made-good' | 'deposit-given-back';
  /** When the time is over. */
  readonly at: Instant;
  readonly lastDay: DayNumber;
  /** The holidays of that time are not published yet. */
  readonly provisional: boolean;
  readonly clause: CitedClause;
}

/** All that follows from one market event. */
export interface MarketAnswer {
  readonly event: string;
  readonly at: Instant;
  readonly transactions: Transaction[];
  readonly refusals: { readonly code: MarketRefusalCode; readonly clause: CitedClause; readonly trace?: Trace }[];
  readonly dates: SetDate[];
}

/** What the market rules go by. */
export interface MarketSetting {
  readonly readings: Readings;
  readonly trace: boolean;
}
