import type { TrafficForecast } from '@dataplus/service-schemas';
import { congestionOf, Forecaster } from './forecaster.ts';
import { Observations } from './observe.ts';
import { roadsOf, type Segment } from './road-network.ts';

/** Another forecast in the place of the one that was made. */
export type Rival = (made: TrafficForecast) => TrafficForecast;

/** What a forecaster has to be better than, by name: what is seen now, and what is usual at the time that is forecast. */
export function rivals(seed: string): Readonly<Record<'seen-now' | 'usual', Rival>> {
  const observations = new Observations(seed);
  const forecaster = new Forecaster(observations);
  return {
    'seen-now': rival(seed, ({ area, road, basedOn }) => observations.speed(area, road, basedOn)),
    usual: rival(seed, ({ area, road, at }) => forecaster.usual(area, road, at)),
  };
}

interface Question {
  readonly area: string;
  readonly road: Segment;
  /** Instants in milliseconds: of the live picture, and the one that is forecast. */
  readonly basedOn: number;
  readonly at: number;
}

function rival(seed: string, speedOf: (question: Question) => number): Rival {
  return (made) => {
    const { area } = made;
    const basedOn = Date.parse(made.basedOn);
    const roads = new Map(roadsOf(seed, area).map((road) => [road.segment, road]));
    const segments = made.segments.map((segment) => {
      const road = roads.get(segment.segment);
      if (road === undefined) throw new Error(`no road ${segment.segment}`);
      const expected = segment.expected.map(({ minutes }) => {
        const speedKmh = Math.round(speedOf({ area, road, basedOn, at: basedOn + minutes * 60_000 }));
        return { minutes, speedKmh, congestion: congestionOf(speedKmh, road) };
      });
      return { ...segment, expected };
    });
    return { ...made, segments };
  };
}
