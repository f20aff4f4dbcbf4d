import type { DayNumber, Instant } from '@dataplus/agreement-terms/calendar';
import type { Fen } from '../money/money.ts';

/** What every event has. */
export interface EventBase {
  /** Chosen by the caller; the same id with the same body counts once. */
  readonly id: string;
  /** When the engine is told. Events of one account come in this order. */
  readonly at: Instant;
  readonly account: string;
}

/** Money comes to the balance of the account. */
export interface TopUp extends EventBase {
  readonly type: 'top-up';
  readonly amount: Fen;
}

/** A prepaid period is bought: the price is taken from the balance and the service opens by itself. */
export interface Order extends EventBase {
  readonly type: 'order';
  readonly kind: 'new-purchase' | 'renewal' | 'upgrade';
  readonly service: string;
  readonly item: string;
  /** Units, such as CUs; for a renewal the units of the running period are kept and this is ignored. */
  readonly quantity: bigint;
  readonly months: number;
  /** A gift that the buyer would like to have set off against the price. */
  readonly promotion?: string;
}

/** A service is opened without a period: pay-later, or a free beta. */
export interface Opening extends EventBase {
  readonly type: 'opening';
  readonly service: string;
  readonly mode: 'pay-later' | 'free-beta';
}

/** What was used on a day. `correction` says what all of that day's usage was instead of adding to it. */
export interface UsageReport {
  readonly service: string;
  readonly item: string;
  /** MaxCompute prices each project by itself. */
  readonly project?: string;
  /** In what the price book counts: bytes, calls. */
  readonly quantity: bigint;
  /** The day on which it was used. */
  readonly day: DayNumber;
  /** Factor of the class, such as the complexity of a query: `1.5`. */
  readonly factor?: string;
  readonly correction?: boolean;
}

/** Usage is reported. */
export interface Usage extends EventBase, UsageReport {
  readonly type: 'usage';
}

/** A day is over and is settled. */
export interface DayClosed extends EventBase {
  readonly type: 'day-closed';
  readonly day: DayNumber;
  /** Usage that is told of together with the close: each as if it had been reported at the same instant just before. */
  readonly usage?: readonly UsageReport[];
}

/** 自动续费 is ticked or unticked. */
export interface RenewalSwitched extends EventBase {
  readonly type: 'renewal-switched';
  readonly service: string;
  readonly on: boolean;
}

/** The account's login is restricted, given back, or forbidden for good. */
export interface AccountRestriction extends EventBase {
  readonly type: 'account-restricted' | 'account-restriction-lifted' | 'account-banned';
}

/** A gift is granted. It is noted and never lowers a price. */
export interface PromotionGranted extends EventBase {
  readonly type: 'promotion-granted';
  readonly service: string;
  readonly promotion: string;
}

/** The customer asks for the fee of a service back. */
export interface RefundRequested extends EventBase {
  readonly type: 'refund-requested';
  readonly service: string;
}

/** How a service ends before its time. */
export type EndingPath = 'agreed' | 'unused' | 'policy-change' | 'breach' | 'attack';

/** A service ends. */
export interface ServiceEnded extends EventBase {
  readonly type: 'service-ended';
  readonly service: string;
  readonly path: EndingPath;
  /** When the provider gave notice; needed for `policy-change`. */
  readonly noticedAt?: Instant;
}

/** Everything that can happen to a customer's account. */
export type CustomerEvent =
  | TopUp
  | Order
  | Opening
  | Usage
  | DayClosed
  | RenewalSwitched
  | AccountRestriction
  | PromotionGranted
  | RefundRequested
  | ServiceEnded;
