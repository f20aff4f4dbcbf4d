import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastAccuracy } from './forecast-accuracy.ts';
import type { TrafficForecast } from './forecast.ts';
import type { TrafficObservation } from './observation.ts';

const basedOn = '2016-12-08T10:00:00+08:00';
const road = { segment: 's-1', roadClass: 'motorway' } as const;

/** Forecasts for five minutes ahead, each on its own segment, with what was seen there then. */
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 })), {
  minLength: 1,
  maxLength: 30,
});

function compared(speeds: readonly (readonly [expected: number, observed: number])[]): {
  forecasts: TrafficForecast[];
  observations: TrafficObservation[];
} {
  const segments = speeds.map(([expected], index) => ({
    ...road,
    segment: `s-${index}`,
    expected: [{ minutes: 5 as const, speedKmh: expected, congestion: 'free' as const }],
  }));
  const observations = speeds.map(([, observed], index): TrafficObservation => ({
    ...road,
    kind: 'navigation',
    segment: `s-${index}`,
    at: '2016-12-08T10:05:00+08:00',
    speedKmh: observed,
  }));
  return { forecasts: [{ area: 'a', source: 'navigation', basedOn, madeAt: basedOn, segments }], observations };
}

const asNumber = ({ numerator, denominator }: { numerator: string; denominator: string }): number =>
  Number(numerator) / Number(denominator);

describe('forecastAccuracy', () => {
  it('one-minus-mape is the mean percentage error, as floating point would have it', () => {
    fc.assert(
      fc.property(pairs, (speeds) => {
        const errors = speeds.map(([expected, observed]) => Math.abs(expected - observed) / observed);
        const mape = errors.reduce((sum, error) => sum + error, 0) / errors.length;
        const { accuracy } = forecastAccuracy({ ...compared(speeds), reading: 'one-minus-mape' });
        expect(asNumber(accuracy)).toBeCloseTo(Math.max(0, 1 - mape), 9);
      }),
    );
  });

  it('never falls when the tolerance grows', () => {
    fc.assert(
      fc.property(pairs, fc.nat({ max: 100 }), fc.nat({ max: 100 }), (speeds, percent, more) => {
        const within = (tolerancePercent: number): number =>
          asNumber(forecastAccuracy({ ...compared(speeds), reading: 'within-tolerance', tolerancePercent }).accuracy);
        expect(within(percent + more)).toBeGreaterThanOrEqual(within(percent));
      }),
    );
  });

  it('is accepted exactly from 85 percent on', () => {
    fc.assert(
      fc.property(pairs, (speeds) => {
        const { accuracy, accepted } = forecastAccuracy({ ...compared(speeds), reading: 'one-minus-mape' });
        expect(accepted).toBe(BigInt(accuracy.numerator) * 100n >= 85n * BigInt(accuracy.denominator));
      }),
    );
  });
});
