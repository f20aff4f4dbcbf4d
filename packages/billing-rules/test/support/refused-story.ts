import { expect } from 'vitest';
import type { Answer } from '../../src/customer/answer.ts';
import { createLedger } from '../../src/ledger/create-ledger.ts';
import { published2016To2018 } from '../../src/prices/published-2016-2018.ts';
import type { PriceBook } from '../../src/prices/price-book.ts';
import type { Readings } from '../../src/readings/readings.ts';
import { eventOfWire } from '../../src/wire/event-of-wire.ts';

/** An event in short: its type, its time in 2016 in Asia/Shanghai, its other members. */
export type Step = readonly [type: string, at: string, members?: object];
export const yuan = (amount: string): { amount: { currency: string; amount: string } } => ({
  amount: { currency: 'CNY', amount },
});
/** A price by the month. */
export const monthly = (service: string, item: string, price: string): PriceBook['prices'][number] => ({
  service,
  item,
  method: 'period',
  unit: 'month',
  tiers: [{ price }],
  sources: ['own'],
});
/** Prices of services that the published book does not have. */
export const ownPrices: PriceBook = {
  id: 'own',
  version: '1',
  currency: 'CNY',
  effectiveFrom: '2016-01-01',
  sources: { own: { title: 'For this test', confidence: 'own' } },
  prices: [monthly('datav', 'edition', '100'), monthly('public-trend', 'edition', '100')],
};

/** Tells the steps to a ledger, and gives what came of the last one. */
export function last(steps: readonly Step[], readings: Partial<Readings> = {}): Answer {
  const ledger = createLedger({ priceBooks: [published2016To2018, ownPrices], readings });
  const answers = steps.map(([type, at, members = {}], index) =>
    ledger.apply(eventOfWire({ type, id: `e${index}`, account: 'a1', at: `2016-${at}+08:00`, ...members })),
  );
  const answer = answers.at(-1);
  if (answer === undefined) throw new Error('a story has steps');
  return answer;
}

/** Members of an order. */
export const order = (service: string, more: object = {}): object => ({
  kind: 'new-purchase',
  service,
  item: service === 'maxcompute' ? 'computation' : 'edition',
  quantity: '1',
  months: 1,
  ...more,
});
/** Members of a report of 100 GB of storage. */
export const storage = (day: string, more: object = {}): object => ({
  service: 'maxcompute',
  item: 'storage',
  quantity: '107374182400',
  day: `2016-${day}`,
  ...more,
});
export const paid: Step = ['top-up', '03-10T09:00:00', yuan('1000')];
export const compute: Step = ['order', '03-10T09:00:00', order('maxcompute')];
export const datav: Step = ['order', '03-10T09:00:00', order('datav')];
export const restricted: Step = ['account-restricted', '03-10T10:00:00'];
/** A bill that stays open: frozen from 02:00 of 12 March on. */
export const inFreeze: readonly Step[] = [
  ['top-up', '03-10T09:00:00', yuan('150')],
  compute,
  ['usage', '03-10T23:00:00', storage('03-10')],
  ['day-closed', '03-11T02:00:00', { day: '2016-03-10' }],
];

/** What is refused, and what the trace says of it. */
export type RefusedRow = readonly [
  name: string,
  steps: readonly Step[],
  code: string,
  rule: string,
  clauses: readonly string[],
  conditions: Readonly<Record<string, boolean>>,
  values?: Readonly<Record<string, string>>,
];

/** The last step is refused with this code, by this clause, and the trace names these conditions. */
export function expectRefused([, steps, code, rule, clauses, conditions, values = {}]: RefusedRow): void {
  const { refusals: given } = last(steps);
  expect(given.map((refusal) => refusal.code)).toEqual([code]);
  const step = given[0]?.trace?.at(-1);
  expect(step?.rule).toBe(rule);
  expect(step?.clauses.map(({ agreement, clause }) => `${agreement} ${clause}`)).toEqual(clauses);
  expect(given[0]?.clause).toBe(step?.clauses[0]);
  expect(Object.fromEntries((step?.conditions ?? []).map(({ name, met }) => [name, met]))).toEqual(conditions);
  expect(step?.values).toEqual(values);
}
