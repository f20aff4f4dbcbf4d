import type { Row } from './group.ts';
import { median, percentile } from './statistics.ts';

/** One thing to time. `run` gets a number that counts up, to take another input each time. */
export interface Case {
  readonly name: string;
  readonly run: (i: number) => unknown;
}

export interface InterleaveOptions {
  readonly rounds?: number;
  /** How long one case runs in one round, in milliseconds. */
  readonly batchMilliseconds?: number;
}

/**
 * Times the floor, and every other case beside it, in many short rounds. In each round floor and case run for five
 * milliseconds one after the other, in an order that turns, and the case is compared with the floor of that same round:
 * what disturbs the machine for longer than a round disturbs both, and what is shorter falls out of the median. A case
 * meets the floor only, so that the garbage of one case is not collected in the time of another. Time is processor time
 * of all threads: turns that other programs take are not in it.
 */
export async function interleave(
  floor: Case,
  cases: readonly Case[],
  { rounds = 120, batchMilliseconds = 5 }: InterleaveOptions = {},
): Promise<readonly Row[]> {
  const floorTimes: number[] = [];
  const rows: Row[] = [];
  for (const one of cases) {
    const ofFloor: number[] = [];
    const ofCase: number[] = [];
    const pair = [
      { ...floor, size: await batchSize(floor, batchMilliseconds), times: ofFloor },
      { ...one, size: await batchSize(one, batchMilliseconds), times: ofCase },
    ];
    for (let round = 0; round < rounds; round++) {
      for (const timed of pair.reverse()) timed.times.push((await batch(timed, timed.size)) / timed.size);
    }
    floorTimes.push(...ofFloor);
    rows.push(rowOf(one.name, ofCase, ofFloor));
  }
  return [rowOf(floor.name, floorTimes, floorTimes), ...rows];
}

function rowOf(name: string, times: readonly number[], floorTimes: readonly number[]): Row {
  const ratio = median(times.map((time, round) => time / (floorTimes[round] ?? NaN)));
  return { name, unit: 'us', median: median(times), p10: percentile(times, 10), ratio };
}

/** Warms the case up, and finds how many calls fill a batch. */
async function batchSize(one: Case, milliseconds: number): Promise<number> {
  let size = 1;
  const until = performance.now() + 200;
  const microseconds = milliseconds * 1000;
  for (;;) {
    const took = await batch(one, size);
    if (performance.now() >= until) return Math.max(1, Math.round((size * microseconds) / took));
    if (took < microseconds) size *= 2;
  }
}

let calls = 0;
/** The last result is kept, so that no call can be left out as useless. */
let kept: unknown;

/** Microseconds for so many calls. Only a case that gives promises is awaited. */
async function batch(one: Case, size: number): Promise<number> {
  const began = process.cpuUsage();
  kept = one.run(calls++);
  if (kept instanceof Promise) {
    kept = await kept;
    for (let i = 1; i < size; i++) kept = await one.run(calls++);
  } else {
    for (let i = 1; i < size; i++) kept = one.run(calls++);
  }
  const { user, system } = process.cpuUsage(began);
  if (kept === undefined) throw new Error('a case must return what it computed');
  return user + system;
}
