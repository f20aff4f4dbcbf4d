import type { Readings } from '../../src/readings/readings.ts';
import { dayAt, endOf, lastOfMonth, monthsLater } from './plain-days.ts';

/** A prepaid service of the model: MaxCompute or DataV. */
export class PlainService {
  openedAt: number;
  quantity: bigint;
  months: number;
  readonly periods: { readonly from: number; lastDay: number }[] = [];
  autoRenew = false;
  failedFor: number | undefined;
  endedAt: number | undefined;
  /** From opening to end, of the times before this one. */
  readonly lives: { readonly from: number; readonly until: number }[] = [];
  readonly #readings: Readings;

  constructor(readings: Readings, openedAt: number, quantity: bigint, months: number) {
    this.#readings = readings;
    this.openedAt = openedAt;
    this.quantity = quantity;
    this.months = months;
  }

  /** When the prepaid time bought so far is over. */
  get paidUntil(): number {
    const last = this.periods.at(-1);
    return last === undefined ? 0 : endOf(last.lastDay);
  }

  get isEnded(): boolean {
    return this.endedAt !== undefined;
  }

  /** A period is bought; `follows`: at the end of the one that runs. */
  extend(at: number, months: number, follows: boolean): void {
    const last = follows ? this.periods.at(-1) : undefined;
    const lastDay = this.#lastDay(last?.lastDay ?? dayAt(at), months, follows);
    this.periods.push({ from: last === undefined ? at : endOf(last.lastDay), lastDay });
  }

  /** The service is opened again: what it was before is over. */
  reopen(at: number): void {
    if (this.endedAt === undefined) return;
    this.lives.push({ from: this.openedAt, until: this.endedAt });
    for (const period of this.periods) period.lastDay = Math.min(period.lastDay, dayAt(this.endedAt));
    this.openedAt = at;
    this.endedAt = undefined;
  }

  isThereAt(at: number): boolean {
    const lives = [...this.lives, { from: this.openedAt, until: this.endedAt ?? Infinity }];
    const alive = lives.some(({ from, until }) => from <= at && at < until);
    return alive && !(this.#readings['compute-expiry'] === 'whole-service' && this.isOverAt(at));
  }

  /** Whether no prepaid time covers the instant. */
  isOverAt(at: number): boolean {
    return !this.periods.some(({ from, lastDay }) => from <= at && at < endOf(lastDay));
  }

  /** The last day of a period that is bought on a day, or that follows on one that ends with a day. */
  #lastDay(from: number, months: number, follows: boolean): number {
    if (this.#readings['prepaid-month'] === 'calendar-month') return lastOfMonth(from, follows ? months : months - 1);
    if (follows || this.#readings['prepaid-first-day'] === 'skip') return monthsLater(from, months);
    return monthsLater(from, months) - 1;
  }
}
