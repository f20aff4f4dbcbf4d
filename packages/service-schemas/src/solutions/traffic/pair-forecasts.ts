import type { SegmentForecast, TrafficForecast } from './forecast.ts';
import type { TrafficObservation } from './observation.ts';
import type { Horizon } from './road.ts';

/** What was expected of a segment at an instant, and what was seen there then. */
export interface ForecastPair {
  readonly expected: SegmentForecast['expected'][number];
  readonly observed: TrafficObservation;
}

const minute = 60_000;

/** Finds the observation for each forecast: same segment, same instant. If there are several, the last one counts. */
export function pairForecasts(
  forecasts: readonly TrafficForecast[],
  observations: readonly TrafficObservation[],
  minutes?: Horizon,
): ForecastPair[] {
  const bySegmentAndTime = new Map(
    observations.map((observation) => [keyOf(observation.segment, Date.parse(observation.at)), observation]),
  );
  return forecasts.flatMap(({ basedOn, segments }) =>
    segments.flatMap(({ segment, expected }) =>
      expected.flatMap((point) => {
        if (minutes !== undefined && point.minutes !== minutes) return [];
        const observed = bySegmentAndTime.get(keyOf(segment, Date.parse(basedOn) + point.minutes * minute));
        return observed === undefined ? [] : [{ expected: point, observed }];
      }),
    ),
  );
}

function keyOf(segment: string, time: number): string {
  return `${segment} ${time}`;
}
