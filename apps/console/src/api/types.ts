import type { Money } from '@dataplus/service-schemas';
import type { RungName, TransactionKind, Trace } from '@dataplus/billing-rules';

/** A clause in its wire form. */
export interface WireClause {
  readonly agreement: string;
  readonly clause: string;
  readonly sha256: string;
}

/** What an account has and owes. */
export interface Balance {
  readonly account: string;
  readonly at: string;
  readonly balance: Money;
  readonly owed: Money;
  readonly restriction: 'none' | 'restricted' | 'banned';
  readonly openBills: readonly {
    readonly bill: string;
    readonly service: string;
    readonly left: Money;
    readonly arrearsFrom: string;
  }[];
}

/** A line of a bill as it was booked. */
export interface WireBillLine {
  readonly service: string;
  readonly item: string;
  readonly project: string;
  readonly period: string;
  readonly quantity: string;
  readonly basis: 'charged' | 'adjustment' | 'prepaid' | 'free' | 'not-charged' | 'unpriced';
  readonly exact: { readonly numerator: string; readonly denominator: string };
  readonly amount: Money;
  readonly trace?: Trace;
}

/** A bill, and whether it is paid by now. */
export interface ShownBill {
  readonly id: string;
  readonly account: string;
  readonly service: string;
  readonly day: string;
  readonly issuedAt: string;
  readonly lines: readonly WireBillLine[];
  readonly total: Money;
  readonly state: 'paid' | 'open' | 'overdue';
}

/** One line of a statement. */
export interface Movement {
  readonly transaction: string;
  readonly at: string;
  readonly kind: TransactionKind;
  readonly amount: Money;
  readonly balance: Money;
}

/** Where a service stands, per capability. */
export interface WireStanding {
  readonly service: string;
  readonly rung: RungName;
  readonly clause: WireClause;
  readonly capabilities: Readonly<Record<string, boolean | 'unknown'>>;
}

/** An event that was applied, in its wire form. */
export interface AppliedEvent {
  readonly id: string;
  readonly at: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** What will happen, with its instant. */
export type WireForecastStep =
  | {
      readonly what: 'bill';
      readonly at: string;
      readonly day: string;
      readonly service: string;
      readonly total: Money;
      readonly balance: Money;
      readonly owed: Money;
    }
  | { readonly what: 'renewal'; readonly at: string; readonly service: string; readonly balance: Money }
  | {
      readonly what: 'change';
      readonly at: string;
      readonly service: string;
      readonly from: RungName;
      readonly to: RungName;
      readonly trace?: Trace;
    };

/** A payment through a provider. */
export interface Payment {
  readonly id: string;
  readonly amount: Money;
  readonly provider: string;
  readonly state: 'pending' | 'paid' | 'failed';
  readonly createdAt: string;
  readonly settledAt?: string;
  readonly payAt?: string;
}

/** A metered call. */
export interface MeteredCall {
  readonly id: string;
  readonly at: string;
  readonly account: string;
  readonly accessKeyId: string;
  readonly service: string;
  readonly operation: string;
  readonly item: string;
  readonly quantity: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly requestId: string;
}

/** A refused call: no header value, no query, no body. */
export interface RefusedCall {
  readonly at: string;
  readonly requestId: string;
  readonly code: string;
  readonly status: number;
  readonly method: string;
  readonly path: string;
  readonly service?: string;
  readonly accessKeyId?: string;
  /** Whose key signed it rightly; absent where nobody’s did. */
  readonly account?: string;
  /** Agreement and clause, `maxcompute 2.4.1`. */
  readonly clause?: string;
}

/** An acceptance in its chain. */
export interface WireAcceptance {
  readonly who: string;
  readonly agreement: string;
  readonly digest: string;
  readonly channel: string;
  readonly at: string;
  readonly hash: string;
  readonly current: boolean;
}

/** Outcome of the check of a hash chain. */
export type ChainCheck =
  | { readonly ok: true; readonly length: number; readonly head: string }
  | { readonly ok: false; readonly at: number; readonly reason: string };

/** An entry of the audit log. */
export interface AuditEntry {
  readonly place: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Something that an account or a vendor is told. */
export interface NoticeToAccount {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  /** What there is depends on the kind. */
  readonly body: {
    readonly service?: string;
    readonly from?: string;
    readonly to?: string;
    readonly owed?: Money;
    readonly total?: Money;
    readonly day?: string;
    readonly bill?: string;
    readonly code?: string;
    readonly clauses?: readonly { readonly agreement: string; readonly clause: string }[];
  };
}

/** How a service is served. */
export interface ServiceConfiguration {
  readonly id: string;
  readonly upstream: string | null;
  readonly [setting: string]: unknown;
}

/** A quarrel about a sale. */
export interface Dispute {
  readonly id: string;
  readonly sale: string;
  readonly openedBy: string;
  readonly reason: string;
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly outcome?: string;
}

/** What a vendor may do now, and what is still to be settled. */
export interface VendorStanding {
  readonly paidListing: boolean;
  readonly freeListing: boolean;
  readonly studios: 'open' | 'may-be-closed';
  readonly settlement: 'running' | 'suspended';
  readonly unsettled: Money;
  readonly deposit: Money;
  readonly pendingLoss: Money;
}
