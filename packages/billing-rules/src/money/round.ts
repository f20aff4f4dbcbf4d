/** How an exact amount becomes a whole number of fen. */
export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up';

/**
 * Rounds `numerator / denominator` yuan to whole fen. `half-up` takes a half away from zero, `down` goes towards zero and
 * `up` away from it, so that a negative amount rounds like its positive twin.
 *
 * @param denominator - Positive.
 *
 * @example
 * ```ts
 * import { roundToFen } from '@dataplus/billing-rules';
 * roundToFen(3831168n, 10000n, 'half-up'); // 38312n
 * ```
 */
export function roundToFen(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const fen = numerator * 100n;
  const size = fen < 0n ? -fen : fen;
  const whole = size / denominator;
  const twice = (size % denominator) * 2n;
  const rounded = goesUp(twice, denominator, whole, mode) ? whole + 1n : whole;
  return fen < 0n ? -rounded : rounded;
}

function goesUp(twice: bigint, denominator: bigint, whole: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return twice > 0n;
    case 'half-up':
      return twice >= denominator;
    case 'half-even':
      return twice > denominator || (twice === denominator && whole % 2n === 1n);
  }
}
