import type { PriceBook } from '../../src/prices/price-book.ts';
import type { Readings } from '../../src/readings/readings.ts';
import { day } from './plain-days.ts';

const gigabyte = 1_073_741_824n;
/** Prices are kept in hundred-millionths of a yuan. */
const parts = 100_000_000n;

/** What the simulation charges from a day on, in hundred-millionths of a yuan; steps in gigabytes. */
export interface PlainPrice {
  readonly from: number;
  readonly storage: readonly { readonly upTo: bigint; readonly price: bigint }[];
  readonly download: bigint;
  /** In fen. */
  readonly unit: bigint;
  readonly datav: bigint;
}

export type PlainPrices = readonly PlainPrice[];

const at = (prices: PlainPrices, dayNumber: number): PlainPrice => {
  const price = prices.findLast(({ from }) => from <= dayNumber);
  if (price === undefined) throw new Error('no price on that day');
  return price;
};

/** Yearly prices: the published steps, with other amounts every year. */
export function plainPrices(firstDay: number, years: number): PlainPrices {
  return Array.from({ length: years }, (_, year) => ({
    from: firstDay + year * 365,
    storage: [
      { upTo: 100n, price: 1_920_000n - BigInt(year) * 31_000n },
      { upTo: 1_024n, price: 960_000n },
      { upTo: 10_240n, price: 840_000n + BigInt(year) * 1_000n },
      { upTo: 102_400n, price: 720_000n },
    ],
    download: 80_000_000n + BigInt(year) * 123_457n,
    unit: 15_000n + BigInt(year) * 101n,
    datav: 30_000n - BigInt(year) * 57n,
  }));
}

const decimal = (amount: bigint): string => {
  const text = amount.toString().padStart(9, '0');
  return `${text.slice(0, -8)}.${text.slice(-8)}`.replace(/\.?0+$/, '');
};

/** The same prices in the form that the engine reads. */
export function bookOf(price: PlainPrice): PriceBook {
  const common = { unitSize: String(gigabyte), sources: ['own'] };
  const fen = (amount: bigint): { price: string }[] => [{ price: decimal(amount * 1_000_000n) }];
  return {
    id: `simulation-${price.from}`,
    version: '1',
    currency: 'CNY',
    effectiveFrom: new Date(price.from * day).toISOString().slice(0, 10),
    sources: { own: { title: 'Simulation', confidence: 'own' } },
    prices: [
      {
        ...common,
        service: 'maxcompute',
        item: 'storage',
        method: 'marginal',
        unit: 'GB-day',
        cycle: 'day',
        minimum: { upTo: String(gigabyte / 2n), amount: '0.01' },
        tiers: price.storage.map((step) => ({ upTo: String(step.upTo), price: decimal(step.price) })),
      },
      {
        ...common,
        service: 'maxcompute',
        item: 'download',
        method: 'marginal',
        unit: 'GB',
        cycle: 'day',
        tiers: [{ price: decimal(price.download) }],
      },
      {
        service: 'maxcompute',
        item: 'computation',
        method: 'period',
        unit: 'CU-month',
        tiers: fen(price.unit),
        sources: ['own'],
      },
      { service: 'datav', item: 'edition', method: 'period', unit: 'month', tiers: fen(price.datav), sources: ['own'] },
    ],
  };
}

/** Fen per unit and month. */
export function periodFee(prices: PlainPrices, service: string, dayNumber: number): bigint {
  const price = at(prices, dayNumber);
  return service === 'datav' ? price.datav : price.unit;
}

/** What a quantity of bytes costs on a day, in fen: exact first, rounded once. */
export function fenOfDay(
  prices: PlainPrices,
  readings: Readings,
  item: string,
  bytes: bigint,
  dayNumber: number,
): bigint {
  const price = at(prices, dayNumber);
  if (bytes === 0n) return 0n;
  if (item === 'download') return rounded(bytes * price.download, readings);
  const half = gigabyte / 2n;
  if (bytes < half || (bytes === half && readings['flat-minimum-boundary'] === 'at-most')) return 1n;
  let below = 0n;
  let sum = 0n;
  for (const step of price.storage) {
    const top = step.upTo * gigabyte;
    if (bytes > below) sum += ((bytes < top ? bytes : top) - below) * step.price;
    below = top;
  }
  return rounded(sum, readings);
}

/** A share, as decimal text, of so many fen. */
export function fenOfShare(amount: bigint, share: string, readings: Readings): bigint {
  const [whole = '', places = ''] = share.split('.');
  return rounded(amount * BigInt(whole + places), readings, 10n ** BigInt(places.length));
}

/** A value in parts of which so many are one fen, as whole fen; first of all bytes times hundred-millionths of a yuan. */
function rounded(value: bigint, readings: Readings, one: bigint = (parts / 100n) * gigabyte): bigint {
  const whole = value / one;
  const rest = (value % one) * 2n;
  const up = {
    'half-up': rest >= one,
    'half-even': rest > one || (rest === one && whole % 2n === 1n),
    down: false,
    up: rest > 0n,
  }[readings.rounding];
  return up ? whole + 1n : whole;
}
