import type { PriceBook } from '@dataplus/billing-rules';
import { describe, expect, test } from 'vitest';
import { changesBy, pricesOn } from './prices-in-force.ts';
import { readBook } from './read-book.ts';

const price = (item: string, amount: string) => ({
  service: 'maxcompute',
  item,
  method: 'marginal' as const,
  unit: 'GB',
  cycle: 'day' as const,
  tiers: [{ price: amount }],
  sources: ['own'],
});

const book = (version: string, effectiveFrom: string, prices: PriceBook['prices']): PriceBook => ({
  id: 'b',
  version,
  currency: 'CNY',
  effectiveFrom,
  sources: { own: { title: 'Own', confidence: 'own' } },
  prices,
});

const first = book('1', '2016-01-01', [price('storage', '0.02'), price('download', '0.8')]);

describe('the prices in force', () => {
  test('are those of the latest book that names them, whatever the order of the books', () => {
    const second = book('2', '2016-06-01', [price('storage', '0.03')]);
    const third = book('3', '2016-07-01', [price('storage', '0.04')]);
    const inForce = pricesOn([third, second, first], '2016-06-30');
    expect([...inForce].map(([key, one]) => [key, one.price.tiers[0]?.price, one.book.version])).toEqual([
      ['maxcompute/storage', '0.03', '2'],
      ['maxcompute/download', '0.8', '1'],
    ]);
  });

  test('are changed, added, named again or left by a new book', () => {
    const draft = book('2', '2016-06-01', [price('storage', '0.03'), price('upload', '0')]);
    expect(changesBy(draft, [first]).map(({ item, what }) => [item, what])).toEqual([
      ['storage', 'changed'],
      ['upload', 'new'],
      ['download', 'stays'],
    ]);
    expect(changesBy(book('3', '2016-06-01', first.prices), [first]).map(({ what }) => what)).toEqual(['same', 'same']);
  });
});

describe('a price book', () => {
  test.each([
    ['', { kind: 'empty' }],
    ['{', { kind: 'json' }],
    ['[]', { kind: 'shape', path: '$', wanted: 'object' }],
    [JSON.stringify({ ...first, version: 1 }), { kind: 'shape', path: 'version', wanted: 'text' }],
    [JSON.stringify({ ...first, prices: {} }), { kind: 'shape', path: 'prices', wanted: 'list' }],
    [
      JSON.stringify({ ...first, prices: [{ ...price('x', '1'), tiers: [{}] }] }),
      { kind: 'shape', path: 'prices[0].tiers[0].price', wanted: 'text' },
    ],
    [
      JSON.stringify({ ...first, prices: [price('x', '-1')] }),
      { kind: 'rules', path: 'prices[0].tiers[0].price', code: 'invalid-price-book' },
    ],
  ])('%s is refused where it is wrong', (text, fault) => {
    expect(readBook(text, [])).toMatchObject({ ok: false, fault });
  });

  test('is held to those that are there: two prices from one day on are refused', () => {
    const rival = { ...book('2', first.effectiveFrom, [price('storage', '0.03')]) };
    expect(readBook(JSON.stringify(rival), [first])).toMatchObject({ ok: false, fault: { code: 'price-conflict' } });
    expect(readBook(JSON.stringify({ ...rival, effectiveFrom: '2016-06-01' }), [first])).toMatchObject({ ok: true });
  });
});
