import type { ExactNumber } from '../../parts/money.ts';

/** An exact number; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Adds and reduces, so that long sums stay short. */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  return reduced({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  });
}

/** Whether a is b or more. */
export function atLeast(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator >= b.numerator * a.denominator;
}

/** The wire form, in lowest terms. */
export function toExactNumber(fraction: Fraction): ExactNumber {
  const { numerator, denominator } = reduced(fraction);
  return { numerator: String(numerator), denominator: String(denominator) };
}

function reduced({ numerator, denominator }: Fraction): Fraction {
  let a = numerator;
  let b = denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a < 0n ? -a : a;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}
