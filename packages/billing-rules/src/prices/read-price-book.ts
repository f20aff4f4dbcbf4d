import { dayOfDate, type DayNumber } from '@dataplus/agreement-terms/calendar';
import { BillingError, fail } from '../errors/billing-error.ts';
import { exactOfDecimal, textOverDenominator, type Exact } from '../money/exact.ts';
import { moneyOfText, type Fen } from '../money/money.ts';
import type { ClassFactor, Price, PriceBook } from './price-book.ts';

/** A tier in what is reported, its price as a numerator over the denominator of the whole price. */
export interface ReadTier {
  /** `undefined` where the tier is open. */
  readonly upTo: bigint | undefined;
  /** Where the part that its price is for begins: 0 where the tier prices the whole volume. */
  readonly from: bigint;
  /** What everything before `from` costs. */
  readonly below: bigint;
  readonly price: bigint;
  readonly text: string;
}

/** A price ready for computing: every amount is an integer over one denominator. */
export interface ReadPrice {
  readonly book: string;
  readonly from: DayNumber;
  readonly service: string;
  readonly item: string;
  readonly method: Price['method'];
  readonly unit: string;
  readonly cycle: 'day' | 'month' | undefined;
  readonly tiers: readonly ReadTier[];
  readonly denominator: bigint;
  /** Writes yuan over the denominator as plain decimal text. */
  readonly textOf: (numerator: bigint) => string;
  readonly minimum: { readonly upTo: bigint; readonly amount: Fen } | undefined;
  readonly free: bigint;
  readonly classes: readonly ClassFactor[];
}

/**
 * Checks a price book and makes it ready for computing.
 *
 * @throws BillingError `invalid-price-book`; `field` is the path of the fault.
 */
export function readPriceBook(book: PriceBook): ReadPrice[] {
  if (book.currency !== 'CNY')
    fail('invalid-price-book', 'currency', 'is not CNY, the only currency of the agreements.');
  if (!/^\S+$/.test(book.id) || !/^\S+$/.test(book.version))
    fail('invalid-price-book', 'id', 'id and version must be texts without spaces.');
  const from = at('effectiveFrom', () => dayOfDate(book.effectiveFrom));
  const read = book.prices.map((price, index) => readPrice(price, book, from, `prices[${index}]`));
  const names = read.map(({ service, item }) => `${service}/${item}`);
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0) fail('price-conflict', `prices[${twice}]`, `${String(names[twice])} is priced twice in one book.`);
  return read;
}

function readPrice(price: Price, book: PriceBook, from: DayNumber, path: string): ReadPrice {
  const { service, item, method, unit, classes = [] } = price;
  const bad = price.sources.find((name) => !Object.hasOwn(book.sources, name));
  if (bad !== undefined || price.sources.length === 0)
    fail('invalid-price-book', `${path}.sources`, `must name sources of the book; ${String(bad)} is none.`);
  if ((method === 'period') !== (price.cycle === undefined))
    fail('invalid-price-book', `${path}.cycle`, 'is needed for usage and left out for periods.');
  const unitSize = count(price.unitSize ?? '1', `${path}.unitSize`);
  if (unitSize === 0n) fail('invalid-price-book', `${path}.unitSize`, 'is 0; give at least 1.');
  const prices = price.tiers.map((tier, index) => positive(tier.price, `${path}.tiers[${index}].price`));
  const common = prices.reduce((product, { denominator }) => leastCommonMultiple(product, denominator), 1n);
  const bounds = price.tiers.map(({ upTo }, index) =>
    upTo === undefined ? undefined : count(upTo, `${path}.tiers[${index}].upTo`) * unitSize,
  );
  checkAscending(bounds, path);
  const amounts = prices.map((one) => (one.numerator * common) / one.denominator);
  const texts = price.tiers.map((tier) => tier.price);
  const tiers = method === 'whole-volume' ? wholeVolume(bounds, amounts, texts) : marginal(bounds, amounts, texts);
  for (const { factor } of classes) positive(factor, `${path}.classes`);
  return {
    book: `${book.id}@${book.version}`,
    from,
    service,
    item,
    method,
    unit,
    cycle: price.cycle,
    tiers,
    denominator: common * unitSize,
    textOf: textOverDenominator(common * unitSize),
    minimum: price.minimum && {
      upTo: count(price.minimum.upTo, `${path}.minimum.upTo`),
      amount: at(`${path}.minimum.amount`, () => moneyOfText(price.minimum?.amount ?? '')),
    },
    free: count(price.free ?? '0', `${path}.free`),
    classes,
  };
}

type Bound = bigint | undefined;

function checkAscending(bounds: readonly Bound[], path: string): void {
  if (bounds.length === 0) fail('invalid-price-book', `${path}.tiers`, 'is empty; give at least one tier.');
  let last = 0n;
  bounds.forEach((upTo, index) => {
    if (upTo === undefined ? index < bounds.length - 1 : upTo <= last)
      fail(
        'invalid-price-book',
        `${path}.tiers[${index}].upTo`,
        'must be larger than the one before; only the last is open.',
      );
    last = upTo ?? last;
  });
}

/** The tier that a quantity ends in prices all of it. */
function wholeVolume(bounds: readonly Bound[], prices: readonly bigint[], texts: readonly string[]): ReadTier[] {
  return bounds.map((upTo, index) => ({
    upTo,
    from: 0n,
    below: 0n,
    price: prices[index] ?? 0n,
    text: texts[index] ?? '',
  }));
}

/** Every tier prices the part of a quantity that lies in it. */
function marginal(bounds: readonly Bound[], prices: readonly bigint[], texts: readonly string[]): ReadTier[] {
  let from = 0n;
  let below = 0n;
  return bounds.map((upTo, index) => {
    const price = prices[index] ?? 0n;
    const tier = { upTo, from, below, price, text: texts[index] ?? '' };
    below += ((upTo ?? from) - from) * price;
    from = upTo ?? from;
    return tier;
  });
}

function positive(text: string, path: string): Exact {
  const value = at(path, () => exactOfDecimal(text));
  return value.numerator >= 0n ? value : fail('invalid-price-book', path, `is ${text}; a price is not negative.`);
}

function count(text: string, path: string): bigint {
  return /^(0|[1-9]\d{0,29})$/.test(text)
    ? BigInt(text)
    : fail('invalid-price-book', path, `is ${JSON.stringify(text)}, not a whole number as text.`);
}

function at<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BillingError && error.code === 'invalid-price-book') throw error;
    return fail('invalid-price-book', path, error instanceof Error ? error.message : String(error), error);
  }
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return (left / a) * right;
}
