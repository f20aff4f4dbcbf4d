import {
  type AccuracyReading,
  forecastAccuracy,
  type ForecastAccuracy,
  type Horizon,
  isFresh,
  type TrafficForecast,
  type TrafficObservation,
} from '@dataplus/service-schemas';
import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import { forecastOf } from './answer-forecast.ts';
import { congestionOf } from './forecaster.ts';
import { Observations } from './observe.ts';
import { roadsOf } from './road-network.ts';

/** The indicators by which the platform's text accepts a forecast, for the baseline on the invented roads. */
export interface ForecastIndicators {
  readonly forecasts: number;
  /** Whether every forecast followed its live picture in less than 10 seconds. */
  readonly isFresh: boolean;
  readonly accuracies: readonly ForecastAccuracy[];
}

const all: readonly Horizon[] = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60];
const readings: readonly AccuracyReading[] = ['class-match', 'within-tolerance', 'one-minus-mape'];
const minute = 60_000;

/**
 * Makes a forecast every `everyMinutes` from `from` (milliseconds) on, and compares all of them with what was seen then.
 * `expect` takes the forecaster's place, to compare another with it.
 */
export function forecastIndicators(options: {
  /** Which invented roads: those of a gateway with this `standInSeed`. */
  readonly seed: string;
  readonly area: string;
  readonly from: number;
  readonly count: number;
  readonly everyMinutes: number;
  readonly minutes?: Horizon;
  readonly expect?: (forecast: TrafficForecast) => TrafficForecast;
}): ForecastIndicators {
  const { seed, area, from, count, everyMinutes, minutes, expect = unchanged } = options;
  const horizons = minutes === undefined ? all : [minutes];
  const forecasts = Array.from({ length: count }, (_, i) =>
    expect(forecastOf(seed, { area, source: 'navigation', horizons: [...horizons] }, from + i * everyMinutes * minute)),
  );
  const observations = forecasts.flatMap((made) => seenLater(seed, area, made, horizons));
  return {
    forecasts: count,
    isFresh: forecasts.every(isFresh),
    accuracies: readings.map((reading) => forecastAccuracy({ forecasts, observations, reading })),
  };
}

function seenLater(
  seed: string,
  area: string,
  made: TrafficForecast,
  horizons: readonly Horizon[],
): TrafficObservation[] {
  const roads = new Observations(seed);
  return roadsOf(seed, area).flatMap((road) =>
    horizons.map((horizon): TrafficObservation => {
      const at = Date.parse(made.basedOn) + horizon * minute;
      const speedKmh = roads.speed(area, road, at);
      const { segment, roadClass } = road;
      const congestion = congestionOf(speedKmh, road);
      return { kind: 'navigation', segment, roadClass, at: textOfInstant(at), speedKmh, congestion };
    }),
  );
}

function unchanged(made: TrafficForecast): TrafficForecast {
  return made;
}
