import type { Money } from '@dataplus/service-schemas';
import type { Trace, TransactionKind } from '@dataplus/billing-rules';
import type { MarketEvent, MarketRefusalCode } from '@dataplus/billing-rules/market';
import type { WireClause } from '../api/types.ts';

/** All that follows from one event of a vendor, in its wire form. */
export interface WireMarketAnswer {
  readonly transactions: readonly {
    readonly id: string;
    readonly kind: TransactionKind;
    readonly entries: readonly { readonly account: string; readonly amount: Money }[];
    readonly trace?: Trace;
  }[];
  readonly refusals: readonly {
    readonly code: MarketRefusalCode;
    readonly clause: WireClause;
    readonly trace?: Trace;
  }[];
  readonly dates: readonly {
    readonly what: 'deposit-made-good' | 'deposit-given-back';
    readonly lastDay: string;
    readonly provisional: boolean;
    readonly clause: WireClause;
  }[];
}

/** An event of a vendor that was applied, and what followed. */
export interface AppliedMarketEvent {
  readonly id: string;
  readonly at: string;
  readonly event: { readonly type: MarketEvent['type'] };
  readonly answer: WireMarketAnswer;
}

/** Where the money of a posting came from: the part of the vendor's account that it was taken of. */
export type MoneySource = 'deposit' | 'unsettled' | 'owes' | 'bank' | 'other';

const sources: readonly string[] = ['deposit', 'unsettled', 'owes', 'bank'] satisfies MoneySource[];

/** Amount of a posting, without sign, and where it was taken. */
export function movedBy({ entries }: WireMarketAnswer['transactions'][number]): { amount: string; from: MoneySource } {
  const [first] = entries;
  const amount = (first?.amount.amount ?? '0.00').replace(/^-/, '');
  const taken = entries.find((one) => one.amount.amount.startsWith('-')) ?? first;
  const part = taken?.account.split(':').at(-1) ?? '';
  return { amount, from: sources.includes(part) ? (part as MoneySource) : 'other' };
}
