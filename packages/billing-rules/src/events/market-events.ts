import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { Fen } from '../money/money.ts';

interface MarketBase {
  /** Chosen by the caller; the same id with the same body counts once. */
  readonly id: string;
  readonly at: Instant;
  readonly vendor: string;
}

/** A vendor enters the market; the platform may charge an entry fee (3.2.1). */
export interface VendorAdmitted extends MarketBase {
  readonly type: 'vendor-admitted';
  readonly entryFee: Fen;
}

/** What the platform takes of each settlement: a fixed amount, a share of the vendor's income, or both (3.2.2.1). */
export interface FeeAnnounced extends MarketBase {
  readonly type: 'fee-announced';
  readonly fixed: Fen;
  /** Decimal text: `0.05` for 5 %. */
  readonly share: string;
  /** The fee is waived for the time being (3.2.2.3); that gives up no right to it (3.3). */
  readonly waived: boolean;
}

/** The size of the deposit is set or adjusted (6.1). */
export interface DepositRequired extends MarketBase {
  readonly type: 'deposit-required';
  readonly amount: Fen;
}

/** Money for the deposit comes. */
export interface DepositPaid extends MarketBase {
  readonly type: 'deposit-paid';
  readonly amount: Fen;
}

/** The vendor wants to list paid or free goods. */
export interface ListingRequested extends MarketBase {
  readonly type: 'listing-requested';
  readonly paid: boolean;
}

/** A buyer pays; the platform collects on behalf of the vendor (3.4.1). */
export interface SaleMade extends MarketBase {
  readonly type: 'sale-made';
  readonly sale: string;
  readonly kind: 'purchase' | 'renewal';
  readonly amount: Fen;
}

/** A sale is delivered, or the deal is completed. */
export interface SaleProgress extends MarketBase {
  readonly type: 'sale-delivered' | 'sale-completed';
  readonly sale: string;
}

/**
 * A buyer asks for money back: without reason within 24 hours, dissatisfied before completion (both in full, 4.4.7), or by
 * agreement or ruling (4.8), which name an amount.
 */
export interface SaleRefund extends MarketBase {
  readonly type: 'sale-refund';
  readonly sale: string;
  readonly ground: 'no-reason' | 'dissatisfied' | 'agreed' | 'ruled';
  /** Needed for `agreed` and `ruled`. */
  readonly amount?: Fen;
}

/** Settlement is held up, or goes on (3.4.5), or the account to be paid to is verified (3.4.3). */
export interface VendorStatus extends MarketBase {
  readonly type: 'payee-verified' | 'breach-noted' | 'breach-corrected' | 'dispute-opened' | 'dispute-closed';
}

/** The vendor is settled with. */
export interface SettlementRun extends MarketBase {
  readonly type: 'settlement-run';
}

/** A loss is to be made good. The order of its sources depends on whose loss it is and when. */
export interface LossClaimed extends MarketBase {
  readonly type: 'loss-claimed';
  readonly loss: 'of-platform' | 'of-buyers' | 'at-early-termination';
  readonly amount: Fen;
  /** When the vendor was told of a deduction of the deposit; the instant of the event when left out. */
  readonly noticedAt?: Instant;
}

/** The vendor broke confidence (7.6). */
export interface ConfidenceBroken extends MarketBase {
  readonly type: 'confidence-broken';
  readonly damage: Fen;
}

/** The agreement with the vendor ends (10.1), or renewal after it is asked for in writing (10.4.1). */
export interface VendorEnding extends MarketBase {
  readonly type: 'vendor-agreement-ended' | 'continued-renewal-applied';
}

/** The vendor asks for the deposit; the flags are the conditions of 6.5. */
export interface DepositReleaseRequested extends MarketBase {
  readonly type: 'deposit-release-requested';
  readonly noBreach: boolean;
  readonly conditionsOfRules: boolean;
  readonly servicesOver: boolean;
  readonly servicesDelivered: boolean;
  readonly disputesOver: boolean;
  readonly receiptReceived: boolean;
}

/** The deposit is given back. */
export interface DepositReleased extends MarketBase {
  readonly type: 'deposit-released';
}

/** Everything that can happen to a vendor's money. */
export type MarketEvent =
  | VendorAdmitted
  | FeeAnnounced
  | DepositRequired
  | DepositPaid
  | ListingRequested
  | SaleMade
  | SaleProgress
  | SaleRefund
  | VendorStatus
  | SettlementRun
  | LossClaimed
  | ConfidenceBroken
  | VendorEnding
  | DepositReleaseRequested
  | DepositReleased;
