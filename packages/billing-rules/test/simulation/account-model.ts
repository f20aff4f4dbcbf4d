import type { CustomerEvent, DayClosed, Order, TopUp, UsageReport } from '../../src/events/customer-events.ts';
import type { Readings } from '../../src/readings/readings.ts';
import { PlainArrears } from './plain-arrears.ts';
import { day, dayAt, endOf, startOf } from './plain-days.ts';
import { fenOfDay, periodFee, type PlainPrices } from './plain-prices.ts';
import { PlainService } from './plain-service.ts';
import { PlainUsage } from './plain-usage.ts';

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
  readonly arrears: PlainArrears;
  services: Record<string, PlainService> = {};
  readonly #usage = new PlainUsage();
  moves: Movement[] = [];
  readonly readings: Readings;
  readonly prices: PlainPrices;

  constructor(readings: Readings, prices: PlainPrices) {
    this.readings = readings;
    this.prices = prices;
    this.arrears = new PlainArrears(readings);
  }

  owed(): bigint {
    return this.bills.reduce((sum, bill) => sum + bill.left, 0n);
  }

  take(event: CustomerEvent): readonly Movement[] {
    this.moves = [];
    if (event.type === 'top-up') this.#topUp(event);
    if (event.type === 'order') this.#order(event);
    if (event.type === 'usage') this.#use(event, event.at);
    if (event.type === 'day-closed') this.#close(event);
    if (event.type === 'renewal-switched') {
      const service = this.services[event.service];
      if (service !== undefined && event.service === 'datav' && !service.isEnded) service.autoRenew = event.on;
    }
    if (event.type === 'account-restricted' && !this.banned) this.restricted = true;
    if (event.type === 'account-restriction-lifted' && !this.banned) this.restricted = false;
    if (event.type === 'account-banned' && !this.banned) {
      this.banned = true;
      // Only DataV's agreement speaks of a ban (2.7.4); of MaxCompute nothing is said.
      const datav = this.services.datav;
      if (datav !== undefined && event.at < datav.paidUntil) datav.endedAt ??= event.at;
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

  /** 2.4.2, 2.4.1: each capability by itself. */
  allowed(service: string, capability: string, instant: number): PlainAllowed {
    const found = this.services[service];
    if (found === undefined || (found.endedAt !== undefined && instant >= found.endedAt)) return false;
    const over = instant >= found.paidUntil;
    if (service === 'datav') return !over && !this.restricted && !this.banned;
    if (this.readings['compute-expiry'] === 'whole-service' && over) return false;
    if (this.arrears.frozenAt(instant)) return false;
    if (capability === 'download' && this.arrears.inArrearsAt(instant)) return false;
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

  #order(event: Order): void {
    const known = this.services[event.service];
    if (this.banned || this.restricted) return;
    const over = known?.isEnded === true;
    if (event.service === 'maxcompute' && !over && this.arrears.frozenAt(event.at)) return;
    const running = known !== undefined && !over && event.at < known.paidUntil;
    if (event.kind === 'renewal' ? known === undefined || over : running) return;
    const quantity = event.kind === 'renewal' ? (known?.quantity ?? 0n) : event.quantity;
    const fee = this.#fee(event.service, quantity, event.months, event.at);
    if (this.balance < fee) return;
    this.#move(event.kind === 'renewal' ? 'renewal' : 'order', -fee, 0n);
    const service = known ?? new PlainService(this.readings, event.at, quantity, event.months);
    service.reopen(event.at);
    service.quantity = quantity;
    service.months = event.months;
    service.extend(event.at, event.months, running);
    this.services[event.service] = service;
  }

  #use(report: UsageReport, at: number): void {
    const service = this.services.maxcompute;
    if (
      service === undefined ||
      report.day < dayAt(service.lives[0]?.from ?? service.openedAt) ||
      dayAt(at) - report.day > 31
    )
      return;
    this.#usage.add(report);
  }

  /** Whether usage of an item is charged at some instant of a day: 2.4.2 and the ends of the service. */
  #charged(item: string, dayNumber: number): boolean {
    const service = this.services.maxcompute;
    if (service === undefined) return false;
    const start = startOf(dayNumber);
    // Where there is no service it cannot be frozen, so that such a day does not begin in a freeze.
    if (this.readings['frozen-day'] === 'begun-day' && this.arrears.frozenAt(start) && service.isThereAt(start))
      return this.#chargedAt(item, start, service);
    const marks = [start, service.openedAt];
    for (const { from } of [...service.periods, ...service.lives]) marks.push(from);
    for (const { from, until } of this.arrears.spans) marks.push(this.arrears.freezeStart(from), until);
    return marks.some((at) => dayAt(at) === dayNumber && this.#chargedAt(item, at, service));
  }

  #chargedAt(item: string, at: number, service: PlainService): boolean {
    if (!service.isThereAt(at)) return false;
    if (!this.arrears.frozenAt(at)) return true;
    if (service.isOverAt(at)) return false;
    return item === 'storage' || this.readings['suspended-billing-extent'] === 'all-components';
  }

  /** Settles everything that was used up to a day; what was booked before is subtracted. */
  #close(event: DayClosed): void {
    for (const report of event.usage ?? []) this.#use(report, event.at);
    const total = this.#usage.settle(event.day, (item, quantity, used) =>
      this.#charged(item, used) ? fenOfDay(this.prices, this.readings, item, quantity, used) : 0n,
    );
    if (total !== 0n) {
      this.moves.push({ kind: 'charge', balance: 0n, arrears: -total });
      if (total < 0n) this.#move('credit', -total, total);
      else this.bills.push({ left: total, from: this.#arrearsFrom(event) });
    }
    this.#collect(event.at);
    const first = this.bills[0];
    if (first !== undefined && this.arrears.open === undefined) this.arrears.begin(first.from);
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
    const span = this.arrears.open;
    if (span === undefined) return;
    const frozen = this.arrears.frozenAt(at);
    const counted =
      frozen && this.readings['arrears-bill-extent'] === 'bill-in-arrears'
        ? this.bills.filter(({ from }) => from < this.arrears.freezeStart(span.from))
        : this.bills;
    if (counted.length > 0) return;
    span.until = at;
    // With that paid the freeze is over; what came due in the meantime is a new arrears, which begins now.
    if (this.bills.length > 0) this.arrears.begin(at);
  }

  /** DataV 2.5: the fee of the next period is taken within the 30 days before the end. */
  #renew(at: number): void {
    const service = this.services.datav;
    const lastDay = service?.periods.at(-1)?.lastDay;
    if (service === undefined || lastDay === undefined || !service.autoRenew || service.isEnded) return;
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
    service.extend(at, service.months, true);
  }

  /** Instants near now at which access may change: for the comparison. */
  edges(now: number): number[] {
    const since = this.arrears.spans.at(-1);
    const marks = [now, now + day];
    if (since !== undefined) marks.push(since.from + day - 1, since.from + day, since.from + day + 1);
    for (const { paidUntil } of Object.values(this.services)) marks.push(paidUntil - 1, paidUntil);
    return marks.filter((mark) => mark >= now);
  }
}
