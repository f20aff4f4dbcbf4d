import type { Readings } from '../../src/readings/readings.ts';
import { hour } from './plain-days.ts';

/** A time in arrears; it is open while `until` is infinite. */
export interface ArrearsSpan {
  readonly from: number;
  until: number;
}

/** Every span of arrears that there ever was, and the freezes that came of them (2.4.1, 2.4.2). */
export class PlainArrears {
  readonly spans: ArrearsSpan[] = [];
  readonly #boundary: Readings['arrears-boundary'];

  constructor(readings: Readings) {
    this.#boundary = readings['arrears-boundary'];
  }

  /** The span that is open; `undefined` while nothing is owed. */
  get open(): ArrearsSpan | undefined {
    const last = this.spans.at(-1);
    return last?.until === Infinity ? last : undefined;
  }

  begin(from: number): void {
    this.spans.push({ from, until: Infinity });
  }

  /** The first instant at which everything is frozen in arrears that began then (2.4.2). */
  freezeStart(from: number): number {
    return from + 24 * hour + (this.#boundary === 'more-than' ? 1 : 0);
  }

  frozenAt(instant: number): boolean {
    return this.spans.some(({ from, until }) => this.freezeStart(from) <= instant && instant < until);
  }

  inArrearsAt(instant: number): boolean {
    return this.spans.some(({ from, until }) => from <= instant && instant < until);
  }
}
