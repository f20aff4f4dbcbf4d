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
  return numerator < 0n ? -rounded(numerator * -100n, denominator, mode) : rounded(numerator * 100n, denominator, mode);
}

function rounded(fen: bigint, denominator: bigint, mode: RoundingMode): bigint {
  switch (mode) {
    case 'half-up':
      return (fen * 2n + denominator) / (denominator * 2n);
    case 'half-even':
      return halfEven(fen * 2n + denominator, denominator * 2n);
    case 'down':
      return fen / denominator;
    case 'up':
      return (fen + denominator - 1n) / denominator;
  }
}

/** Where a half was taken upwards to an odd number, it goes down instead. */
function halfEven(twice: bigint, divisor: bigint): bigint {
  const up = twice / divisor;
  return twice % divisor === 0n && up % 2n === 1n ? up - 1n : up;
}
