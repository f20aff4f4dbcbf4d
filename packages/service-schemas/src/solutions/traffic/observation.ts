import * as z from 'zod/mini';
import { identifier } from '../../parts/text.ts';
import { instant, type Instant } from '../../parts/time.ts';
import { exact, type Schema } from '../../schema.ts';
import { congestion, roadClass, speed, type Congestion, type RoadClass } from './road.ts';

/** Floating cars: taxis and users of the navigation app. */
export interface NavigationObservation {
  kind: 'navigation';
  segment: string;
  roadClass: RoadClass;
  at: Instant;
  speedKmh: number;
  congestion?: Congestion | undefined;
}

/** Induction loops and cameras of the police. */
export interface PoliceObservation {
  kind: 'police';
  segment: string;
  roadClass: RoadClass;
  at: Instant;
  speedKmh: number;
  /** Vehicles an hour. */
  flow: number;
  /** Percent of the road's capacity. */
  saturation?: number | undefined;
  /** Percent of the time that the loop is covered. */
  occupancy?: number | undefined;
  congestion?: Congestion | undefined;
}

/** Mobile phones as their base stations see them. */
export interface SignallingObservation {
  kind: 'signalling';
  segment: string;
  roadClass: RoadClass;
  at: Instant;
  speedKmh: number;
  /** Phones that the speed rests on. */
  phones: number;
  congestion?: Congestion | undefined;
}

/** One look at one road segment. What each kind of source measures is the platform's text, the members are ours (V-17.2). */
export type TrafficObservation = NavigationObservation | PoliceObservation | SignallingObservation;

const percent: Schema<number> = exact(z.number().check(z.minimum(0), z.maximum(100)));

/** Checks a {@link TrafficObservation}. */
export const trafficObservation: Schema<TrafficObservation> = exact(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('navigation'),
      segment: identifier,
      roadClass,
      at: instant,
      speedKmh: speed,
      congestion: z.optional(congestion),
    }),
    z.strictObject({
      kind: z.literal('police'),
      segment: identifier,
      roadClass,
      at: instant,
      speedKmh: speed,
      flow: z.int().check(z.minimum(0)),
      saturation: z.optional(percent),
      occupancy: z.optional(percent),
      congestion: z.optional(congestion),
    }),
    z.strictObject({
      kind: z.literal('signalling'),
      segment: identifier,
      roadClass,
      at: instant,
      speedKmh: speed,
      phones: z.int().check(z.minimum(1)),
      congestion: z.optional(congestion),
    }),
  ]),
);
