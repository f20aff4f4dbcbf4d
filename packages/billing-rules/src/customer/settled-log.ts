import { none, withOne } from '../lists.ts';
import type { Fen } from '../money/money.ts';
import { sameItem, type MeteredItem, type MeterKey } from './meter.ts';

/** A period that was settled. */
export interface SettledMeter {
  readonly meter: MeterKey;
  readonly quantity: bigint;
  readonly booked: Fen;
}

/**
 * Settled periods, kept for late usage; never changed, one more makes a new log. None of them is an object of its own: they
 * are kept for weeks, and what a garbage collector has to carry along costs more than all the rest of a day. Read it with
 * `findSettled` and `listSettled`.
 */
export interface SettledLog {
  /** How many periods are in it. */
  readonly size: number;
  readonly items: readonly MeteredItem[];
  /** The place of the item that was settled last. */
  readonly last: number;
  readonly rows: Rows;
  /** Rows with a count that takes more than 64 bits. */
  readonly large: ReadonlyMap<number, SettledMeter> | undefined;
}

/** Rows that logs share which grew out of one another. Each log knows how many are its own; only the longest writes more. */
interface Rows {
  used: number;
  /** The place of the item and the period. */
  readonly keys: Int32Array;
  /** Quantity and amount. */
  readonly counts: BigInt64Array;
}

const leastRoom = 16;
const unnamed: MeteredItem = { service: '', item: '', project: '', factor: undefined };

/** A log with nothing in it, and with room for so many. */
export function emptyLog(room: number = leastRoom): SettledLog {
  return { size: 0, items: none, last: -1, rows: roomFor(room), large: undefined };
}

/** The log with one more. */
export function withSettled(log: SettledLog, meter: MeterKey, quantity: bigint, booked: Fen): SettledLog {
  const { size, items } = log;
  const rows = canGrow(log) ? log.rows : copyOf(log);
  rows.used = size + 1;
  const last = placeOf(log, meter);
  rows.keys[size * 2] = last;
  rows.keys[size * 2 + 1] = meter.period;
  rows.counts[size * 2] = quantity;
  rows.counts[size * 2 + 1] = booked;
  const fits = BigInt.asIntN(64, quantity) === quantity && BigInt.asIntN(64, booked) === booked;
  return {
    size: size + 1,
    items: last < items.length ? items : withOne(items, itemOf(meter)),
    last,
    rows,
    large: fits ? log.large : new Map(log.large).set(size, { meter, quantity, booked }),
  };
}

/** What a period was settled at last. */
export function findSettled(log: SettledLog | undefined, meter: MeterKey): SettledMeter | undefined {
  if (log === undefined) return undefined;
  const place = log.items.findIndex((item) => sameItem(item, meter));
  for (let row = log.size - 1; row >= 0; row -= 1)
    if (log.rows.keys[row * 2 + 1] === meter.period && log.rows.keys[row * 2] === place) return settledAt(log, row);
  return undefined;
}

/** From the newest to the oldest. */
export function listSettled(log: SettledLog): SettledMeter[] {
  return Array.from({ length: log.size }, (_, index) => settledAt(log, log.size - 1 - index));
}

function roomFor(rows: number): Rows {
  const memory = new ArrayBuffer(rows * 24);
  return { used: 0, counts: new BigInt64Array(memory, 0, rows * 2), keys: new Int32Array(memory, rows * 16, rows * 2) };
}

function canGrow({ size, rows }: SettledLog): boolean {
  return size === rows.used && size * 2 < rows.keys.length;
}

function copyOf({ size, rows }: SettledLog): Rows {
  const copy = roomFor(size * 2 + leastRoom);
  copy.keys.set(rows.keys.subarray(0, size * 2));
  copy.counts.set(rows.counts.subarray(0, size * 2));
  return copy;
}

/** What is used is used day after day, mostly in the same order: the item after the last one is looked at first. */
function placeOf({ items, last }: SettledLog, meter: MeterKey): number {
  const likely = last + 1 < items.length ? last + 1 : 0;
  if (sameItem(items[likely], meter)) return likely;
  const known = items.findIndex((item) => sameItem(item, meter));
  return known < 0 ? items.length : known;
}

function settledAt({ items, rows: { keys, counts }, large }: SettledLog, row: number): SettledMeter {
  const meter = { ...(items[keys[row * 2] ?? 0] ?? unnamed), period: keys[row * 2 + 1] ?? 0 };
  const { quantity, booked } = large?.get(row) ?? {
    quantity: counts[row * 2] ?? 0n,
    booked: counts[row * 2 + 1] ?? 0n,
  };
  return { meter, quantity, booked };
}

function itemOf({ service, item, project, factor }: MeterKey): MeteredItem {
  return { service, item, project, factor };
}
