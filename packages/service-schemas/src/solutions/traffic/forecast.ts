import * as z from 'zod/mini';
import { identifier } from '../../parts/text.ts';
import { instant, type Instant } from '../../parts/time.ts';
import { exact, type Schema } from '../../schema.ts';
import {
  congestion,
  horizon,
  roadClass,
  speed,
  trafficSource,
  type Congestion,
  type Horizon,
  type RoadClass,
  type TrafficSource,
} from './road.ts';

/** What is asked for: an area, how far ahead, which roads. */
export interface TrafficForecastRequest {
  area: string;
  source: TrafficSource;
  horizons: Horizon[];
  /** All classes unless given. */
  roadClasses?: RoadClass[] | undefined;
  /** All segments of the area unless given. */
  segments?: string[] | undefined;
}

/** Checks a {@link TrafficForecastRequest}. */
export const trafficForecastRequest: Schema<TrafficForecastRequest> = exact(
  z.strictObject({
    area: identifier,
    source: trafficSource,
    horizons: z.array(horizon).check(z.minLength(1)),
    roadClasses: z.optional(z.array(roadClass).check(z.minLength(1))),
    segments: z.optional(z.array(identifier).check(z.minLength(1))),
  }),
);

/** The expected state of a segment some minutes after the live picture. */
export interface SegmentForecast {
  segment: string;
  roadClass: RoadClass;
  expected: { minutes: Horizon; speedKmh: number; congestion: Congestion }[];
}

/** A forecast for the roads of an area. */
export interface TrafficForecast {
  area: string;
  source: TrafficSource;
  /** Time of the live picture that it rests on; horizons count from here. */
  basedOn: Instant;
  madeAt: Instant;
  segments: SegmentForecast[];
}

/** Checks a {@link TrafficForecast}. */
export const trafficForecast: Schema<TrafficForecast> = exact(
  z.strictObject({
    area: identifier,
    source: trafficSource,
    basedOn: instant,
    madeAt: instant,
    segments: z.array(
      z.strictObject({
        segment: identifier,
        roadClass,
        expected: z.array(z.strictObject({ minutes: horizon, speedKmh: speed, congestion })).check(z.minLength(1)),
      }),
    ),
  }),
);
