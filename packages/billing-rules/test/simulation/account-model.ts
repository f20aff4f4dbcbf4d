import type { CustomerEvent, DayClosed, Order, TopUp, Usage } from '../../src/events/customer-events.ts';
import type { Readings } from '../../src/readings/readings.ts';
import { day, dayAt, endOf, hour, lastOfMonth, monthsLater, startOf } from './plain-days.ts';
import { fenOfDay, periodFee, type PlainPrices } from './plain-prices.ts';

/** What a movement did to the two ledger accounts of a customer. */
export interface Movement {
  readonly kind: string;
  readonly balance: bigint;
  readonly arrears: bigint;
}

interface OpenBill {
  left: bigint;
  readonly from: number;
}

interface Span {
  readonly from: number;
  until: number;
  /** What must be paid to leave the freeze when only the bills of its beginning count. */
}

/** A prepaid service of the model: MaxCompute or DataV. */
interface Prepaid {
  openedAt: number;
  quantity: bigint;
  months: number;
  periods: { from: number; lastDay: number }[];
  autoRenew: boolean;
  failedFor: number | undefined;
  endedAt: number | undefined;
  /** From opening to end, of the times before this one. */
  lives: { from: number; until: number }[];
}

/** What was used of one item of one project on one day. */
interface Used {
  quantity: bigint;
  booked: bigint;
  touched: boolean;
}

export type PlainAllowed = boolean | 'unknown';

/**
 * MaxCompute 2.2-2.4 and DataV 2.3-2.7 in the plainest way: everything of an account is kept for ever and every day is
 * computed from it. Written from the clauses; shares nothing with the engine but the types of events.
 */
export class PlainAccount {
  balance = 0n;
  restricted = false;
  banned = false;
  bills: OpenBill[] = [];
  /** Every span of arrears that there ever was. */
  arrears: Span[] = [];
  services: Record<string, Prepaid> = {};
  /** Usage and what was booked for it, by day and then by item and project. */
  readonly usage: Map<number, Map<string, Used>>;
  readonly touchedDays: Set<number>;
  moves: Movement[] = [];
  readonly readings: Readings;
  readonly prices: PlainPrices;

  constructor(readings: Readings, prices: PlainPrices) {
    this.readings = readings;
    this.prices = prices;
    this.usage = new Map();
    this.touchedDays = new Set();
  }

  owed(): bigint {
    return this.bills.reduce((sum, bill) => sum + bill.left, 0n);
  }

  take(event: CustomerEvent): readonly Movement[] {
    this.moves = [];
    if (event.type === 'top-up') this.#topUp(event);
    if (event.type === 'order') this.#order(event);
    if (event.type === 'usage') this.#use(event);
    if (event.type === 'day-closed') this.#close(event);
    if (event.type === 'renewal-switched') {
      const service = this.services[event.service];
      if (service !== undefined && event.service === 'datav' && this.#runs(service)) service.autoRenew = event.on;
    }
    if (event.type === 'account-restricted' && !this.banned) this.restricted = true;
    if (event.type === 'account-restriction-lifted' && !this.banned) this.restricted = false;
    if (event.type === 'account-banned' && !this.banned) {
      this.banned = true;
      // Only DataV's agreement speaks of a ban (2.7.4); of MaxCompute nothing is said.
      const datav = this.services.datav;
      if (datav !== undefined && event.at < (this.paidUntil('datav') ?? 0)) datav.endedAt ??= event.at;
    }
    if (event.type === 'service-ended') {
      const service = this.services[event.service];
      if (service !== undefined) service.endedAt ??= event.at;
    }
    return this.moves;
  }

  #move(kind: string, balance: bigint, arrears: bigint): void {
    this.balance += balance;
    this.moves.push({ kind, balance, arrears });
  }

  #runs(service: Prepaid): boolean {
    return service.endedAt === undefined;
  }

  /** The first instant at which everything is frozen in arrears that began then (2.4.2). */
  freezeStart(from: number): number {
    return from + 24 * hour + (this.readings['arrears-boundary'] === 'more-than' ? 1 : 0);
  }

  frozenAt(instant: number): boolean {
    return this.arrears.some(({ from, until }) => this.freezeStart(from) <= instant && instant < until);
  }

  inArrearsAt(instant: number): boolean {
    return this.arrears.some(({ from, until }) => from <= instant && instant < until);
  }

  /** When the prepaid time bought so far is over. */
  paidUntil(service: string): number | undefined {
    const last = this.services[service]?.periods.at(-1);
    return last === undefined ? undefined : endOf(last.lastDay);
  }

  /** 2.4.2, 2.4.1: each capability by itself. */
  allowed(service: string, capability: string, instant: number): PlainAllowed {
    const found = this.services[service];
    if (found === undefined || (found.endedAt !== undefined && instant >= found.endedAt)) return false;
    const over = instant >= (this.paidUntil(service) ?? 0);
    if (service === 'datav') return !over && !this.restricted && !this.banned;
    if (this.readings['compute-expiry'] === 'whole-service' && over) return false;
    if (this.frozenAt(instant)) return false;
    if (capability === 'download' && this.inArrearsAt(instant)) return false;
    if (capability === 'compute' && over) return false;
    return this.restricted || this.banned ? 'unknown' : true;
  }

  #topUp(event: TopUp): void {
    this.#move('top-up', event.amount, 0n);
    this.#collect(event.at);
  }

  #fee(service: string, quantity: bigint, months: number, at: number): bigint {
    return periodFee(this.prices, service, dayAt(at)) * quantity * BigInt(months);
  }

  /** The last day of a period that is bought on a day, or that follows on one that ends with a day. */
  #lastDay(from: number, months: number, follows: boolean): number {
    if (this.readings['prepaid-month'] === 'calendar-month') return lastOfMonth(from, follows ? months : months - 1);
    if (follows || this.readings['prepaid-first-day'] === 'skip') return monthsLater(from, months);
    return monthsLater(from, months) - 1;
  }

  #order(event: Order): void {
    const known = this.services[event.service];
    if (this.banned || this.restricted) return;
    const over = known?.endedAt !== undefined;
    if (event.service === 'maxcompute' && !over && this.frozenAt(event.at)) return;
    const running = known !== undefined && !over && event.at < (this.paidUntil(event.service) ?? 0);
    if (event.kind === 'renewal' ? known === undefined || over : running) return;
    const quantity = event.kind === 'renewal' ? (known?.quantity ?? 0n) : event.quantity;
    const fee = this.#fee(event.service, quantity, event.months, event.at);
    if (this.balance < fee) return;
    this.#move(event.kind === 'renewal' ? 'renewal' : 'order', -fee, 0n);
    const service: Prepaid = known ?? {
      openedAt: event.at,
      quantity,
      months: event.months,
      periods: [],
      autoRenew: false,
      failedFor: undefined,
      endedAt: undefined,
      lives: [],
    };
    if (service.endedAt !== undefined) {
      const { openedAt: from, endedAt: until } = service;
      service.lives.push({ from, until });
      for (const period of service.periods) period.lastDay = Math.min(period.lastDay, dayAt(until));
      service.openedAt = event.at;
    }
    service.endedAt = undefined;
    service.quantity = quantity;
    service.months = event.months;
    this.#extend(service, event.at, event.months, running);
    this.services[event.service] = service;
  }

  #extend(service: Prepaid, at: number, months: number, follows: boolean): void {
    const last = service.periods.at(-1);
    const base = follows && last !== undefined ? last.lastDay : dayAt(at);
    const from = follows && last !== undefined ? endOf(last.lastDay) : at;
    service.periods.push({ from, lastDay: this.#lastDay(base, months, follows) });
  }

  #use(event: Usage): void {
    const service = this.services.maxcompute;
    if (
      service === undefined ||
      event.day < dayAt(service.lives[0]?.from ?? service.openedAt) ||
      dayAt(event.at) - event.day > 31
    )
      return;
    const key = `${event.item} ${event.project ?? ''}`;
    const items = this.usage.get(event.day) ?? new Map<string, Used>();
    const line = items.get(key) ?? { quantity: 0n, booked: 0n, touched: false };
    line.quantity = event.correction === true ? event.quantity : line.quantity + event.quantity;
    line.touched = true;
    items.set(key, line);
    this.usage.set(event.day, items);
    this.touchedDays.add(event.day);
  }

  /** Whether usage of an item is charged at some instant of a day: 2.4.2 and the ends of the service. */
  #charged(item: string, dayNumber: number): boolean {
    const service = this.services.maxcompute;
    if (service === undefined) return false;
    const start = startOf(dayNumber);
    // Where there is no service it cannot be frozen, so that such a day does not begin in a freeze.
    if (this.readings['frozen-day'] === 'begun-day' && this.frozenAt(start) && this.#isThere(start, service))
      return this.#chargedAt(item, start, service);
    const marks = [start, service.openedAt];
    for (const { from } of [...service.periods, ...service.lives]) marks.push(from);
    for (const { from, until } of this.arrears) marks.push(this.freezeStart(from), until);
    return marks.some((at) => dayAt(at) === dayNumber && this.#chargedAt(item, at, service));
  }

  #isThere(at: number, service: Prepaid): boolean {
    const lives = [...service.lives, { from: service.openedAt, until: service.endedAt ?? Infinity }];
    const alive = lives.some(({ from, until }) => from <= at && at < until);
    return alive && !(this.readings['compute-expiry'] === 'whole-service' && this.#isOver(at, service));
  }

  #isOver(at: number, { periods }: Prepaid): boolean {
    return !periods.some(({ from, lastDay }) => from <= at && at < endOf(lastDay));
  }

  #chargedAt(item: string, at: number, service: Prepaid): boolean {
    if (!this.#isThere(at, service)) return false;
    if (!this.frozenAt(at)) return true;
    if (this.#isOver(at, service)) return false;
    return item === 'storage' || this.readings['suspended-billing-extent'] === 'all-components';
  }

  /** Settles everything that was used up to a day; what was booked before is subtracted. */
  #close(event: DayClosed): void {
    let total = 0n;
    for (const used of [...this.touchedDays].sort((a, b) => a - b)) {
      if (used > event.day) continue;
      this.touchedDays.delete(used);
      for (const [key, line] of this.usage.get(used) ?? []) {
        if (!line.touched) continue;
        const item = key.split(' ')[0] ?? '';
        const due = this.#charged(item, used) ? fenOfDay(this.prices, this.readings, item, line.quantity, used) : 0n;
        total += due - line.booked;
        line.booked = due;
        line.touched = false;
      }
    }
    if (total !== 0n) {
      this.moves.push({ kind: 'charge', balance: 0n, arrears: -total });
      if (total < 0n) this.#move('credit', -total, total);
      else this.bills.push({ left: total, from: this.#arrearsFrom(event) });
    }
    this.#collect(event.at);
    const first = this.bills[0];
    if (first !== undefined && this.arrears.at(-1)?.until !== Infinity)
      this.arrears.push({ from: first.from, until: Infinity });
    this.#renew(event.at);
  }

  #arrearsFrom(event: DayClosed): number {
    return this.readings['arrears-clock'] === 'settlement' ? event.at : endOf(event.day);
  }

  /** Takes what the balance covers; the arrears are over when all of them is paid (2.4.1, 2.4.2). */
  #collect(at: number): void {
    const order = this.readings['open-bill-order'] === 'oldest-first' ? [...this.bills] : this.bills.toReversed();
    const how = this.readings['partial-collection'];
    if (how !== 'none' || this.balance >= this.owed()) {
      for (const bill of order) {
        const part = how === 'part' && this.balance < bill.left ? this.balance : bill.left;
        if (part > this.balance) break;
        if (part === 0n) continue;
        bill.left -= part;
        this.#move('payment', -part, part);
      }
    }
    this.bills = this.bills.filter(({ left }) => left > 0n);
    const span = this.arrears.at(-1);
    if (span?.until !== Infinity) return;
    const frozen = this.frozenAt(at);
    const counted =
      frozen && this.readings['arrears-bill-extent'] === 'bill-in-arrears'
        ? this.bills.filter(({ from }) => from < this.freezeStart(span.from))
        : this.bills;
    if (counted.length > 0) return;
    span.until = at;
    // With that paid the freeze is over; what came due in the meantime is a new arrears, which begins now.
    if (this.bills.length > 0) this.arrears.push({ from: at, until: Infinity });
  }

  /** DataV 2.5: the fee of the next period is taken within the 30 days before the end. */
  #renew(at: number): void {
    const service = this.services.datav;
    const lastDay = service?.periods.at(-1)?.lastDay;
    if (service === undefined || lastDay === undefined || !service.autoRenew || !this.#runs(service)) return;
    const left = lastDay - dayAt(at);
    const window = this.readings['renewal-window'];
    const due = left >= 0 && left < 30;
    if (!due || (window === 'last-day' && left !== 0)) return;
    if (window === 'first-day' && service.failedFor === lastDay) return;
    const fee = this.#fee('datav', service.quantity, service.months, at);
    if (this.balance < fee) {
      service.failedFor = lastDay;
      return;
    }
    this.#move('renewal', -fee, 0n);
    this.#extend(service, at, service.months, true);
  }

  /** Instants near now at which access may change: for the comparison. */
  edges(now: number): number[] {
    const since = this.arrears.at(-1);
    const marks = [now, now + day];
    if (since !== undefined) marks.push(since.from + day - 1, since.from + day, since.from + day + 1);
    for (const service of ['maxcompute', 'datav']) {
      const end = this.paidUntil(service);
      if (end !== undefined) marks.push(end - 1, end);
    }
    return marks.filter((mark) => mark >= now);
  }
}
