import { instantOfText } from '@dataplus/agreement-terms/calendar';
import { vectorsOf } from '@dataplus/conformance/node';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../customer/answer.ts';
import { BillingError } from '../errors/billing-error.ts';
import { createLedger, type LedgerOptions } from '../ledger/create-ledger.ts';
import { createMarket } from '../market/create-market.ts';
import type { MarketAnswer } from '../market/vendor.ts';
import { exactOfDecimal } from '../money/exact.ts';
import { moneyOfText } from '../money/money.ts';
import { published2016To2018 } from '../prices/published-2016-2018.ts';
import { chooseReadings } from '../readings/choose-readings.ts';
import type { ReadingName, Readings } from '../readings/readings.ts';
import { eventOfWire, marketEventOfWire } from '../wire/event-of-wire.ts';
import type { Trace, TraceStep } from './trace.ts';

/**
 * A trace is the computation: whoever has nothing but its values comes to the same amounts and the same rung. Every story of
 * the vectors is told again from its traces.
 */

interface Story<A> {
  readonly answers: readonly A[];
  readonly readings: Readings;
}
type Input = Partial<LedgerOptions> & { readonly events: readonly unknown[] };
const day = 86_400_000;

function storiesOf<A>(op: string, begin: (input: Input) => (event: unknown) => A): Story<A>[] {
  return vectorsOf('billing-rules', { ops: [op] }).map(({ input }) => {
    const given = input as unknown as Input;
    const take = begin(given);
    const answers = given.events.flatMap((event) => {
      try {
        return [take(event)];
      } catch (error) {
        if (error instanceof BillingError) return [];
        throw error;
      }
    });
    // What came twice was answered by one and the same answer.
    return { answers: [...new Set(answers)], readings: chooseReadings(given.readings) };
  });
}

const stories: Story<Answer>[] = storiesOf('billing-rules.play', ({ readings = {}, priceBooks }) => {
  const ledger = createLedger({ priceBooks: priceBooks ?? [published2016To2018], readings });
  return (event) => ledger.apply(eventOfWire(event));
});
/** What the stories of the vectors leave out: little usage, projects, classes of queries, and a correction of each. */
const details = createLedger({ priceBooks: [published2016To2018], readings: { 'maxcompute-opening': 'guide' } });
const ofDetail = (type: string, at: string, members: object): Answer =>
  details.apply(eventOfWire({ type, id: at, account: 'a1', at: `2016-03-${at}+08:00`, ...members }));
const used = (item: string, quantity: string, more: object = {}) => ({
  service: 'maxcompute',
  item,
  quantity,
  day: '2016-03-10',
  ...more,
});
const detailed: readonly Answer[] = [
  ofDetail('top-up', '10T09:00:00', { amount: { currency: 'CNY', amount: '100' } }),
  ofDetail('opening', '10T09:00:01', { service: 'maxcompute', mode: 'pay-later' }),
  ofDetail('usage', '10T10:00:00', used('storage', '536870912')),
  ofDetail('usage', '10T10:00:01', used('storage', '214748364801', { project: 'p1' })),
  ofDetail('usage', '10T10:00:02', used('sql', '3221225472', { factor: '1.5' })),
  ofDetail('usage', '10T10:00:03', used('never-priced', '1')),
  ofDetail('day-closed', '11T02:00:00', { day: '2016-03-10' }),
  ofDetail('usage', '11T10:00:00', used('storage', '1', { project: 'p1', correction: true })),
  ofDetail('day-closed', '12T02:00:00', { day: '2016-03-11' }),
];
stories.push({ answers: detailed, readings: details.setting().readings });

const marketStories: readonly Story<MarketAnswer>[] = storiesOf('billing-rules.market', ({ readings = {} }) => {
  const market = createMarket({ readings });
  return (event) => market.apply(marketEventOfWire(event));
});

const traces = [...stories, ...marketStories].flatMap(({ answers, readings }) =>
  answers.flatMap((answer) => {
    const changes = 'changes' in answer ? answer.changes : [];
    return [...answer.transactions, ...answer.refusals, ...changes].map(({ trace = [] }) => ({ trace, readings }));
  }),
);
const steps = traces.flatMap(({ trace, readings }) => trace.map((step) => ({ step, readings })));

const money = (step: TraceStep, name: keyof TraceStep['values']): bigint => moneyOfText(String(step.values[name]));
const met = (step: TraceStep, name: string): boolean | undefined =>
  step.conditions.find((condition) => condition.name === name)?.met;
const lastOf = (trace: Trace): TraceStep => trace.at(-1) ?? expect.fail('a trace has steps');
const ofRule = (rule: TraceStep['rule']): readonly TraceStep[] => {
  const found = steps.map(({ step }) => step).filter((step) => step.rule === rule);
  expect(found.length, rule).toBeGreaterThan(0);
  return found;
};
const transactionsOf = (kind: string) =>
  [...stories, ...marketStories].flatMap(({ answers }) =>
    answers.flatMap(({ transactions }) => transactions.filter((one) => one.kind === kind)),
  );

describe('a trace alone leads to', () => {
  it('the exact amount, from parts and prices', () => {
    for (const { values } of ofRule('rate')) {
      const { parts, exact, factor = '1' } = values;
      if (parts === undefined || exact === undefined || parts.includes('minimum')) continue;
      // Numerators over one common denominator, so that nothing of the engine is needed.
      const scale = 10n ** 24n;
      const scaled = (text: string): bigint => {
        const { numerator, denominator } = exactOfDecimal(text);
        return (numerator * scale) / denominator;
      };
      const sum = parts.split(' + ').reduce((total, part) => {
        const [quantity = '', price = ''] = part.split(' × ');
        return total + BigInt(quantity) * scaled(price);
      }, 0n);
      const total = (sum * scaled(factor)) / scale;
      const inUnits = [1n, 1n << 30n].map((unit) => total / unit);
      const difference = inUnits.map((one) => one - scaled(exact));
      expect(
        difference.some((one) => one >= -1n && one <= 1n),
        JSON.stringify(values),
      ).toBe(true);
    }
  });

  it('the flat minimum, where usage is little', () => {
    const little = ofRule('rate').filter((step) => met(step, 'little-usage'));
    expect(little.length).toBeGreaterThan(0);
    for (const { values } of little)
      expect(values).toMatchObject({ exact: '0.01', parts: expect.stringMatching(/^\d+ × minimum$/u) as string });
    for (const step of ofRule('rate'))
      if (met(step, 'little-usage') !== true) expect(step.values.parts ?? '').not.toContain('minimum');
  });

  it('the amount of a bill, and no other', () => {
    const bills = transactionsOf('charge');
    expect(bills.length).toBeGreaterThan(200);
    for (const { trace = [], entries, bill } of bills) {
      const step = lastOf(trace);
      const parts = (step.values.parts ?? '').split(' + ').map((part) => moneyOfText(part));
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(money(step, 'total'));
      expect(entries[1]?.amount).toBe(money(step, 'total'));
      expect(step.values.bill).toBe(bill);
    }
  });

  it('the difference that late usage makes', () => {
    for (const step of ofRule('correction').filter(({ values }) => values.total !== undefined))
      expect(money(step, 'amount')).toBe(money(step, 'total') - money(step, 'booked'));
  });

  it('what is taken from the balance', () => {
    for (const { trace = [], entries, bill } of transactionsOf('payment')) {
      const [step] = trace as readonly [TraceStep];
      expect(step.values.bill).toBe(bill);
      expect(met(step, 'balance-covers')).toBe(money(step, 'balance') >= money(step, 'owed'));
      expect(money(step, 'amount')).toBe(entries[1]?.amount);
      expect(money(step, 'amount')).toBe(
        met(step, 'balance-covers') === true ? money(step, 'owed') : money(step, 'balance'),
      );
    }
    for (const step of ofRule('purchase').filter(({ values }) => values.balance !== undefined))
      expect(met(step, 'balance-covers')).toBe(money(step, 'balance') >= money(step, 'amount'));
  });

  it('the balance after every movement', () => {
    for (const { answers } of stories) {
      const balances = new Map<string, bigint>();
      for (const { transactions } of answers)
        for (const { entries, trace = [], kind } of transactions) {
          const step = lastOf(trace);
          const own = entries.find(({ account }) => account.endsWith(':balance'));
          if (own === undefined) continue;
          const before = balances.get(own.account) ?? 0n;
          const balance = before + own.amount;
          balances.set(own.account, balance);
          if (kind === 'payment') expect(money(step, 'balance')).toBe(before);
          if (kind === 'credit' || kind === 'top-up') expect(money(step, 'balance')).toBe(balance);
          if (kind === 'credit') expect(money(step, 'amount')).toBe(entries[1]?.amount);
        }
    }
  });

  it('the rung, from arrears, compute period and restriction', () => {
    for (const { answers, readings } of stories)
      for (const { trace = [], from, to, at } of answers.flatMap(({ changes }) => changes)) {
        const [step] = trace as readonly [TraceStep];
        const { since, until, ...values } = step.values;
        expect([values.from, values.to, instantOfText(String(values.at))]).toEqual([from, to, at]);
        const arrears = since === undefined ? undefined : at - instantOfText(since);
        const whole = readings['arrears-boundary'] === 'at-least' ? day : day + 1;
        expect(met(step, 'in-arrears')).toBe(arrears !== undefined);
        expect(met(step, 'exceeds-24-hours')).toBe(arrears !== undefined && arrears >= whole);
        expect(met(step, 'compute-over')).toBe(until !== undefined && at >= instantOfText(until));
        if (to === 'restricted') expect(met(step, 'account-usable')).toBe(false);
        if (to === 'in-service') expect(met(step, 'account-usable')).toBe(true);
        expect(met(step, 'service-ended')).toBe(to === 'ended');
        if (to.startsWith('frozen')) expect(met(step, 'exceeds-24-hours')).toBe(true);
        if (to.startsWith('download')) expect(met(step, 'in-arrears')).toBe(true);
        if (to === 'compute-expired' || to === 'expired') expect(met(step, 'compute-over')).toBe(true);
      }
  });

  it('what a vendor’s pot is reduced by', () => {
    const all = marketStories.flatMap(({ answers }) => answers.flatMap(({ transactions }) => transactions));
    expect(all.length).toBeGreaterThan(100);
    for (const { trace = [], entries } of all) expect(money(lastOf(trace), 'amount')).toBe(entries[1]?.amount);
  });

  it('the service fee, from its base', () => {
    const fees = transactionsOf('service-fee');
    expect(fees.length).toBeGreaterThan(0);
    for (const { trace = [] } of fees) {
      const [step] = trace as readonly [TraceStep];
      const { numerator, denominator } = exactOfDecimal(String(step.values.factor));
      const share = money(step, 'amount') - money(step, 'fee');
      const twice = 2n * (share * denominator - money(step, 'total') * numerator);
      expect(twice <= 2n * denominator && twice >= -2n * denominator).toBe(true);
      expect(met(step, 'fee-waived')).toBe(false);
    }
  });
});

/** The readings on which the outcome of a rule depends, so that a trace names them. */
const readingsOf: Partial<Record<TraceStep['rule'], readonly ReadingName[]>> = {
  round: ['rounding'],
  collect: ['partial-collection', 'open-bill-order'],
  period: ['prepaid-month', 'prepaid-first-day', 'prepaid-last-day-off'],
  'opening-mode': ['maxcompute-opening'],
  'auto-renewal': ['renewal-window'],
  'frozen-charge': ['frozen-day', 'suspended-billing-extent', 'freeze-without-prepaid'],
  'charging-notice': ['charging-notice-first-day'],
  'service-fee': ['service-fee-base', 'rounding'],
  listing: ['deposit-obliged'],
};

describe('the lines of a bill tell', () => {
  const lines = detailed.flatMap(({ bills }) => bills.flatMap((bill) => bill.lines));
  const told = lines.map(({ trace = [] }) => trace.map(({ rule, values }) => [rule, values]));

  it('the project, the parts and the class of a query', () => {
    expect(told[0]?.[1]).toEqual([
      'rate',
      { book: 'published-2016-2018@1', parts: '536870912 × minimum', exact: '0.01' },
    ]);
    expect(told[1]).toMatchObject([
      ['three-part-charge', { item: 'p1/storage', day: '2016-03-10', quantity: '214748364801' }],
      ['rate', { parts: '107374182400 × 0.0192 + 107374182401 × 0.0096' }],
      ['round', { amount: '2.88' }],
    ]);
    expect(told[2]?.[1]).toEqual([
      'rate',
      { book: 'published-2016-2018@1', parts: '3221225472 × 0.3', exact: '1.35', factor: '1.5' },
    ]);
  });

  it('that no price is published', () => {
    expect(lines[3]).toMatchObject({ basis: 'unpriced', amount: 0n });
    expect(lines[3]?.trace?.[1]).toMatchObject({
      rule: 'price',
      conditions: [{ name: 'price-published', met: false }],
    });
  });

  it('what a correction takes back', () => {
    expect(told[4]?.at(-1)).toEqual(['correction', { total: '0.01', booked: '2.88', amount: '-2.87' }]);
  });
});

describe('a trace names the readings it rests on', () => {
  it.each(Object.entries(readingsOf))('%s: %j', (rule, names) => {
    const found = steps.filter(
      ({ step }) =>
        step.rule === rule &&
        !(rule === 'auto-renewal' && step.values.until === undefined) &&
        step.values.exact !== '0',
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { step, readings } of found)
      if (step.readings.length > 0 || rule !== 'round')
        expect(step.readings).toEqual(names.map((name) => ({ name, value: readings[name] })));
  });

  it('standing', () => {
    for (const { step, readings } of steps.filter(
      ({ step: { rule, values } }) => rule === 'standing' && values.to !== undefined,
    )) {
      const names = step.readings.map(({ name }) => name);
      expect([['arrears-boundary', 'arrears-clock', 'compute-expiry'], ['arrears-elsewhere']]).toContainEqual(names);
      for (const { name, value } of step.readings) expect(value).toBe(readings[name]);
    }
  });

  it('a refund by right: from when its 24 hours run and whether their end counts', () => {
    for (const { step } of steps.filter(
      ({ step: { rule, conditions } }) => rule.startsWith('refund') && conditions.length > 0,
    ))
      expect(step.readings.map(({ name }) => name)).toEqual(['refund-window-start', 'refund-window-boundary']);
  });
});
