import { randomOf } from '../random.ts';
import type { Segment } from './road-network.ts';

const minute = 60_000;
const day = 86_400_000;
/** Asia/Shanghai has no summer time. */
const zone = 8 * 3_600_000;

/** A wave that a day's traffic rides on: speeds wander around their usual course for half an hour to some hours. */
interface Wave {
  readonly period: number;
  readonly phase: number;
  readonly height: number;
}

/** What was seen on the invented roads: speeds at any instant, past or to come, the same for the same seed. */
export class Observations {
  readonly #seed: string;
  readonly #waves = new Map<string, readonly Wave[]>();

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** The speed on a segment at an instant (milliseconds), in whole kilometres an hour. */
  speed(area: string, segment: Segment, at: number): number {
    const usual = segment.freeSpeed * (1 - rush(segment, at));
    let factor = 1;
    for (const { period, phase, height } of this.#wavesOf(area, segment, at)) {
      factor += height * Math.sin((2 * Math.PI * at) / period + phase);
    }
    return Math.max(3, Math.min(140, Math.round(usual * factor)));
  }

  /** Each day has waves of its own; they begin and end at midnight, when the roads are empty. */
  #wavesOf(area: string, { segment }: Segment, at: number): readonly Wave[] {
    const name = `${area} ${segment} ${Math.floor((at + zone) / day)}`;
    let waves = this.#waves.get(name);
    if (waves === undefined) {
      if (this.#waves.size > 20_000) this.#waves.clear();
      const random = randomOf(this.#seed, 'waves', name);
      waves = [240, 110, 45].map((minutes, i) => ({
        period: minutes * minute * (0.8 + 0.4 * random.next()),
        phase: 2 * Math.PI * random.next(),
        height: [0.12, 0.06, 0.03][i] ?? 0,
      }));
      this.#waves.set(name, waves);
    }
    return waves;
  }
}

/** How much of the free speed the hour takes: two rushes on working days, a flat afternoon at weekends. */
function rush({ morning, evening }: Segment, at: number): number {
  const local = at + zone;
  // Day 0 was a Thursday.
  const weekday = (Math.floor(local / day) + 4) % 7;
  const hour = (local % day) / 3_600_000;
  const hump = (middle: number, width: number): number => Math.exp(-(((hour - middle) / width) ** 2));
  if (weekday === 0 || weekday === 6) return 0.4 * evening * hump(15, 4);
  return morning * hump(8.2, 1.3) + evening * hump(18.1, 1.6) + 0.15 * hump(13, 3);
}
