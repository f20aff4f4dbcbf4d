import type { Congestion, Horizon, SegmentForecast } from '@dataplus/service-schemas';
import type { Observations } from './observe.ts';
import type { Segment } from './road-network.ts';

const minute = 60_000;
const week = 7 * 86_400_000;
/** How many weeks back the usual speed of a time of the week is taken from. */
const weeks = 4;
/** After so many minutes a third of today's deviation is left. */
const memoryMinutes = 50;

/**
 * The baseline: what is usual at that time of the week, corrected by how far the latest observation is from what is usual
 * now. The correction fades with the horizon.
 */
export class Forecaster {
  readonly #observations: Observations;

  constructor(observations: Observations) {
    this.#observations = observations;
  }

  /** The speeds that are expected `minutes` after the live picture of `basedOn` (milliseconds). */
  forecast(area: string, segment: Segment, basedOn: number, horizons: readonly Horizon[]): SegmentForecast {
    const seen = this.#observations.speed(area, segment, basedOn);
    const deviation = seen / this.usual(area, segment, basedOn) - 1;
    const expected = horizons.map((minutes) => {
      const usual = this.usual(area, segment, basedOn + minutes * minute);
      const speedKmh = Math.round(usual * (1 + deviation * Math.exp(-minutes / memoryMinutes)));
      return { minutes, speedKmh, congestion: congestionOf(speedKmh, segment) };
    });
    return { segment: segment.segment, roadClass: segment.roadClass, expected };
  }

  /** The mean of the same time of the weeks before. Nothing after `at` is looked at. */
  usual(area: string, segment: Segment, at: number): number {
    let sum = 0;
    for (let i = 1; i <= weeks; i++) sum += this.#observations.speed(area, segment, at - i * week);
    return sum / weeks;
  }
}

/** The class of a speed, by its share of that on an empty road. */
export function congestionOf(speed: number, { freeSpeed }: Pick<Segment, 'freeSpeed'>): Congestion {
  const share = speed / freeSpeed;
  if (share >= 0.7) return 'free';
  if (share >= 0.45) return 'slow';
  return share >= 0.25 ? 'congested' : 'blocked';
}
