import type { Readings } from '../readings/readings.ts';
import { exactOfDecimal } from '../money/exact.ts';
import { roundToFen } from '../money/round.ts';
import type { Fen } from '../money/money.ts';
import type { ReadPrice, ReadTier } from './read-price-book.ts';

/** What a quantity costs: exactly in yuan, and rounded once. */
export interface Rated {
  /** Yuan; not in lowest terms. */
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly amount: Fen;
  /** Whether the flat minimum was charged. */
  readonly flat: boolean;
}

/** A part of the quantity with the price that it was charged at. */
export interface RatedPart {
  readonly quantity: bigint;
  readonly price: string;
}

/**
 * Prices a quantity of what is reported (bytes, calls) and rounds the result once. `undefined` when the quantity is beyond
 * the last published tier: unknown is not guessed.
 *
 * @param parts - Filled with the parts of the computation, where one is given.
 */
export function rate(
  price: ReadPrice,
  quantity: bigint,
  readings: Readings,
  factor?: string,
  parts?: RatedPart[],
): Rated | undefined {
  const { minimum, free } = price;
  const charged = quantity > free ? quantity - free : 0n;
  if (minimum !== undefined && charged > 0n && isLittle(charged, minimum.upTo, readings))
    return flat(minimum.amount, charged, parts);
  const tier = tierOf(price, charged);
  if (tier === undefined) return undefined;
  if (parts !== undefined) addParts(parts, price, tier, charged);
  const plain = tier.below + (charged - tier.from) * tier.price;
  return factor === undefined
    ? rounded(plain, price.denominator, readings)
    : rounded(...multiplied(plain, price.denominator, factor), readings);
}

function flat(amount: Fen, charged: bigint, parts: RatedPart[] | undefined): Rated {
  parts?.push({ quantity: charged, price: 'minimum' });
  return { numerator: amount, denominator: 100n, amount, flat: true };
}

function rounded(numerator: bigint, denominator: bigint, { rounding }: Readings): Rated {
  return { numerator, denominator, amount: roundToFen(numerator, denominator, rounding), flat: false };
}

function multiplied(numerator: bigint, denominator: bigint, factor: string): [bigint, bigint] {
  const times = exactOfDecimal(factor);
  return [numerator * times.numerator, denominator * times.denominator];
}

function isLittle(charged: bigint, upTo: bigint, readings: Readings): boolean {
  return readings['flat-minimum-boundary'] === 'at-most' ? charged <= upTo : charged < upTo;
}

/** The tier that a quantity ends in. */
function tierOf({ tiers }: ReadPrice, charged: bigint): ReadTier | undefined {
  return tiers.find(({ upTo }) => upTo === undefined || charged <= upTo);
}

/** Every tier below the last one is full; a whole volume is priced by its last one alone. */
function addParts(parts: RatedPart[], { method, tiers }: ReadPrice, last: ReadTier, charged: bigint): void {
  for (const tier of tiers) {
    if (tier === last) break;
    if (method !== 'whole-volume') parts.push({ quantity: (tier.upTo ?? 0n) - tier.from, price: tier.text });
  }
  parts.push({ quantity: charged - last.from, price: last.text });
}
