import { describe, expect, it } from 'vitest';
import {
  datav,
  expectRefused,
  last,
  monthly,
  order,
  ownPrices,
  paid,
  yuan,
  type RefusedRow,
  type Step,
} from '../../test/support/refused-story.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import type { PriceBook } from '../prices/price-book.ts';
import { eventOfWire } from '../wire/event-of-wire.ts';

/** Renewals and endings that are refused, by which clause, and what the trace says of the conditions. Written from the clauses. */
const refused: readonly RefusedRow[] = [
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
  it.each(refused.map((row) => [row[0], row] as const))('%s', (_, row) => {
    expectRefused(row);
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
