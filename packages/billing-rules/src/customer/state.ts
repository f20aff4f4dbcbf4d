import type { DayNumber, Instant } from '@dataplus/agreement-terms/calendar';
import type { EndingPath } from '../events/customer-events.ts';
import { accountsOf, type CustomerAccounts } from '../ledger/account-names.ts';
import type { Fen } from '../money/money.ts';
import type { Meter } from './meter.ts';
import type { SettledLog } from './settled-log.ts';

/** A bill that is not paid in full. */
export interface OpenBill {
  readonly id: string;
  readonly service: string;
  /** From when on the service is in arrears while this is open. */
  readonly arrearsFrom: Instant;
  readonly left: Fen;
}

/** A freeze, or an absence of the service, that is over; kept because late usage may fall into it. */
export interface FreezeSpan {
  readonly from: Instant;
  /** From when on nothing was charged any more. */
  readonly quietFrom: Instant;
  readonly until: Instant;
  /** There was no service at all. */
  readonly absent: boolean;
}

/** One service of an account. */
export interface ServiceState {
  readonly service: string;
  readonly mode: 'prepaid' | 'pay-later' | 'free-beta';
  /** For the first time. */
  readonly openedAt: Instant;
  /** Of the prepaid period; '' and 0 without one. */
  readonly item: string;
  readonly quantity: bigint;
  readonly months: number;
  /** When the running period began and when it is over; 24:00 of its last day. */
  readonly startedAt: Instant;
  readonly endsAt: Instant | undefined;
  readonly autoRenew: boolean;
  /** The end for which renewal was tried already. */
  readonly renewalTriedFor: Instant | undefined;
  readonly arrearsSince: Instant | undefined;
  readonly freezes: readonly FreezeSpan[];
  readonly ended: { readonly at: Instant; readonly path: EndingPath | 'ban' } | undefined;
}

/** What an account has paid for a service, gifts not counted. */
export interface Collected {
  readonly service: string;
  readonly amount: Fen;
}

/** All that the engine remembers of an account. It does not grow with its history. */
export interface AccountState {
  readonly account: string;
  /** Its accounts in the ledger, named once and shared by all of its postings. */
  readonly accounts: CustomerAccounts;
  /** Instant of the last event. */
  readonly at: Instant;
  readonly balance: Fen;
  readonly openBills: readonly OpenBill[];
  readonly services: readonly ServiceState[];
  /** Apart from the services, as it changes every day and they hardly ever do. */
  readonly collected: readonly Collected[];
  readonly restriction: 'none' | 'restricted' | 'banned';
  readonly open: readonly Meter[];
  readonly closedThrough: DayNumber;
  /** Settled periods of the last days, in two generations so that the older one can be dropped whole. */
  readonly recent: SettledLog | undefined;
  readonly older: SettledLog | undefined;
  readonly generation: DayNumber;
}

/** An account that nothing has happened to yet. */
export function newAccount(account: string): AccountState {
  return {
    account,
    accounts: accountsOf(account),
    at: -62_135_596_800_000,
    balance: 0n,
    openBills: [],
    services: [],
    collected: [],
    restriction: 'none',
    open: [],
    closedThrough: -719_162,
    recent: undefined,
    older: undefined,
    generation: -719_162,
  };
}

export function serviceOf(state: AccountState, service: string): ServiceState | undefined {
  return state.services.find((candidate) => candidate.service === service);
}

/** What an account has paid for a service. */
export function collectedFor(state: AccountState, service: string): Fen {
  return state.collected.find((candidate) => candidate.service === service)?.amount ?? 0n;
}
