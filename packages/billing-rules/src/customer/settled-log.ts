import type { Fen } from '../money/money.ts';
import type { MeterKey } from './meter.ts';

/** A period that was settled. */
export interface SettledMeter {
  readonly meter: MeterKey;
  readonly quantity: bigint;
  readonly booked: Fen;
}

/** A whole number as an engine keeps it best: `bigint` only beyond 2^53. */
type Compact = number | bigint;

/**
 * Settled periods, kept for late usage; never changed, one more makes a new log. Logs that grew out of one another share
 * what they have in common, and nothing of it is an object of its own: it is kept for weeks, and what a garbage collector
 * has to carry along costs more than all the rest of a day.
 */
export class SettledLog implements Iterable<SettledMeter> {
  /** Service, item, project and factor of each period. Only this log and its descendants write, and only behind their end. */
  readonly #names: (string | undefined)[];
  /** Period, quantity and amount of each. */
  readonly #numbers: Compact[];
  readonly #size: number;

  private constructor(names: (string | undefined)[], numbers: Compact[], size: number) {
    this.#names = names;
    this.#numbers = numbers;
    this.#size = size;
  }

  /** A log with nothing in it. */
  static empty(): SettledLog {
    return new SettledLog([], [], 0);
  }

  /** The log with one more. */
  with({ service, item, project, factor, period }: MeterKey, quantity: bigint, booked: Fen): SettledLog {
    let names = this.#names;
    let numbers = this.#numbers;
    if (numbers.length > this.#size * 3) {
      // Another one grew out of this log already.
      names = names.slice(0, this.#size * 4);
      numbers = numbers.slice(0, this.#size * 3);
    }
    names.push(service, item, project, factor);
    numbers.push(period, compact(quantity), compact(booked));
    return new SettledLog(names, numbers, this.#size + 1);
  }

  /** What a period was settled at last. */
  find({ service, item, project, factor, period }: MeterKey): SettledMeter | undefined {
    const names = this.#names;
    for (let index = this.#size - 1; index >= 0; index -= 1) {
      const name = index * 4;
      if (
        this.#numbers[index * 3] === period &&
        names[name + 1] === item &&
        names[name] === service &&
        names[name + 2] === project &&
        names[name + 3] === factor
      )
        return this.#at(index);
    }
    return undefined;
  }

  /** From the newest to the oldest. */
  *[Symbol.iterator](): Generator<SettledMeter, void> {
    for (let index = this.#size - 1; index >= 0; index -= 1) yield this.#at(index);
  }

  #at(index: number): SettledMeter {
    const [service = '', item = '', project = '', factor] = this.#names.slice(index * 4, index * 4 + 4);
    const [period = 0, quantity = 0, booked = 0] = this.#numbers.slice(index * 3, index * 3 + 3);
    const meter = { service, item, project, factor, period: Number(period) };
    return { meter, quantity: BigInt(quantity), booked: BigInt(booked) };
  }
}

const most = BigInt(Number.MAX_SAFE_INTEGER);

function compact(value: bigint): Compact {
  return value <= most && value >= -most ? Number(value) : value;
}
