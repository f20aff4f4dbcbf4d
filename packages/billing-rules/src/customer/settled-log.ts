import type { Fen } from '../money/money.ts';
import { none } from '../lists.ts';
import type { MeterKey } from './meter.ts';

/** A period that was settled. */
export interface SettledMeter {
  readonly meter: MeterKey;
  readonly quantity: bigint;
  readonly booked: Fen;
}

type Settled = Pick<SettledMeter, 'quantity' | 'booked'>;
type Item = Omit<MeterKey, 'period'>;

/** Bytes of an entry: which item as int32, the period as int32, quantity and amount as int64. */
const width = 24;
const firstRoom = 16;

/** Entries of logs that grew out of one another: each knows how many are its own, and only the longest may write more. */
class Entries {
  readonly days: Int32Array;
  readonly counts: BigInt64Array;
  used: number;

  constructor(room: number, from?: Entries, used = 0) {
    const buffer = new ArrayBuffer(room * width);
    this.days = new Int32Array(buffer);
    this.counts = new BigInt64Array(buffer);
    this.used = used;
    if (from !== undefined) this.days.set(from.days.subarray(0, used * 6));
  }

  get room(): number {
    return this.counts.length / 3;
  }
}

/**
 * Settled periods, kept for late usage; never changed, one more makes a new log. None of them is an object of its own: they
 * are kept for weeks, and what a garbage collector has to carry along costs more than all the rest of a day.
 */
export class SettledLog implements Iterable<SettledMeter> {
  readonly #entries: Entries;
  readonly #size: number;
  readonly #items: readonly Item[];
  /** What does not fit into 64 bits, by its place. */
  readonly #large: ReadonlyMap<number, Settled>;

  private constructor(entries: Entries, size: number, items: readonly Item[], large: ReadonlyMap<number, Settled>) {
    this.#entries = entries;
    this.#size = size;
    this.#items = items;
    this.#large = large;
  }

  /** A log with nothing in it. */
  static empty(): SettledLog {
    return new SettledLog(new Entries(firstRoom), 0, none, new Map());
  }

  /** The log with one more. */
  with(meter: MeterKey, quantity: bigint, booked: Fen): SettledLog {
    const size = this.#size;
    let entries = this.#entries;
    if (entries.used !== size || size === entries.room)
      entries = new Entries(Math.max(size * 2, firstRoom), entries, size);
    const known = this.#indexOf(meter);
    const item = known < 0 ? this.#items.length : known;
    entries.days[size * 6] = item;
    entries.days[size * 6 + 1] = meter.period;
    entries.counts[size * 3 + 1] = quantity;
    entries.counts[size * 3 + 2] = booked;
    entries.used = size + 1;
    const large = fits(quantity) && fits(booked) ? this.#large : new Map(this.#large).set(size, { quantity, booked });
    return new SettledLog(entries, size + 1, known < 0 ? [...this.#items, itemOf(meter)] : this.#items, large);
  }

  /** What a period was settled at last. */
  find(meter: MeterKey): SettledMeter | undefined {
    const item = this.#indexOf(meter);
    const { days } = this.#entries;
    for (let index = this.#size - 1; index >= 0; index -= 1)
      if (days[index * 6 + 1] === meter.period && days[index * 6] === item) return this.#at(index);
    return undefined;
  }

  /** From the newest to the oldest. */
  *[Symbol.iterator](): Generator<SettledMeter, void> {
    for (let index = this.#size - 1; index >= 0; index -= 1) yield this.#at(index);
  }

  #indexOf({ service, item, project, factor }: MeterKey): number {
    const items = this.#items;
    for (let index = 0; index < items.length; index += 1) {
      const known = items[index];
      if (known?.item === item && known.service === service && known.project === project && known.factor === factor)
        return index;
    }
    return -1;
  }

  #at(index: number): SettledMeter {
    const { days, counts } = this.#entries;
    const item = this.#items[days[index * 6] ?? 0] as Item;
    const kept = { quantity: counts[index * 3 + 1] ?? 0n, booked: counts[index * 3 + 2] ?? 0n };
    return { meter: { ...item, period: days[index * 6 + 1] ?? 0 }, ...(this.#large.get(index) ?? kept) };
  }
}

const most = 2n ** 63n - 1n;

function fits(count: bigint): boolean {
  return count <= most && count >= -most;
}

function itemOf({ service, item, project, factor }: MeterKey): Item {
  return { service, item, project, factor };
}
