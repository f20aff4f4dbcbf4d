import { none, withOne } from '../lists.ts';
import type { Fen } from '../money/money.ts';
import { sameItem, type MeteredItem, type MeterKey } from './meter.ts';

/** A period that was settled. */
export interface SettledMeter {
  readonly meter: MeterKey;
  readonly quantity: bigint;
  readonly booked: Fen;
}

/** Rows of logs that grew out of one another. Each log knows how many are its own; who goes on from an older one copies. */
interface Rows {
  used: number;
  /** The place of the item and the period. */
  readonly keys: Int32Array;
  /** Quantity and amount, cut off to 64 bits. */
  readonly counts: BigInt64Array;
}

/** A log as it is kept. */
interface Kept {
  readonly rows: Rows;
  readonly size: number;
  readonly items: readonly MeteredItem[];
  /** The place of the item that was settled last. */
  readonly last: number;
  /** What was settled whole, for rows with a count that takes more than 64 bits. */
  readonly large: ReadonlyMap<number, SettledMeter> | undefined;
}

const leastRoom = 16;
const unnamed: MeteredItem = { service: '', item: '', project: '', factor: undefined };

/**
 * Settled periods, kept for late usage; never changed, one more makes a new log. None of them is an object of its own: they
 * are kept for weeks, and what a garbage collector has to carry along costs more than all the rest of a day.
 */
export class SettledLog implements Iterable<SettledMeter> {
  readonly #kept: Kept;

  private constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** A log with nothing in it, and with room for so many. */
  static empty(room: number = leastRoom): SettledLog {
    return new SettledLog({ rows: roomFor(room), size: 0, items: none, last: -1, large: undefined });
  }

  /** How many periods are in it. */
  get size(): number {
    return this.#kept.size;
  }

  /** The log with one more. */
  with(meter: MeterKey, quantity: bigint, booked: Fen): SettledLog {
    return new SettledLog(withSettled(this.#kept, meter, quantity, booked));
  }

  /** What a period was settled at last. */
  find(meter: MeterKey): SettledMeter | undefined {
    const { size, items, rows } = this.#kept;
    const place = items.findIndex((item) => sameItem(item, meter));
    for (let row = size - 1; row >= 0; row -= 1)
      if (rows.keys[row * 2 + 1] === meter.period && rows.keys[row * 2] === place) return settledAt(this.#kept, row);
    return undefined;
  }

  /** From the newest to the oldest. */
  *[Symbol.iterator](): Generator<SettledMeter, void> {
    for (let row = this.size - 1; row >= 0; row -= 1) yield settledAt(this.#kept, row);
  }
}

function withSettled(kept: Kept, meter: MeterKey, quantity: bigint, booked: Fen): Kept {
  const { size, items } = kept;
  const rows = canGrow(kept) ? kept.rows : copyOf(kept);
  const last = placeOf(kept, meter);
  rows.used = size + 1;
  rows.keys[size * 2] = last;
  rows.keys[size * 2 + 1] = meter.period;
  rows.counts[size * 2] = quantity;
  rows.counts[size * 2 + 1] = booked;
  const fits = BigInt.asIntN(64, quantity) === quantity && BigInt.asIntN(64, booked) === booked;
  return {
    rows,
    size: size + 1,
    items: last < items.length ? items : withOne(items, itemOf(meter)),
    last,
    large: fits ? kept.large : new Map(kept.large).set(size, { meter, quantity, booked }),
  };
}

function canGrow({ size, rows }: Kept): boolean {
  return size === rows.used && size * 2 < rows.keys.length;
}

function copyOf({ size, rows }: Kept): Rows {
  const copy = roomFor(size * 2 + leastRoom);
  copy.keys.set(rows.keys.subarray(0, size * 2));
  copy.counts.set(rows.counts.subarray(0, size * 2));
  return copy;
}

function roomFor(rows: number): Rows {
  const memory = new ArrayBuffer(rows * 24);
  return { used: 0, counts: new BigInt64Array(memory, 0, rows * 2), keys: new Int32Array(memory, rows * 16, rows * 2) };
}

/** What is used is used day after day, mostly in the same order: the item after the last one is looked at first. */
function placeOf({ items, last }: Kept, meter: MeterKey): number {
  const likely = last + 1 < items.length ? last + 1 : 0;
  if (sameItem(items[likely], meter)) return likely;
  const known = items.findIndex((item) => sameItem(item, meter));
  return known < 0 ? items.length : known;
}

function settledAt({ items, rows: { keys, counts }, large }: Kept, row: number): SettledMeter {
  const meter = { ...(items[keys[row * 2] ?? 0] ?? unnamed), period: keys[row * 2 + 1] ?? 0 };
  const whole = large?.get(row);
  const quantity = whole?.quantity ?? counts[row * 2] ?? 0n;
  const booked = whole?.booked ?? counts[row * 2 + 1] ?? 0n;
  return { meter, quantity, booked };
}

function itemOf({ service, item, project, factor }: MeterKey): MeteredItem {
  return { service, item, project, factor };
}
