import type { RoadClass } from '@dataplus/service-schemas';
import { randomOf } from '../random.ts';

/** A stretch of road of the invented network. */
export interface Segment {
  readonly segment: string;
  readonly roadClass: RoadClass;
  /** Speed on an empty road, in kilometres an hour. */
  readonly freeSpeed: number;
  /** How much of it the two rush hours take away, from 0 to 1. */
  readonly morning: number;
  readonly evening: number;
}

const classes: readonly (readonly [RoadClass, number, number])[] = [
  ['motorway', 105, 0.35],
  ['national-road', 75, 0.3],
  ['urban-expressway', 70, 0.5],
  ['main-road', 48, 0.45],
];
const segmentsOfClass = 6;

/** The roads of an area: the same for the same seed and name. */
export function roadsOf(seed: string, area: string): readonly Segment[] {
  const random = randomOf(seed, 'roads', area);
  return classes.flatMap(([roadClass, speed, rush]) =>
    Array.from({ length: segmentsOfClass }, (_, i) => ({
      segment: `${roadClass}-${i + 1}`,
      roadClass,
      freeSpeed: speed * (0.9 + 0.2 * random.next()),
      morning: rush * (0.6 + 0.8 * random.next()),
      evening: rush * (0.6 + 0.8 * random.next()),
    })),
  );
}
