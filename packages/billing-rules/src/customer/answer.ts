import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { Bill, Transaction } from '../ledger/transaction.ts';
import type { CitedClause } from '../trace/citation.ts';
import type { Trace } from '../trace/trace.ts';
import type { Draft } from './draft.ts';
import { append, none } from '../lists.ts';
import type { RungName } from './standing/rungs.ts';

/** Something that was asked for and is not done, with the clause that says so. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly service: string;
  readonly clause: CitedClause;
  readonly trace?: Trace;
}

/** Why something that was asked for is not done. */
export type RefusalCode =
  | 'insufficient-balance'
  | 'prepaid-only'
  | 'not-free'
  | 'no-price'
  | 'service-not-open'
  | 'service-already-open'
  | 'service-over'
  | 'service-frozen'
  | 'account-not-usable'
  | 'gift-not-set-off'
  | 'no-refund-after-opening'
  | 'no-auto-renewal'
  | 'renewal-failed'
  | 'notice-too-short'
  | 'usage-too-late';

/** A question that the agreements do not answer. It is passed on instead of being guessed. */
export interface Unknown {
  readonly question: 'refund' | 'price' | 'money-after-end' | 'data-after-end';
  readonly service: string;
  /** Where one would look for the answer. */
  readonly clause: CitedClause;
}

/** Access changed. */
export interface StandingChange {
  readonly service: string;
  readonly at: Instant;
  readonly from: RungName;
  readonly to: RungName;
  readonly trace?: Trace;
}

/** All that follows from one event. */
export interface Answer {
  readonly event: string;
  readonly transactions: readonly Transaction[];
  readonly bills: readonly Bill[];
  readonly changes: readonly StandingChange[];
  readonly refusals: readonly Refusal[];
  readonly unknowns: readonly Unknown[];
}

/** Gathers an answer while the rules of one event run. */
export interface Collector extends Draft<Answer> {
  readonly at: Instant;
}

export function newCollector(event: string, at: Instant): Collector {
  return { event, at, transactions: none, bills: none, changes: none, refusals: none, unknowns: none };
}

export function refuse(
  out: Collector,
  code: RefusalCode,
  service: string,
  clause: CitedClause,
  trace: Trace | undefined,
): void {
  out.refusals = append(out.refusals, { code, service, clause, ...(trace !== undefined && { trace }) });
}
