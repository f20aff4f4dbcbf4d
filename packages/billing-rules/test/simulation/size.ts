import { chooseReadings } from '../../src/readings/choose-readings.ts';
import { readings as known, type ReadingName, type Readings } from '../../src/readings/readings.ts';
import type { Chance } from './random.ts';

/** How much is simulated. Everything follows from the seed. */
export interface Size {
  readonly seed: number;
  readonly accounts: number;
  readonly vendors: number;
  readonly years: number;
}

/** 2016-01-01. */
export const firstDay = 16_801;

/** The readings of one life: the defaults for two of three, any for the others. */
export function readingsFor(chance: Chance, varied: readonly ReadingName[]): Readings {
  if (!chance.oneIn(3)) return chooseReadings({});
  return chooseReadings(Object.fromEntries(varied.map((name) => [name, chance.pick(known[name].values)])));
}

/** What a difference is told with. */
export interface Difference {
  readonly seed: number;
  /** The account or the vendor. */
  readonly who: string;
  readonly problem: string;
  readonly readings: Readings;
  readonly varied: readonly ReadingName[];
  readonly history: readonly { readonly at: number }[];
  /** Where the model stands. */
  readonly notes?: readonly string[];
}

/** Time as it is in Asia/Shanghai. */
export const textOfTime = (at: number): string =>
  at === Infinity ? 'open' : `${new Date(at + 28_800_000).toISOString().slice(0, -1)}+08:00`;

/** The difference, what led to it, and the command that shows it again. */
export function reportOf({ seed, who, problem, readings, varied, history, notes = [] }: Difference): string {
  const other = varied.filter((name) => readings[name] !== known[name].values[0]);
  return [
    `seed ${seed}, ${who}: ${problem}`,
    `readings: ${other.map((name) => `${name}=${readings[name]}`).join(', ') || 'defaults'}`,
    ...notes,
    ...history.slice(-14).map((event) => `${textOfTime(event.at)} ${JSON.stringify(event, textOfBigint)}`),
    `again: npm run simulate -w @dataplus/billing-rules -- --seed ${seed}`,
  ].join('\n');
}

const textOfBigint = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
