import { none, withOne } from '../lists.ts';
import type { Fen } from '../money/money.ts';
import { sameItem, type MeteredItem, type MeterKey } from './meter.ts';

/** A period that was settled. */
export interface SettledMeter {
  readonly meter: MeterKey;
  readonly quantity: bigint;
  readonly booked: Fen;
}

/** Entries of logs that grew out of one another. Each log knows how many are its own; only the longest writes more. */
interface Entries {
  /** Four numbers for each: which item, the period, the quantity and the amount. */
  readonly numbers: number[];
  used: number;
}

const width = 4;
const leastRoom = 16;
const unnamed: MeteredItem = { service: '', item: '', project: '', factor: undefined };

/**
 * Settled periods, kept for late usage; never changed, one more makes a new log. None of them is an object of its own: they
 * are kept for weeks, and what a garbage collector has to carry along costs more than all the rest of a day.
 */
export class SettledLog implements Iterable<SettledMeter> {
  readonly #entries: Entries;
  readonly #size: number;
  readonly #items: readonly MeteredItem[];
  /** Counts that are too large to be numbers, by their places. */
  readonly #large: ReadonlyMap<number, bigint> | undefined;

  private constructor(
    entries: Entries,
    size: number,
    items: readonly MeteredItem[],
    large: ReadonlyMap<number, bigint> | undefined,
  ) {
    this.#entries = entries;
    this.#size = size;
    this.#items = items;
    this.#large = large;
  }

  /** A log with nothing in it, and with room for so many. */
  static empty(room: number = leastRoom): SettledLog {
    return new SettledLog(entriesOf(room), 0, none, undefined);
  }

  /** How many periods are in it. */
  get size(): number {
    return this.#size;
  }

  /** The log with what was settled together. */
  with(settled: readonly SettledMeter[]): SettledLog {
    const shared = this.#entries;
    const size = this.#size + settled.length;
    const entries =
      shared.used === this.#size && size * width <= shared.numbers.length
        ? shared
        : entriesOf(size * 2 + leastRoom, shared, this.#size);
    const { numbers } = entries;
    let items = this.#items;
    let large = this.#large;
    let place = this.#size * width;
    let next = 0;
    for (const { meter, quantity, booked } of settled) {
      // What is used is used day after day, mostly in the same order.
      let item = sameItem(items[next], meter) ? next : items.findIndex((known) => sameItem(known, meter));
      if (item < 0) {
        item = items.length;
        items = withOne(items, itemOf(meter));
      }
      numbers[place] = item;
      numbers[place + 1] = meter.period;
      numbers[place + 2] = Number(quantity);
      numbers[place + 3] = Number(booked);
      if (!Number.isSafeInteger(numbers[place + 2])) large = new Map(large).set(place + 2, quantity);
      if (!Number.isSafeInteger(numbers[place + 3])) large = new Map(large).set(place + 3, booked);
      place += width;
      next = item + 1;
    }
    entries.used = size;
    return new SettledLog(entries, size, items, large);
  }

  /** What a period was settled at last. */
  find(meter: MeterKey): SettledMeter | undefined {
    const item = this.#items.findIndex((known) => sameItem(known, meter));
    const { numbers } = this.#entries;
    for (let start = (this.#size - 1) * width; start >= 0; start -= width)
      if (numbers[start + 1] === meter.period && numbers[start] === item) return this.#at(start);
    return undefined;
  }

  /** From the newest to the oldest. */
  *[Symbol.iterator](): Generator<SettledMeter, void> {
    for (let start = (this.#size - 1) * width; start >= 0; start -= width) yield this.#at(start);
  }

  #at(start: number): SettledMeter {
    const { numbers } = this.#entries;
    const item = this.#items[numbers[start] ?? 0] ?? unnamed;
    return {
      meter: { ...item, period: numbers[start + 1] ?? 0 },
      quantity: this.#countAt(start + 2),
      booked: this.#countAt(start + 3),
    };
  }

  #countAt(place: number): bigint {
    return this.#large?.get(place) ?? BigInt(this.#entries.numbers[place] ?? 0);
  }
}

/** Entries with room for so many, with the first ones of others. */
function entriesOf(room: number, others?: Entries, used = 0): Entries {
  // Filled with a fraction, so that engines keep plain doubles in it from the beginning.
  const numbers = new Array<number>(room * width).fill(0.5);
  for (let place = 0; others !== undefined && place < used * width; place += 1)
    numbers[place] = others.numbers[place] ?? 0;
  return { numbers, used };
}

function itemOf({ service, item, project, factor }: MeterKey): MeteredItem {
  return { service, item, project, factor };
}
