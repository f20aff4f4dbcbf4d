import { fail } from '../errors/billing-error.ts';

/** An exact rational number in lowest terms; the denominator is positive. Amounts of money before their one rounding. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The rational number `numerator / denominator` in lowest terms.
 *
 * @throws BillingError `invalid-exact-number` when the denominator is zero.
 */
export function exact(numerator: bigint, denominator: bigint = 1n): Exact {
  if (denominator === 0n) fail('invalid-exact-number', 'denominator', 'is 0; give another number.');
  const divisor = greatestCommonDivisor(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export function multiply(left: Exact, right: Exact): Exact {
  return exact(left.numerator * right.numerator, left.denominator * right.denominator);
}

/**
 * Reads a plain decimal number: digits, at most one point, an optional minus sign.
 *
 * @param field - What a fault says is no such number.
 * @throws BillingError `invalid-exact-number`.
 *
 * @example
 * ```ts
 * import { exactOfDecimal } from '@dataplus/billing-rules';
 * exactOfDecimal('0.0192'); // { numerator: 12n, denominator: 625n }
 * ```
 */
export function exactOfDecimal(text: string, field: string = 'number'): Exact {
  const match = /^(-?)(0|[1-9]\d{0,29})(?:\.(\d{1,30}))?$/.exec(text);
  if (match === null) fail('invalid-exact-number', field, `is ${JSON.stringify(text)}, not a plain decimal number.`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  return exact(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

/** The number as plain decimal text where one can write it, otherwise as `numerator/denominator`. */
export function textOfExact(value: Exact): string {
  const places = decimalPlaces(value.denominator);
  if (places === undefined) return `${value.numerator}/${value.denominator}`;
  const scaled = (value.numerator * 10n ** BigInt(places)) / value.denominator;
  return textOfScaled(scaled, places);
}

/**
 * Writes numbers over one denominator as `textOfExact` writes them, without bringing each to its lowest terms: what is
 * rated by one price has one denominator.
 */
export function textOverDenominator(denominator: bigint): (numerator: bigint) => string {
  const places = decimalPlaces(denominator);
  if (places === undefined) return (numerator) => textOfExact(exact(numerator, denominator));
  const factor = 10n ** BigInt(places) / denominator;
  return (numerator) => withoutEndingZeros(textOfScaled(numerator * factor, places));
}

function withoutEndingZeros(text: string): string {
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

/** An integer at a scale as plain decimal text: `textOfScaled(38312n, 2)` is `383.12`. */
export function textOfScaled(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return units < 0n ? `-${text}` : text;
}

/** How many decimal places `1 / denominator` has, or `undefined` when it does not end. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
