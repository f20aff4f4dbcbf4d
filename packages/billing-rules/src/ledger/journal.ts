import type { DayNumber } from '@dataplus/agreement-terms/calendar';
import type { Answer } from '../customer/answer.ts';
import { fail } from '../errors/billing-error.ts';
import { explainTrace, type Language } from '../trace/explain.ts';
import type { Trace } from '../trace/trace.ts';
import type { Bill, Transaction } from './transaction.ts';

/** Keeps answers in memory for questions about the past. It grows with history; large callers keep a store of their own. */
export interface Journal {
  /** Keeps the postings and bills of an answer. */
  record(answer: Answer): void;
  /** All transactions in the order in which they were recorded. */
  transactions(): readonly Transaction[];
  /** The bills of an account that were issued for a day, one per service. */
  bill(account: string, day: DayNumber): readonly Bill[];
  /**
   * Tells why: a posting `<event>/<n>`, a refusal `<event>/refusal/<n>` or a change `<event>/change/<n>`, n from 1.
   *
   * @throws BillingError `unknown-explanation`.
   */
  explain(id: string, language?: Language): string;
}

/** Makes an empty journal. */
export function createJournal(): Journal {
  const answers = new Map<string, Answer>();
  const traces = new Map<string, Trace>();
  const remember = (id: string, trace: Trace | undefined): void => {
    if (trace !== undefined) traces.set(id, trace);
  };
  return {
    record: (answer) => {
      answers.set(answer.event, answer);
      for (const { id, trace } of answer.transactions) remember(id, trace);
      answer.refusals.forEach(({ trace }, index) => {
        remember(`${answer.event}/refusal/${index + 1}`, trace);
      });
      answer.changes.forEach(({ trace }, index) => {
        remember(`${answer.event}/change/${index + 1}`, trace);
      });
    },
    transactions: () => [...answers.values()].flatMap((answer) => answer.transactions),
    bill: (account, day) =>
      [...answers.values()].flatMap(({ bills }) =>
        bills.filter((bill) => bill.account === account && bill.day === day),
      ),
    explain: (id, language) => {
      const trace =
        traces.get(id) ?? fail('unknown-explanation', 'id', `there is no traced answer ${id}; traces must be on.`);
      return explainTrace(trace, language);
    },
  };
}
