import { describe, expect, it } from 'vitest';
import type { BillingError } from '../errors/billing-error.ts';
import { chooseReadings } from '../readings/choose-readings.ts';
import { marketEventOfWire } from '../wire/event-of-wire.ts';
import { applyMarketEvent } from './apply-market-event.ts';
import { createMarket, type Market } from './create-market.ts';
import { newVendor, type MarketAnswer } from './vendor.ts';

type Step = readonly [type: string, members?: object];
const yuan = (amount: string) => ({ currency: 'CNY', amount });
const at = (index: number): string => `2016-03-10T09:00:${String(index).padStart(2, '0')}+08:00`;

function play(steps: readonly Step[], market: Market = createMarket()): { market: Market; last: MarketAnswer } {
  const answers = steps.map(([type, members = {}], index) =>
    market.apply(marketEventOfWire({ type, id: `e${index}`, vendor: 'v1', at: at(index), ...members })),
  );
  return { market, last: answers.at(-1) ?? expect.fail('a story has steps') };
}

const verified: Step = ['payee-verified'];
const sold: Step = ['sale-made', { sale: 's1', kind: 'purchase', amount: yuan('100') }];
const settled: Step = ['settlement-run'];
const refund = (ground: string, amount?: string, sale = 's1'): Step => [
  'sale-refund',
  { sale, ground, ...(amount !== undefined && { amount: yuan(amount) }) },
];
const release = (more: object = {}): Step => [
  'deposit-release-requested',
  {
    noBreach: true,
    conditionsOfRules: true,
    servicesOver: true,
    servicesDelivered: true,
    disputesOver: true,
    receiptReceived: true,
    ...more,
  },
];

describe('refused is', () => {
  it.each([
    [
      'a settlement without a verified payee',
      [sold, settled],
      'payee-not-verified',
      '3.4.3',
      'suspension',
      { 'account-verified': false, 'in-breach': false, 'in-dispute': false },
    ],
    [
      'a settlement in a breach',
      [verified, ['breach-noted'], settled],
      'settlement-suspended',
      '3.4.5',
      'suspension',
      { 'account-verified': true, 'in-breach': true, 'in-dispute': false },
    ],
    [
      'a settlement in a dispute',
      [verified, ['dispute-opened'], settled],
      'settlement-suspended',
      '3.4.5',
      'suspension',
      { 'account-verified': true, 'in-breach': false, 'in-dispute': true },
    ],
    ['a refund of no sale', [refund('ruled', '1')], 'unknown-sale', '4.8', 'refund', {}],
    ['delivery of no sale', [['sale-delivered', { sale: 's1' }]], 'unknown-sale', '3.4.1', 'collection', {}],
    [
      'a refund without reason after 24 hours',
      [sold, ['sale-refund', { sale: 's1', ground: 'no-reason', at: '2016-03-11T09:00:00.001+08:00' }]],
      'refund-too-late',
      '4.4.7',
      'refund',
      { 'within-24-hours': false, 'before-completion': true, 'already-settled': false },
    ],
    [
      'dissatisfaction after completion',
      [verified, sold, ['sale-completed', { sale: 's1' }], settled, refund('dissatisfied')],
      'refund-after-completion',
      '4.4.7',
      'refund',
      { 'within-24-hours': true, 'before-completion': false, 'already-settled': true },
    ],
    [
      'a second refund',
      [sold, refund('no-reason'), refund('agreed', '1')],
      'nothing-left-to-refund',
      '4.8',
      'refund',
      { 'within-24-hours': true, 'before-completion': true, 'already-settled': false },
    ],
    [
      'a sale after the end',
      [['vendor-agreement-ended'], sold],
      'agreement-over',
      '10.2',
      'continued-renewal',
      { 'agreement-over': true, 'application-filed': false },
    ],
    [
      'a purchase after the end, though renewal goes on',
      [['vendor-agreement-ended'], ['continued-renewal-applied'], sold],
      'agreement-over',
      '10.2',
      'continued-renewal',
      { 'agreement-over': true, 'application-filed': true },
    ],
    [
      'a renewal after the end that nobody asked for',
      [['vendor-agreement-ended'], ['sale-made', { sale: 's1', kind: 'renewal', amount: yuan('1') }]],
      'agreement-over',
      '10.4',
      'continued-renewal',
      { 'agreement-over': true, 'application-filed': false },
    ],
    [
      'a paid listing without the deposit',
      [
        ['deposit-required', { amount: yuan('10') }],
        ['listing-requested', { paid: true }],
      ],
      'deposit-missing',
      '6.1',
      'listing',
      { 'deposit-paid': false },
    ],
    [
      'a deposit back while the agreement runs',
      [release()],
      'release-conditions-missing',
      '6.5',
      'deposit-release',
      {
        'agreement-over': false,
        'no-breach': true,
        'conditions-of-rules': true,
        'services-over': true,
        'services-delivered': true,
        'disputes-over': true,
        'receipt-received': true,
      },
    ],
    [
      'a deposit back without a receipt',
      [['vendor-agreement-ended'], release({ receiptReceived: false })],
      'release-conditions-missing',
      '6.5',
      'deposit-release',
      {
        'agreement-over': true,
        'no-breach': true,
        'conditions-of-rules': true,
        'services-over': true,
        'services-delivered': true,
        'disputes-over': true,
        'receipt-received': false,
      },
    ],
    ['a release that was not granted', [['deposit-released']], 'release-not-granted', '6.5', 'deposit-release', {}],
    [
      'a release that was made already',
      [
        ['deposit-paid', { amount: yuan('1') }],
        ['vendor-agreement-ended'],
        release(),
        ['deposit-released'],
        ['deposit-released'],
      ],
      'release-not-granted',
      '6.5',
      'deposit-release',
      {},
    ],
  ] as [string, Step[], string, string, string, Record<string, boolean>][])(
    '%s',
    (_, steps, code, clause, rule, conditions) => {
      const { refusals, transactions } = play(steps).last;
      expect(transactions).toEqual([]);
      expect(refusals).toMatchObject([{ code, clause: { agreement: 'market-vendor', clause } }]);
      const step = refusals[0]?.trace?.[0];
      expect(step).toMatchObject({ rule, clauses: [{ clause }] });
      expect(Object.fromEntries((step?.conditions ?? []).map(({ name, met }) => [name, met]))).toEqual(conditions);
      expect(play(steps, createMarket({ trace: false })).last.refusals).toEqual([
        { code, clause: refusals[0]?.clause },
      ]);
    },
  );
});

describe('cannot be', () => {
  it.each([
    [
      'a sale for nothing',
      [['sale-made', { sale: 's1', kind: 'purchase', amount: yuan('0') }]],
      'amount',
      'not more than 0',
    ],
    ['a sale twice', [sold, sold], 'sale', 's1 was made before'],
    ['a deposit of nothing', [['deposit-paid', { amount: yuan('0') }]], 'amount', 'not more than 0'],
    ['a loss of nothing', [['loss-claimed', { loss: 'of-buyers', amount: yuan('0') }]], 'amount', 'not more than 0'],
    [
      'a share of more than all',
      [['fee-announced', { fixed: yuan('0'), share: '1.01', waived: false }]],
      'share',
      'from 0 to 1',
    ],
    [
      'a negative share',
      [['fee-announced', { fixed: yuan('0'), share: '-0.01', waived: false }]],
      'share',
      'from 0 to 1',
    ],
    [
      'a negative fixed fee',
      [['fee-announced', { fixed: yuan('-0.01'), share: '0', waived: false }]],
      'share',
      'fixed fee is negative',
    ],
    ['a ruling without an amount', [sold, refund('ruled')], 'amount', 'is missing'],
    ['a ruling for nothing', [sold, refund('ruled', '0')], 'amount', 'between 0.01 and 100.00'],
    [
      'a ruling for more than is left',
      [sold, refund('ruled', '60'), refund('ruled', '40.01')],
      'amount',
      'between 0.01 and 40.00',
    ],
  ] as [string, Step[], string, string][])('%s', (_, steps, field, message) => {
    const error = expect.objectContaining({
      code: 'invalid-event',
      field,
      message: expect.stringContaining(message) as string,
    }) as BillingError;
    expect(() => play(steps)).toThrow(error);
  });

  it('an event before the last one of its vendor', () => {
    const event = marketEventOfWire({ type: 'payee-verified', id: 'e', vendor: 'v1', at: at(0) });
    const state = { vendor: { ...newVendor('v1'), at: event.at + 1 }, sale: undefined };
    const error = expect.objectContaining({
      code: 'event-out-of-order',
      field: 'at',
      message: expect.stringContaining('order events by time') as string,
    }) as BillingError;
    expect(() => applyMarketEvent(state, event, { readings: chooseReadings(), trace: false })).toThrow(error);
  });
});

describe('explained is', () => {
  const values = (steps: readonly Step[], index = 0) => play(steps).last.transactions[index]?.trace?.[0];
  const fee: Step = ['fee-announced', { fixed: yuan('2'), share: '0.05', waived: false }];

  it('the fee of a settlement, and what is paid out', () => {
    expect(values([verified, fee, sold, settled])).toMatchObject({
      rule: 'service-fee',
      readings: [{ name: 'service-fee-base' }, { name: 'rounding' }],
      conditions: [{ name: 'fee-waived', met: false }],
      values: { total: '100.00', factor: '0.05', fee: '2.00', amount: '7.00' },
    });
    expect(values([verified, fee, sold, settled], 1)).toMatchObject({
      rule: 'settlement',
      conditions: [
        { name: 'account-verified', met: true },
        { name: 'in-breach', met: false },
        { name: 'in-dispute', met: false },
      ],
      values: { carried: '0.00', amount: '93.00' },
    });
  });

  it('a refund before settlement, and one that is carried', () => {
    expect(values([sold, refund('no-reason')])).toMatchObject({ rule: 'refund', values: { amount: '100.00' } });
    expect(values([sold, refund('no-reason')])?.values).not.toHaveProperty('carried');
    expect(values([verified, sold, settled, refund('ruled', '30')])).toMatchObject({
      rule: 'refund-carried',
      conditions: [
        { name: 'within-24-hours' },
        { name: 'before-completion', met: true },
        { name: 'already-settled', met: true },
      ],
      values: { amount: '30.00', carried: '30.00' },
    });
  });

  it('the sources of a loss, with what is left', () => {
    const loss = play([
      ['deposit-paid', { amount: yuan('10') }],
      ['sale-made', { sale: 's1', kind: 'purchase', amount: yuan('20') }],
      ['loss-claimed', { loss: 'of-platform', amount: yuan('100') }],
    ]).last;
    expect(loss.transactions.map(({ kind, trace = [] }) => [kind, trace[0]?.rule, trace[0]?.values])).toEqual([
      ['deposit-deduction', 'loss-order', { source: 'deposit', left: '90.00', amount: '10.00' }],
      ['loss', 'loss-order', { source: 'settleable', left: '70.00', amount: '20.00' }],
      ['loss', 'loss-order', { source: 'vendor', left: '0.00', amount: '70.00' }],
    ]);
  });

  it('what later settlements make good for buyers', () => {
    const story: Step[] = [verified, ['loss-claimed', { loss: 'of-buyers', amount: yuan('130') }], sold, settled];
    expect(values(story)).toMatchObject({
      rule: 'loss-order',
      values: { source: 'next-settlements', left: '30.00', amount: '100.00' },
    });
  });

  it('entry fee, deposit, release and penalty', () => {
    expect(values([['vendor-admitted', { entryFee: yuan('5') }]])).toMatchObject({
      rule: 'entry-fee',
      values: { amount: '5.00' },
    });
    const paid: Step = ['deposit-paid', { amount: yuan('5') }];
    expect(values([paid])).toMatchObject({ rule: 'deposit', values: { amount: '5.00' } });
    expect(values([paid, ['vendor-agreement-ended'], release(), ['deposit-released']])).toMatchObject({
      rule: 'deposit-release',
      values: { amount: '5.00' },
    });
    const broken: Step = ['confidence-broken', { damage: yuan('1000000') }];
    expect(play([broken]).last.transactions).toHaveLength(1);
    expect(values([broken])).toMatchObject({ rule: 'penalty', values: { total: '1000000.00', amount: '1000000.00' } });
  });
});

describe('studios', () => {
  const due = Date.parse('2016-03-16T00:00:00+08:00');
  const deducted: Step[] = [
    ['deposit-required', { amount: yuan('10') }],
    ['deposit-paid', { amount: yuan('10') }],
    ['loss-claimed', { loss: 'of-buyers', amount: yuan('4') }],
  ];

  it.each([
    ['may be closed once three working days are over', [], 'may-be-closed'],
    ['may be closed while a fen is missing', [['deposit-paid', { amount: yuan('3.99') }]], 'may-be-closed'],
    ['stay open when the deposit is whole again', [['deposit-paid', { amount: yuan('4') }]], 'open'],
    ['stay open when less is required', [['deposit-required', { amount: yuan('6') }]], 'open'],
    [
      'may be closed when still too much is required',
      [['deposit-required', { amount: yuan('6.01') }]],
      'may-be-closed',
    ],
  ] as [string, Step[], string][])('%s', (_, more, studios) => {
    const { market } = play([...deducted, ...more]);
    expect(market.standing('v1', due - 1).studios).toBe('open');
    expect(market.standing('v1', due).studios).toBe(studios);
  });
});
