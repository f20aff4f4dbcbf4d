import type { DayNumber, Instant } from '@dataplus/agreement-terms/calendar';
import type { Draft } from '../customer/draft.ts';
import type { Transaction } from '../ledger/transaction.ts';
import type { Fen } from '../money/money.ts';
import type { Readings } from '../readings/readings.ts';
import type { CitedClause } from '../trace/citation.ts';
import type { Trace } from '../trace/trace.ts';

/** One sale of a vendor: a record of its own, so that a vendor's does not grow with its history. */
export interface SaleState {
  readonly vendor: string;
  /** Chosen by the caller, once for each sale of the vendor. */
  readonly sale: string;
  readonly amount: Fen;
  readonly paidAt: Instant;
  readonly deliveredAt: Instant | undefined;
  readonly completed: boolean;
  readonly refunded: Fen;
  /** How often the vendor had been settled with before; the sale is settled once that is more. */
  readonly settlementsBefore: number;
}

/** What the market remembers of a vendor: running sums, not history. */
export interface VendorState {
  readonly vendor: string;
  /** Instant of the last event. */
  readonly at: Instant;
  readonly verified: boolean;
  readonly inBreach: boolean;
  readonly inDispute: boolean;
  readonly fixedFee: Fen;
  /** Of the income, as decimal text. */
  readonly share: string;
  readonly waived: boolean;
  /** Collected and not yet paid out; negative when refunds after settlement are carried. */
  readonly unsettled: Fen;
  /** Sales less refunds, or sales, since the last settlement: what a proportional fee is taken of. */
  readonly feeBase: Fen;
  /** Losses that the next settlements make good. */
  readonly pendingLoss: Fen;
  readonly depositRequired: Fen;
  readonly deposit: Fen;
  /** End of the three working days for making good the deposit. */
  readonly depositDue: DepositDue | undefined;
  readonly releaseGranted: boolean;
  readonly ended: boolean;
  readonly renewalGoesOn: boolean;
  /** How often the vendor was settled with. */
  readonly settlements: number;
}

/** Until when a deposit is made good. */
export interface DepositDue {
  readonly ends: Instant;
  readonly lastDay: DayNumber;
  /** The holidays of that time are not published yet. */
  readonly provisional: boolean;
}

/** What an event is applied to. */
export interface MarketState {
  readonly vendor: VendorState;
  /** The sale that the event names; `undefined` when it names none or there is none of that id. */
  readonly sale: SaleState | undefined;
}

/** The states while the rules of one event change them; each is a copy that nobody else has. */
export interface MarketDraft {
  readonly vendor: Draft<VendorState>;
  sale: Draft<SaleState> | undefined;
}

/** A vendor that nothing has happened to yet. */
export function newVendor(vendor: string): VendorState {
  return {
    vendor,
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
    settlements: 0,
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
  transactions: readonly Transaction[];
  refusals: readonly { readonly code: MarketRefusalCode; readonly clause: CitedClause; readonly trace?: Trace }[];
  readonly dates: SetDate[];
}

/** What the market rules go by; a `Setting` is one too. */
export interface MarketSetting {
  readonly readings: Readings;
  readonly trace: boolean;
}
