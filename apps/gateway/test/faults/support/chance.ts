import { randomOf, type Random } from '../../../src/stand-in/random.ts';

/** A seeded source of chance: the same seed gives the same numbers on every machine. */
export class Chance {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = randomOf('chance', String(seed));
  }

  /** A number from 0 up to, and without, 1. */
  next(): number {
    return this.#random.next();
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return this.#random.whole(low, high);
  }
}

/** Chance for a test, from FAULT_SEED or a seed of its own; says how to run it again. */
export function chanceOf(file: string): Chance {
  const given = process.env.FAULT_SEED;
  const seed = given === undefined || given === '' ? Math.floor(Math.random() * 2 ** 32) : Number(given);
  console.log(`${file}: again with FAULT_SEED=${seed} npx vitest run --project gateway test/faults/${file}`);
  return new Chance(seed);
}
