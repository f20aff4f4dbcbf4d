import { ServiceSchemasError } from '../../errors.ts';
import type { ExactNumber } from '../../parts/money.ts';
import { addFractions, atLeast, toExactNumber, type Fraction } from './fraction.ts';
import { pairForecasts, type ForecastPair } from './pair-forecasts.ts';
import type { TrafficForecast } from './forecast.ts';
import type { TrafficObservation } from './observation.ts';
import type { Horizon } from './road.ts';

/**
 * What "accuracy" may mean; the platform's text leaves it open (V-17.4).
 * `class-match`: share of forecasts with the observed congestion class · `within-tolerance`: share of speeds that differ by no
 * more than `tolerancePercent` of the observed speed · `one-minus-mape`: 1 minus the mean absolute percentage error, at least 0.
 */
export type AccuracyReading = 'class-match' | 'within-tolerance' | 'one-minus-mape';

/** What `forecastAccuracy` takes. */
export interface ForecastAccuracyOptions {
  readonly forecasts: readonly TrafficForecast[];
  readonly observations: readonly TrafficObservation[];
  readonly reading: AccuracyReading;
  /** For `within-tolerance`: whole percent of the observed speed; 20 unless given. */
  readonly tolerancePercent?: number;
  /** Only this horizon; all unless given. */
  readonly minutes?: Horizon;
}

/** What `forecastAccuracy` found. */
export interface ForecastAccuracy {
  readonly reading: AccuracyReading;
  /** Forecasts that had an observation to compare with. */
  readonly compared: number;
  /** From 0 to 1, exact, in lowest terms. */
  readonly accuracy: ExactNumber;
  /** Whether it is at least 85 % (V-17.3). */
  readonly accepted: boolean;
}

/** The share that acceptance asks for (V-17.3). */
export const requiredAccuracy: ExactNumber = { numerator: '17', denominator: '20' };

const required: Fraction = { numerator: 17n, denominator: 20n };

/**
 * How accurate forecasts were, in a named reading, computed exactly (V-17.4, V-17.6). A forecast is compared with the
 * observation of the same segment at the very instant that it was for; without one it is not counted. In `class-match`
 * observations without a class, in `one-minus-mape` those of speed 0 are not counted either.
 *
 * Throws `nothing-to-compare` if no forecast has an observation.
 *
 * @example
 * ```ts
 * import { forecastAccuracy, type TrafficForecast, type TrafficObservation } from '@dataplus/service-schemas';
 *
 * const basedOn = '2016-12-08T10:00:00+08:00';
 * const road = { segment: 's-1', roadClass: 'motorway' } as const;
 * const forecast: TrafficForecast = {
 *   area: 'hangzhou',
 *   source: 'navigation',
 *   basedOn,
 *   madeAt: basedOn,
 *   segments: [{ ...road, expected: [{ minutes: 5, speedKmh: 90, congestion: 'free' }] }],
 * };
 * const seen: TrafficObservation = { kind: 'navigation', ...road, at: '2016-12-08T10:05:00+08:00', speedKmh: 100 };
 * const { accuracy, accepted } = forecastAccuracy({
 *   forecasts: [forecast],
 *   observations: [seen],
 *   reading: 'one-minus-mape',
 * });
 * console.log(accuracy.numerator, accuracy.denominator, accepted); // 9 10 true
 * ```
 */
export function forecastAccuracy(options: ForecastAccuracyOptions): ForecastAccuracy {
  const { forecasts, observations, reading, tolerancePercent = 20, minutes } = options;
  const pairs = pairForecasts(forecasts, observations, minutes).filter((pair) => isComparable(pair, reading));
  if (pairs.length === 0) {
    throw new ServiceSchemasError(
      'nothing-to-compare',
      `No forecast has an observation to compare with (reading ${reading}): give observations of the same segments and instants.`,
    );
  }
  const accuracy =
    reading === 'one-minus-mape'
      ? oneMinusMeanError(pairs)
      : share(pairs, reading === 'class-match' ? sameClass : (pair) => isWithin(pair, tolerancePercent));
  return { reading, compared: pairs.length, accuracy: toExactNumber(accuracy), accepted: atLeast(accuracy, required) };
}

function isComparable({ observed }: ForecastPair, reading: AccuracyReading): boolean {
  switch (reading) {
    case 'class-match':
      return observed.congestion !== undefined;
    case 'one-minus-mape':
      return observed.speedKmh > 0;
    case 'within-tolerance':
      return true;
  }
}

function share(pairs: readonly ForecastPair[], hits: (pair: ForecastPair) => boolean): Fraction {
  return { numerator: BigInt(pairs.filter(hits).length), denominator: BigInt(pairs.length) };
}

function sameClass({ expected, observed }: ForecastPair): boolean {
  return expected.congestion === observed.congestion;
}

function isWithin({ expected, observed }: ForecastPair, percent: number): boolean {
  return Math.abs(expected.speedKmh - observed.speedKmh) * 100 <= percent * observed.speedKmh;
}

function oneMinusMeanError(pairs: readonly ForecastPair[]): Fraction {
  const sum = pairs
    .map(({ expected, observed }) => ({
      numerator: BigInt(Math.abs(expected.speedKmh - observed.speedKmh)),
      denominator: BigInt(observed.speedKmh),
    }))
    .reduce(addFractions, { numerator: 0n, denominator: 1n });
  const denominator = sum.denominator * BigInt(pairs.length);
  const numerator = denominator - sum.numerator;
  return numerator > 0n ? { numerator, denominator } : { numerator: 0n, denominator: 1n };
}
