import { describe, it } from 'vitest';
import {
  datav,
  expectRefused,
  inFreeze,
  order,
  paid,
  restricted,
  type RefusedRow,
} from '../../test/support/refused-story.ts';

/** Orders that are refused, by which clause, and what the trace says of the conditions. Written from the clauses. */
const refused: readonly RefusedRow[] = [
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
    'a gift against the price',
    [paid, ['order', '03-10T11:00:00', order('datav', { promotion: 'spring' })]],
    'gift-not-set-off',
    'gift-not-set-off',
    ['datav 2.6'],
    { 'gift-may-be-set-off': false },
    { promotion: 'spring' },
  ],
];

describe('refused is', () => {
  it.each(refused.map((row) => [row[0], row] as const))('%s', (_, row) => {
    expectRefused(row);
  });
});
