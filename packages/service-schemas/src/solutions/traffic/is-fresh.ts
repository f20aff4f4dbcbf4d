import type { Instant } from '../../parts/time.ts';

/** The forecast has to follow the live picture in less than this (V-17.3), in milliseconds. */
export const freshnessLimit = 10_000;

/**
 * Whether a forecast keeps up with the live picture: made not before it and less than 10 seconds after it; exactly 10
 * seconds is too late (V-17.5). Offsets may differ.
 *
 * @example
 * ```ts
 * import { isFresh } from '@dataplus/service-schemas';
 *
 * console.log(isFresh({ basedOn: '2016-12-08T10:00:00+08:00', madeAt: '2016-12-08T02:00:09.999Z' })); // true
 * ```
 */
export function isFresh(forecast: { readonly basedOn: Instant; readonly madeAt: Instant }): boolean {
  const lag = Date.parse(forecast.madeAt) - Date.parse(forecast.basedOn);
  return lag >= 0 && lag < freshnessLimit;
}
