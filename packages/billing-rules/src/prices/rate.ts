import type { Readings } from '../readings/readings.ts';
import { exactOfDecimal } from '../money/exact.ts';
import { roundToFen } from '../money/round.ts';
import type { Fen } from '../money/money.ts';
import type { ReadPrice } from './read-price-book.ts';

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
  if (minimum !== undefined && charged > 0n && isLittle(charged, minimum.upTo, readings)) {
    parts?.push({ quantity: charged, price: 'minimum' });
    return { numerator: minimum.amount, denominator: 100n, amount: minimum.amount, flat: true };
  }
  const plain = price.method === 'whole-volume' ? wholeVolume(price, charged, parts) : marginal(price, charged, parts);
  if (plain === undefined) return undefined;
  const times = factor === undefined ? undefined : exactOfDecimal(factor);
  const numerator = times === undefined ? plain : plain * times.numerator;
  const denominator = times === undefined ? price.denominator : price.denominator * times.denominator;
  return { numerator, denominator, amount: roundToFen(numerator, denominator, readings.rounding), flat: false };
}

function isLittle(charged: bigint, upTo: bigint, readings: Readings): boolean {
  return readings['flat-minimum-boundary'] === 'at-most' ? charged <= upTo : charged < upTo;
}

function wholeVolume({ tiers }: ReadPrice, charged: bigint, parts?: RatedPart[]): bigint | undefined {
  for (const { upTo, price, text } of tiers) {
    if (upTo !== undefined && charged > upTo) continue;
    parts?.push({ quantity: charged, price: text });
    return charged * price;
  }
  return undefined;
}

function marginal({ tiers }: ReadPrice, charged: bigint, parts?: RatedPart[]): bigint | undefined {
  let below = 0n;
  let sum = 0n;
  for (const { upTo, price, text } of tiers) {
    const last = upTo === undefined || charged <= upTo;
    const part = (last ? charged : upTo) - below;
    parts?.push({ quantity: part, price: text });
    sum += part * price;
    if (last) return sum;
    below = upTo;
  }
  return undefined;
}
