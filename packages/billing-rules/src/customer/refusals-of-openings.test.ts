import { describe, it } from 'vitest';
import {
  compute,
  datav,
  expectRefused,
  paid,
  restricted,
  storage,
  type RefusedRow,
} from '../../test/support/refused-story.ts';

/** Openings, reports of usage and requests for refunds that are refused, by which clause, and what the trace says of the conditions. Written from the clauses. */
const refused: readonly RefusedRow[] = [
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
];

describe('refused is', () => {
  it.each(refused.map((row) => [row[0], row] as const))('%s', (_, row) => {
    expectRefused(row);
  });
});
