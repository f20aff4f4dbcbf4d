import { readFileSync } from 'node:fs';
import { dayOfDate } from '@dataplus/agreement-terms/calendar';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, textOfExact } from '../money/exact.ts';
import { chooseReadings } from '../readings/choose-readings.ts';
import type { Price, PriceBook } from './price-book.ts';
import { priceOn, readPriceBooks } from './price-list.ts';
import { published2016To2018 } from './published-2016-2018.ts';
import { rate, type RatedPart } from './rate.ts';
import { countSqlKeywords, factorOfClass } from './sql-complexity.ts';

const list = readPriceBooks([published2016To2018]);
const readings = chooseReadings();
const day = dayOfDate('2016-06-01');
const gigabyte = 1_073_741_824n;

function rated(service: string, item: string, quantity: bigint, factor?: string, choice = readings) {
  const price = priceOn(list, service, item, day);
  if (price === undefined) throw new Error('no price');
  const result = rate(price, quantity, choice, factor);
  return result && { exact: textOfExact(exact(result.numerator, result.denominator)), amount: result.amount };
}

describe('published prices', () => {
  it('give 383.1168 yuan before rounding for 50 TB of storage', () => {
    expect(rated('maxcompute', 'storage', 51_200n * gigabyte)).toEqual({ exact: '383.1168', amount: 38312n });
  });

  it.each([
    ['nothing', 0n, '0', 0n],
    ['one byte', 1n, '0.01', 1n],
    ['exactly 512 MB', 536_870_912n, '0.01', 1n],
    ['100 GB, the end of the first tier', 100n * gigabyte, '1.92', 192n],
    ['101 GB', 101n * gigabyte, '1.9296', 193n],
    ['1 TB', 1024n * gigabyte, '10.7904', 1079n],
  ])('storage of %s', (_, quantity, exactly, amount) => {
    expect(rated('maxcompute', 'storage', quantity)).toEqual({ exact: exactly, amount });
  });

  it('read exactly 512 MB by the tiers where the boundary is read as less than', () => {
    const choice = chooseReadings({ 'flat-minimum-boundary': 'less-than' });
    expect(rated('maxcompute', 'storage', 536_870_912n, undefined, choice)?.exact).toBe('0.0096');
    expect(rated('maxcompute', 'storage', 536_870_911n, undefined, choice)?.exact).toBe('0.01');
  });

  it('have none above 1 PB, which went by ticket', () => {
    expect(rated('maxcompute', 'storage', 1_048_576n * gigabyte)).toBeDefined();
    expect(rated('maxcompute', 'storage', 1_048_576n * gigabyte + 1n)).toBeUndefined();
  });

  it('charge all of a month at the tier that it reaches for faces', () => {
    expect(rated('face-recognition', 'detect', 5_000_000n)?.exact).toBe('12500');
    expect(rated('face-recognition', 'detect', 5_000_001n)?.exact).toBe('10000.002');
    expect(rated('face-recognition', 'attribute', 30_000_001n)?.exact).toBe('112200.00374');
  });

  it('multiply scanned data by the complexity of the query', () => {
    expect(rated('maxcompute', 'sql', 10n * gigabyte, '1.5')).toEqual({ exact: '4.5', amount: 450n });
  });

  it('hold from their day on', () => {
    expect(priceOn(list, 'maxcompute', 'storage', dayOfDate('2015-12-31'))).toBeUndefined();
    expect(priceOn(list, 'maxcompute', 'storage', dayOfDate('2016-01-01'))).toBeDefined();
  });
});

describe('SQL complexity', () => {
  const classes = published2016To2018.prices.find(({ item }) => item === 'sql')?.classes ?? [];

  it.each([
    [{}, 1, '1'],
    [{ join: 2 }, 3, '1'],
    [{ join: 2, groupBy: 1 }, 4, '1.5'],
    [{ join: 5, insert: 3 }, 7, '2'],
    [{ distinct: 18, insert: 2 }, 19, '2'],
    [{ window: 19, orderBy: 1 }, 21, '4'],
  ])('%j counts %i and has factor %s', (keywords, count, factor) => {
    expect(countSqlKeywords(keywords)).toBe(count);
    expect(factorOfClass(classes, count)).toBe(factor);
  });
});

describe('tiers', () => {
  it('add up: the parts are the quantity', () => {
    const price = priceOn(list, 'maxcompute', 'storage', day);
    fc.assert(
      fc.property(fc.bigInt({ min: 536_870_913n, max: 1_048_576n * gigabyte }), (quantity) => {
        const parts: RatedPart[] = [];
        const traced = price && rate(price, quantity, readings, undefined, parts);
        expect(parts.reduce((sum, part) => sum + part.quantity, 0n)).toBe(quantity);
        expect(price && rate(price, quantity, readings)).toEqual(traced);
      }),
      { numRuns: 1000 },
    );
  });

  it('never make more cost less in a marginal price', () => {
    const price = priceOn(list, 'maxcompute', 'storage', day);
    const bytes = fc.bigInt({ min: 1n, max: 1_000_000n * gigabyte });
    fc.assert(
      fc.property(bytes, fc.bigInt({ min: 0n, max: gigabyte * 1000n }), (quantity, more) => {
        const [less, all] = [quantity, quantity + more].map((size) => price && rate(price, size, readings)?.amount);
        return (less ?? 0n) <= (all ?? 0n);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a price book', () => {
  const schema: unknown = JSON.parse(readFileSync(new URL('../../price-book.schema.json', import.meta.url), 'utf8'));
  const valid = new Ajv2020().compile(schema as object);
  const price: Price = {
    service: 'ocr',
    item: 'id-card',
    method: 'marginal',
    unit: 'call',
    cycle: 'day',
    free: '500',
    tiers: [{ price: '0.01' }],
    sources: ['ours'],
  };
  const book: PriceBook = {
    id: 'ours',
    version: '1',
    currency: 'CNY',
    effectiveFrom: '2016-02-29',
    sources: { ours: { title: 'our own', confidence: 'own' } },
    prices: [price],
  };

  it('that is shipped fits the schema', () => {
    expect(valid(published2016To2018)).toBe(true);
    expect(valid(book)).toBe(true);
  });

  it('gives a free quota in each cycle', () => {
    const read = priceOn(readPriceBooks([book]), 'ocr', 'id-card', dayOfDate('2016-03-01'));
    expect(read && rate(read, 500n, readings)?.amount).toBe(0n);
    expect(read && rate(read, 600n, readings)?.amount).toBe(100n);
  });

  const withPrice = (change: object): PriceBook => ({ ...book, prices: [{ ...price, ...change }] });
  it.each<[string, PriceBook, string, string]>([
    ['a day that there is not', { ...book, effectiveFrom: '2015-02-29' }, 'effectiveFrom', '2015-02-29'],
    [
      'tiers that do not rise',
      withPrice({
        tiers: [
          { upTo: '5', price: '1' },
          { upTo: '5', price: '2' },
        ],
      }),
      'prices[0].tiers[1].upTo',
      'larger than the one before',
    ],
    [
      'an open tier before the last',
      withPrice({ tiers: [{ price: '1' }, { upTo: '5', price: '2' }] }),
      'prices[0].tiers[0].upTo',
      'larger than the one before',
    ],
    ['no tiers', withPrice({ tiers: [] }), 'prices[0].tiers', 'at least one tier'],
    ['a negative price', withPrice({ tiers: [{ price: '-1' }] }), 'prices[0].tiers[0].price', 'not negative'],
    ['a price that is a float', withPrice({ tiers: [{ price: '1e-3' }] }), 'prices[0].tiers[0].price', '1e-3'],
    ['an unknown source', withPrice({ sources: ['theirs'] }), 'prices[0].sources', 'theirs is none'],
    ['usage without cycle', withPrice({ cycle: undefined }), 'prices[0].cycle', 'needed for usage'],
    ['units of size 0', withPrice({ unitSize: '0' }), 'prices[0].unitSize', 'at least 1'],
    [
      'a minimum of a tenth of a fen',
      withPrice({ minimum: { upTo: '1', amount: '0.001' } }),
      'prices[0].minimum.amount',
      '0.001',
    ],
    ['another currency', { ...book, currency: 'USD' as 'CNY' }, 'currency', 'only currency'],
    ['an id with a space', { ...book, id: 'our own' }, 'id', 'without spaces'],
    ['a version that begins with a space', { ...book, version: ' 1' }, 'id', 'without spaces'],
    ['no version', { ...book, version: '' }, 'id', 'without spaces'],
    ['no source', withPrice({ sources: [] }), 'prices[0].sources', 'must name sources'],
    ['a period with a cycle', withPrice({ method: 'period' }), 'prices[0].cycle', 'left out for periods'],
    ['a size that is no whole number', withPrice({ unitSize: '1.5' }), 'prices[0].unitSize', 'whole number'],
    ['a size with a text before it', withPrice({ unitSize: 'x1' }), 'prices[0].unitSize', 'whole number'],
    [
      'a tier with a text behind it',
      withPrice({ tiers: [{ upTo: '5 GB', price: '1' }] }),
      'prices[0].tiers[0].upTo',
      'whole number',
    ],
    [
      'a minimum up to a float',
      withPrice({ minimum: { upTo: '0.5', amount: '0.01' } }),
      'prices[0].minimum.upTo',
      'whole number',
    ],
    ['a negative quota', withPrice({ free: '-1' }), 'prices[0].free', 'whole number'],
    ['a negative factor', withPrice({ classes: [{ factor: '-2' }] }), 'prices[0].classes', 'not negative'],
  ])('is refused with %s', (_, bad, field, message) => {
    expect(() => readPriceBooks([bad])).toThrow(
      expect.objectContaining({
        code: 'invalid-price-book',
        field,
        message: expect.stringContaining(message) as string,
      }) as Error,
    );
  });

  it('does not price one item twice', () => {
    expect(() => readPriceBooks([{ ...book, prices: [price, { ...price, item: 'other' }, price] }])).toThrow(
      expect.objectContaining({
        code: 'price-conflict',
        field: 'prices[2]',
        message: expect.stringContaining('ocr/id-card is priced twice') as string,
      }) as Error,
    );
  });

  it('may have a price of nothing', () => {
    const free = priceOn(
      readPriceBooks([withPrice({ tiers: [{ price: '0' }] })]),
      'ocr',
      'id-card',
      dayOfDate('2016-03-01'),
    );
    expect(free && rate(free, 600n, readings)?.amount).toBe(0n);
  });

  it('replaces only what it names, from its day on', () => {
    const later: PriceBook = { ...withPrice({ tiers: [{ price: '0.02' }] }), id: 'later', effectiveFrom: '2016-04-01' };
    const both = readPriceBooks([book, later]);
    expect(priceOn(both, 'ocr', 'id-card', dayOfDate('2016-03-31'))?.book).toBe('ours@1');
    expect(priceOn(both, 'ocr', 'id-card', dayOfDate('2016-04-01'))?.book).toBe('later@1');
  });

  it('conflicts with another one for the same item and day', () => {
    expect(() => readPriceBooks([book, { ...book, id: 'twin' }])).toThrow(
      expect.objectContaining({ code: 'price-conflict' }) as Error,
    );
  });
});
