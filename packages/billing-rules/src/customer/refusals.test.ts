import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { published2016To2018 } from '../prices/published-2016-2018.ts';
import type { PriceBook } from '../prices/price-book.ts';
import type { Readings } from '../readings/readings.ts';
import { eventOfWire } from '../wire/event-of-wire.ts';

/** What is refused, by which clause, and what the trace says of the conditions. Written from the clauses. */

type Step = readonly [type: string, at: string, members?: object];
const yuan = (amount: string) => ({ amount: { currency: 'CNY', amount } });
const monthly = (service: string, item: string, price: string): PriceBook['prices'][number] => ({
  service,
  item,
  method: 'period',
  unit: 'month',
  tiers: [{ price }],
  sources: ['own'],
});
const ownPrices: PriceBook = {
  id: 'own',
  version: '1',
  currency: 'CNY',
  effectiveFrom: '2016-01-01',
  sources: { own: { title: 'For this test', confidence: 'own' } },
  prices: [monthly('datav', 'edition', '100'), monthly('public-trend', 'edition', '100')],
};

function last(steps: readonly Step[], readings: Partial<Readings> = {}): Answer {
  const ledger = createLedger({ priceBooks: [published2016To2018, ownPrices], readings });
  const answers = steps.map(([type, at, members = {}], index) =>
    ledger.apply(eventOfWire({ type, id: `e${index}`, account: 'a1', at: `2016-${at}+08:00`, ...members })),
  );
  const answer = answers.at(-1);
  if (answer === undefined) throw new Error('a story has steps');
  return answer;
}

const order = (service: string, more: object = {}) => ({
  kind: 'new-purchase',
  service,
  item: service === 'maxcompute' ? 'computation' : 'edition',
  quantity: '1',
  months: 1,
  ...more,
});
const storage = (day: string, more: object = {}) => ({
  service: 'maxcompute',
  item: 'storage',
  quantity: '107374182400',
  day: `2016-${day}`,
  ...more,
});
const paid: Step = ['top-up', '03-10T09:00:00', yuan('1000')];
const compute: Step = ['order', '03-10T09:00:00', order('maxcompute')];
const datav: Step = ['order', '03-10T09:00:00', order('datav')];
const restricted: Step = ['account-restricted', '03-10T10:00:00'];
const inFreeze: readonly Step[] = [
  ['top-up', '03-10T09:00:00', yuan('150')],
  compute,
  ['usage', '03-10T23:00:00', storage('03-10')],
  ['day-closed', '03-11T02:00:00', { day: '2016-03-10' }],
];

/** Steps, then: code, rule, clauses, conditions, values of the trace. */
const refusals: readonly (readonly [
  name: string,
  steps: readonly Step[],
  code: string,
  rule: string,
  clauses: readonly string[],
  conditions: Readonly<Record<string, boolean>>,
  values?: Readonly<Record<string, string>>,
])[] = [
  [
    'an order of a restricted account',
    [paid, restricted, ['order', '03-10T11:00:00', order('datav')]],
    'account-not-usable',
    'purchase',
    ['datav 2.4'],
    { 'account-usable': false, 'service-open': false },
  ],
  [
    'a second purchase while the first one runs',
    [paid, datav, ['order', '03-10T11:00:00', order('datav')]],
    'service-already-open',
    'purchase',
    ['datav 2.4'],
    { 'account-usable': true, 'service-open': true },
  ],
  [
    'an order in a freeze',
    [...inFreeze, ['order', '03-12T03:00:00', order('maxcompute', { kind: 'renewal' })]],
    'service-frozen',
    'purchase',
    ['maxcompute 2.4.2'],
    { 'account-usable': true, 'service-open': true },
  ],
  [
    'an order in a freeze after the compute month',
    [...inFreeze, ['order', '04-12T03:00:00', order('maxcompute')]],
    'service-frozen',
    'purchase',
    ['maxcompute 2.4.2'],
    { 'account-usable': true, 'service-open': true },
  ],
  [
    'a renewal of what was never opened',
    [paid, ['order', '03-10T11:00:00', order('datav', { kind: 'renewal' })]],
    'service-not-open',
    'purchase',
    ['datav 2.4'],
    { 'account-usable': true, 'service-open': false },
  ],
  [
    'a renewal of what has ended',
    [
      paid,
      datav,
      ['service-ended', '03-11T09:00:00', { service: 'datav', path: 'agreed' }],
      ['order', '03-12T11:00:00', order('datav', { kind: 'renewal' })],
    ],
    'service-not-open',
    'purchase',
    ['datav 2.4'],
    { 'account-usable': true, 'service-open': true },
  ],
  [
    'an upgrade at 24:00 of the last day',
    [paid, datav, ['order', '04-11T00:00:00', order('datav', { kind: 'upgrade' })]],
    'service-over',
    'purchase',
    ['datav 2.4'],
    { 'account-usable': true, 'service-open': true },
  ],
  [
    'an order without a published price',
    [paid, ['order', '03-10T11:00:00', order('dashu')]],
    'no-price',
    'price',
    ['dashu 2.2'],
    { 'price-published': false },
  ],
  [
    'opening for a restricted account',
    [restricted, ['opening', '03-10T11:00:00', { service: 'ocr', mode: 'free-beta' }]],
    'account-not-usable',
    'opening-mode',
    ['ocr 2'],
    { 'account-usable': false, 'service-open': false },
    { path: 'free-beta' },
  ],
  [
    'opening twice',
    [
      ['opening', '03-10T11:00:00', { service: 'ocr', mode: 'free-beta' }],
      ['opening', '03-10T12:00:00', { service: 'ocr', mode: 'free-beta' }],
    ],
    'service-already-open',
    'opening-mode',
    ['ocr 2'],
    { 'account-usable': true, 'service-open': true },
    { path: 'free-beta' },
  ],
  [
    'a free beta of what is not free',
    [['opening', '03-10T11:00:00', { service: 'datav', mode: 'free-beta' }]],
    'not-free',
    'opening-mode',
    ['datav 2.4'],
    { 'account-usable': true, 'service-open': false },
    { path: 'free-beta' },
  ],
  [
    'MaxCompute pay-later',
    [['opening', '03-10T11:00:00', { service: 'maxcompute', mode: 'pay-later' }]],
    'prepaid-only',
    'opening-mode',
    ['maxcompute 2.2', 'maxcompute 11.1'],
    { 'account-usable': true, 'service-open': false },
    { path: 'pay-later' },
  ],
  [
    'another service pay-later',
    [['opening', '03-10T11:00:00', { service: 'ocr', mode: 'pay-later' }]],
    'prepaid-only',
    'opening-mode',
    ['ocr 2'],
    { 'account-usable': true, 'service-open': false },
    { path: 'pay-later' },
  ],
  [
    'usage before the opening',
    [['usage', '03-10T11:00:00', storage('03-10')]],
    'service-not-open',
    'standing',
    ['maxcompute 2.2'],
    { 'service-open': false },
  ],
  [
    'usage that is 32 days late',
    [paid, compute, ['usage', '04-11T11:00:00', storage('03-10')]],
    'usage-too-late',
    'correction',
    ['maxcompute 2.2'],
    {},
    { days: '31' },
  ],
  [
    'the fee after opening',
    [paid, datav, ['refund-requested', '03-10T11:00:00', { service: 'datav' }]],
    'no-refund-after-opening',
    'no-refund',
    ['datav 2.3'],
    { 'service-open': true, 'refund-owed': false },
    { amount: '100.00' },
  ],
  [
    'a fee that was never paid',
    [['refund-requested', '03-10T11:00:00', { service: 'datav' }]],
    'service-not-open',
    'no-refund',
    ['datav 2.3'],
    { 'service-open': false, 'refund-owed': false },
    { amount: '0.00' },
  ],
  [
    'auto-renewal before the opening',
    [['renewal-switched', '03-10T11:00:00', { service: 'datav', on: true }]],
    'service-not-open',
    'auto-renewal',
    ['datav 2.5'],
    { 'service-open': false },
  ],
  [
    'auto-renewal where there is none',
    [
      ['opening', '03-10T11:00:00', { service: 'ocr', mode: 'free-beta' }],
      ['renewal-switched', '03-10T11:00:00', { service: 'ocr', on: true }],
    ],
    'no-auto-renewal',
    'auto-renewal',
    ['datav 2.5'],
    { 'service-open': true },
  ],
  [
    'a gift against the price',
    [paid, ['order', '03-10T11:00:00', order('datav', { promotion: 'spring' })]],
    'gift-not-set-off',
    'gift-not-set-off',
    ['datav 2.6'],
    { 'gift-may-be-set-off': false },
    { promotion: 'spring' },
  ],
  [
    'an end of what is not open',
    [['service-ended', '03-10T11:00:00', { service: 'datav', path: 'agreed' }]],
    'service-not-open',
    'ending',
    ['datav 7.2'],
    { 'service-open': false },
  ],
  [
    'a second end',
    [
      paid,
      datav,
      ['service-ended', '03-11T09:00:00', { service: 'datav', path: 'agreed' }],
      ['service-ended', '03-12T09:00:00', { service: 'datav', path: 'agreed' }],
    ],
    'service-over',
    'ending',
    ['datav 7.2'],
    { 'service-open': false },
  ],
  [
    'a change of policy without notice',
    [paid, datav, ['service-ended', '03-12T09:00:00', { service: 'datav', path: 'policy-change' }]],
    'notice-too-short',
    'ending',
    ['datav 7.2'],
    { 'notice-long-enough': false },
    { days: '30' },
  ],
  [
    'a change of policy in the last moment of the thirty days',
    [
      paid,
      datav,
      [
        'service-ended',
        '04-10T23:59:59',
        { service: 'datav', path: 'policy-change', noticedAt: '2016-03-11T09:00:00+08:00' },
      ],
    ],
    'notice-too-short',
    'ending',
    ['datav 7.2'],
    { 'notice-long-enough': false },
    { days: '30', since: '2016-03-11T09:00:00.000+08:00' },
  ],
  [
    'a change of policy of a free service that is told only at its end',
    [
      ['opening', '03-10T11:00:00', { service: 'ocr', mode: 'free-beta' }],
      [
        'service-ended',
        '03-12T09:00:00',
        { service: 'ocr', path: 'policy-change', noticedAt: '2016-03-12T09:00:00+08:00' },
      ],
    ],
    'notice-too-short',
    'ending',
    ['ocr 5.1'],
    { 'notice-long-enough': false },
    { days: '30', since: '2016-03-12T09:00:00.000+08:00' },
  ],
  [
    'a renewal that the balance does not cover',
    [
      ['top-up', '03-10T09:00:00', yuan('100')],
      datav,
      ['renewal-switched', '03-10T11:00:00', { service: 'datav', on: true }],
      ['day-closed', '03-13T01:00:00', { day: '2016-03-12' }],
    ],
    'renewal-failed',
    'auto-renewal',
    ['datav 2.5'],
    { 'auto-renewal-on': true, 'within-window': true, 'price-published': true, 'balance-covers': false },
    { day: '2016-03-13', until: '2016-04-11T00:00:00.000+08:00', balance: '0.00', amount: '100.00' },
  ],
];

describe('refused is', () => {
  it.each(refusals.map((row) => [row[0], row] as const))('%s', (_, row) => {
    const [, steps, code, rule, clauses, conditions, values = {}] = row;
    const { refusals: given } = last(steps);
    expect(given.map((refusal) => refusal.code)).toEqual([code]);
    const step = given[0]?.trace?.at(-1);
    expect(step?.rule).toBe(rule);
    expect(step?.clauses.map(({ agreement, clause }) => `${agreement} ${clause}`)).toEqual(clauses);
    expect(given[0]?.clause).toBe(step?.clauses[0]);
    expect(Object.fromEntries((step?.conditions ?? []).map(({ name, met }) => [name, met]))).toEqual(conditions);
    expect(step?.values).toEqual(values);
  });

  it('an automatic renewal for which no price is published any more', () => {
    const from = (effectiveFrom: string, price?: string): PriceBook => ({
      ...ownPrices,
      id: `own-${effectiveFrom}`,
      effectiveFrom,
      prices: [
        {
          ...monthly('datav', 'edition', price ?? '100'),
          ...(price === undefined && { tiers: [{ upTo: '1', price: '100' }] }),
        },
      ],
    });
    const ledger = createLedger({ priceBooks: [from('2016-01-01')] });
    const play = (type: string, at: string, members: object) =>
      ledger.apply(eventOfWire({ type, id: at, account: 'a1', at: `2016-${at}+08:00`, ...members }));
    play('top-up', '03-10T09:00:00', yuan('900'));
    play('order', '03-10T09:00:01', order('datav'));
    play('order', '03-10T09:00:02', order('datav', { kind: 'upgrade' }));
    play('renewal-switched', '03-10T09:00:03', { service: 'datav', on: true });
    const { refusals: given, transactions } = play('day-closed', '03-13T01:00:00', { day: '2016-03-12' });
    expect(transactions).toEqual([]);
    expect(given).toMatchObject([{ code: 'no-price', clause: { agreement: 'datav', clause: '2.5' } }]);
    expect(given[0]?.trace?.[0]?.conditions).toContainEqual({ name: 'price-published', met: false });
  });

  it('nothing of an end after thirty days of notice', () => {
    const end: Step = [
      'service-ended',
      '04-11T00:00:00',
      { service: 'public-trend', path: 'policy-change', noticedAt: '2016-03-11T09:00:00+08:00' },
    ];
    expect(last([paid, ['order', '03-10T09:00:00', order('public-trend', { months: 3 })], end])).toMatchObject({
      refusals: [],
      changes: [{ from: 'in-service', to: 'ended' }],
    });
  });
});

describe('not answered by any clause is', () => {
  const ended = (service: string, path: string): Step => ['service-ended', '03-12T09:00:00', { service, path }];
  const opened = (service: string): Step => ['opening', '03-10T11:00:00', { service, mode: 'free-beta' }];

  it.each([
    ['what becomes of MaxCompute’s fee', [paid, compute, ended('maxcompute', 'agreed')], ['money-after-end']],
    ['nothing of MaxCompute after a breach', [paid, compute, ended('maxcompute', 'breach')], []],
    ['nothing of DataV, whose fee is not returned after opening', [paid, datav, ended('datav', 'agreed')], []],
    ['what becomes of data in a short agreement', [opened('ocr'), ended('ocr', 'agreed')], ['data-after-end']],
    [
      'MaxCompute’s fee when it is asked back',
      [paid, compute, ['refund-requested', '03-10T11:00:00', { service: 'maxcompute' }]],
      ['refund'],
    ],
    ['MaxCompute’s fee after a ban', [paid, compute, ['account-banned', '03-10T11:00:00']], ['money-after-end']],
    [
      'nothing after a ban of what has run out',
      [paid, compute, ended('maxcompute', 'breach'), ['account-banned', '03-13T11:00:00']],
      [],
    ],
    [
      'nothing after a ban of DataV, which 2.7.4 and 2.7.5 settle',
      [paid, datav, ['account-banned', '03-10T11:00:00']],
      [],
    ],
  ] as [string, Step[], string[]][])('%s', (_, steps, questions) => {
    expect(last(steps).unknowns.map(({ question }) => question)).toEqual(questions);
  });
});

describe('a ban', () => {
  it.each([
    ['ends DataV', '03-12T11:00:00', 'ended'],
    ['comes in the last moment', '04-10T23:59:59', 'ended'],
    ['comes when it is over', '04-11T00:00:00', 'expired'],
  ])('%s', (_, at, rung) => {
    const ledger = createLedger({ priceBooks: [ownPrices] });
    [paid, datav, ['account-banned', at] as Step].forEach(([type, when, members = {}], index) =>
      ledger.apply(eventOfWire({ type, id: `e${index}`, account: 'a1', at: `2016-${when}+08:00`, ...members })),
    );
    expect(ledger.standing('a1', 'datav', Date.parse('2016-04-11T00:00:00+08:00')).rung).toBe(rung);
  });
});

describe('cannot be', () => {
  const usage = (more: object): Step => ['usage', '03-10T11:00:00', storage('03-10', more)];
  const closed = (at: string, day: string): Step => ['day-closed', at, { day }];

  it.each<[string, readonly Step[], string, string, string]>([
    ['a top-up of nothing', [['top-up', '03-10T09:00:00', yuan('0')]], 'invalid-event', 'amount', 'brings money'],
    [
      'an order of nothing',
      [['order', '03-10T09:00:00', order('datav', { quantity: '0' })]],
      'invalid-event',
      'quantity',
      'at least 1',
    ],
    [
      'an order for no month',
      [['order', '03-10T09:00:00', order('datav', { months: 0 })]],
      'invalid-event',
      'quantity',
      'at least 1',
    ],
    ['usage of tomorrow', [paid, compute, usage({ day: '2016-03-11' })], 'invalid-event', 'day', 'once it happened'],
    [
      'a day closed before 24:00',
      [closed('03-10T23:59:59', '2016-03-10')],
      'day-not-over',
      'day',
      '2016-03-10 is not over',
    ],
    [
      'a day closed twice',
      [closed('03-11T00:00:00', '2016-03-10'), closed('03-11T00:00:00', '2016-03-10')],
      'day-already-closed',
      'day',
      '2016-03-10 is closed already',
    ],
    [
      'an order of an unknown service',
      [['order', '03-10T09:00:00', order('nothing')]],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
    [
      'usage of an unknown service',
      [usage({ service: 'nothing' })],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
    [
      'opening an unknown service',
      [['opening', '03-10T09:00:00', { service: 'nothing', mode: 'free-beta' }]],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
    [
      'an end of an unknown service',
      [['service-ended', '03-10T09:00:00', { service: 'nothing', path: 'agreed' }]],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
    [
      'a refund of an unknown service',
      [['refund-requested', '03-10T09:00:00', { service: 'nothing' }]],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
    [
      'renewal of an unknown service',
      [['renewal-switched', '03-10T09:00:00', { service: 'nothing', on: true }]],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
  ])('%s', (_, steps, code, field, message) => {
    const error = expect.objectContaining({
      code,
      field,
      message: expect.stringContaining(message) as string,
    }) as Error;
    expect(() => last(steps)).toThrow(error);
  });
});
