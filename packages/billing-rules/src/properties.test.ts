import { clauseOf, skeletons } from '@dataplus/agreement-terms/skeleton';
import { dayOfDate, endOfDay } from '@dataplus/agreement-terms/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './customer/answer.ts';
import type { CustomerEvent } from './events/customer-events.ts';
import { createLedger, type Ledger } from './ledger/create-ledger.ts';
import { published2016To2018 } from './prices/published-2016-2018.ts';
import { explainTrace } from './trace/explain.ts';

const numRuns = Number(process.env.RUNS ?? 1000);
const priceBooks = [published2016To2018];
const first = dayOfDate('2016-03-10');
const service = 'maxcompute';
const account = 'a1';

/** Days with so many MB stored, a top-up of so many fen, and hours between the end of a day and its settlement. */
const days = fc.array(fc.tuple(fc.nat(200_000), fc.oneof(fc.constant(0), fc.nat(500)), fc.nat(20)), {
  minLength: 1,
  maxLength: 40,
});
type Days = readonly (readonly [megabytes: number, fen: number, hours: number])[];

function eventsOf(given: Days): CustomerEvent[] {
  const start = endOfDay(first - 1);
  const events: CustomerEvent[] = [
    { type: 'top-up', id: 'm', at: start, account, amount: 15_500n },
    {
      type: 'order',
      id: 'o',
      kind: 'new-purchase',
      at: start,
      account,
      service,
      item: 'computation',
      quantity: 1n,
      months: 1,
      promotion: 'g',
    },
  ];
  given.forEach(([megabytes, fen, hours], index) => {
    const day = first + index;
    const at = endOfDay(day) + hours * 3_600_000;
    events.push({
      type: 'usage',
      id: `u${index}`,
      at: endOfDay(day),
      account,
      service,
      item: 'storage',
      quantity: BigInt(megabytes) << 20n,
      day,
    });
    events.push({ type: 'day-closed', id: `c${index}`, at, account, day });
    if (fen > 0) events.push({ type: 'top-up', id: `t${index}`, at, account, amount: BigInt(fen) });
  });
  return events;
}

function run(given: Days, trace = true): { readonly ledger: Ledger; readonly answers: readonly Answer[] } {
  const ledger = createLedger({ priceBooks, trace });
  return { ledger, answers: eventsOf(given).map((event) => ledger.apply(event)) };
}

const check = (holds: (given: Days) => void): void => {
  fc.assert(fc.property(days, holds), { numRuns });
};

/** An answer without its explanations. */
const withoutTraces = (answers: readonly Answer[]): string =>
  JSON.stringify(answers, (name, value: unknown) =>
    name === 'trace' ? undefined : typeof value === 'bigint' ? `${value}n` : value,
  );

describe('whatever happens', () => {
  it('postings sum to zero, and the balance is what was posted to it', () => {
    check((given) => {
      const { ledger, answers } = run(given);
      const sums = new Map<string, bigint>();
      for (const { transactions } of answers)
        for (const { entries } of transactions) {
          expect(entries.reduce((sum, { amount }) => sum + amount, 0n)).toBe(0n);
          for (const { account: name, amount } of entries) sums.set(name, (sums.get(name) ?? 0n) + amount);
        }
      const { balance, openBills } = ledger.account(account);
      expect(sums.get('customer:a1:balance')).toBe(balance);
      expect(sums.get('customer:a1:arrears') ?? 0n).toBe(-openBills.reduce((sum, { left }) => sum + left, 0n));
      expect(balance >= 0n).toBe(true);
    });
  });

  it('a bill is the sum of its lines', () => {
    check((given) => {
      for (const { bills } of run(given).answers)
        for (const { total, lines } of bills) expect(lines.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total);
    });
  });

  it('tracing changes nothing', () => {
    check((given) => {
      expect(withoutTraces(run(given, false).answers)).toBe(withoutTraces(run(given, true).answers));
    });
  });

  it('the same event twice counts once', () => {
    check((given) => {
      const ledger = createLedger({ priceBooks, trace: false });
      for (const event of eventsOf(given)) expect(ledger.apply(event)).toStrictEqual(ledger.apply(event));
      expect(ledger.account(account)).toEqual(run(given, false).ledger.account(account));
    });
  });

  it('later events never alter earlier bills', () => {
    check((given) => {
      const shorter = withoutTraces(run(given.slice(0, -1)).answers);
      expect(withoutTraces(run(given).answers).startsWith(shorter.slice(0, -1))).toBe(true);
    });
  });

  it('no rung is skipped, the freeze comes 24 hours and a millisecond after arrears, and only full payment leads back', () => {
    check((given) => {
      const { answers } = run(given);
      let since = 0;
      for (const { changes, transactions } of answers)
        for (const { from, to, at } of changes) {
          if (to === 'download-stopped') since = at;
          if (to === 'frozen') {
            expect(from).toMatch(/^download-/u);
            expect(at).toBe(since + 86_400_001);
          }
          if (to === 'frozen-not-charged') expect(from).toBe('frozen');
          if (from.startsWith('frozen') && !to.startsWith('frozen'))
            expect(transactions.map(({ kind }) => kind)).toContain('payment');
        }
    });
  });

  it('nothing is charged in a freeze once the compute month is over, and storage is before', () => {
    check((given) => {
      const ledger = createLedger({ priceBooks, trace: false });
      for (const event of eventsOf(given)) {
        const charges =
          event.type === 'day-closed'
            ? ledger.standing(account, service, ledger.account(account).at).charges
            : undefined;
        const { bills } = ledger.apply(event);
        if (event.type !== 'day-closed') continue;
        for (const { basis, quantity, amount } of bills.flatMap(({ lines }) => lines)) {
          if (charges === 'nothing') expect(amount).toBe(0n);
          if (basis === 'charged' && quantity > 0n) expect(amount > 0n).toBe(true);
        }
      }
    });
  });

  it('a gift never lowers a price', () => {
    check((given) => {
      expect(run(given).answers[1]).toMatchObject({
        transactions: [{ entries: [{ amount: -15_000n }, {}] }],
        refusals: [{ code: 'gift-not-set-off' }],
      });
    });
  });

  it('every step of every trace cites clauses that exist with that hash, and can be told in both languages', () => {
    check((given) => {
      const { answers } = run(given.slice(0, 8));
      const traces = answers.flatMap(({ transactions, changes, refusals }) =>
        [...transactions, ...changes, ...refusals].map(({ trace = [] }) => trace),
      );
      for (const trace of traces) {
        expect(trace.length).toBeGreaterThan(0);
        expect(explainTrace(trace, 'zh')).not.toContain('undefined');
        for (const { clauses } of trace) {
          expect(clauses.length).toBeGreaterThan(0);
          for (const { agreement, clause, sha256 } of clauses) {
            const skeleton = skeletons.find((one) => one.agreement === agreement);
            expect(skeleton && clauseOf(skeleton, clause)?.sha256).toBe(sha256);
          }
        }
      }
    });
  });
});
