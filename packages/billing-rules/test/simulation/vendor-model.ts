import { isWorkday } from 'chinese-days';
import type { MarketEvent } from '../../src/events/market-events.ts';
import type { Readings } from '../../src/readings/readings.ts';
import { day, dayAt, endOf, hour } from './plain-days.ts';
import { fenOfShare } from './plain-prices.ts';

type Pot = 'unsettled' | 'deposit' | 'bank' | 'owes';

/** What a movement did to the pots of a vendor. */
export interface VendorMovement {
  readonly kind: string;
  readonly pots: Partial<Record<Pot, bigint>>;
}

interface PlainSale {
  readonly amount: bigint;
  readonly paidAt: number;
  deliveredAt: number | undefined;
  completed: boolean;
  returned: bigint;
}

/** What came of an event, apart from movements. */
export interface VendorOutcome {
  readonly moves: readonly VendorMovement[];
  readonly refusals: readonly string[];
  /** Last days of the dates that were set. */
  readonly dates: readonly number[];
}

const million = 100_000_000n;

/**
 * The vendor agreement in the plainest way: sums run from the beginning and are never set back, and every limit is counted day
 * by day in a calendar of others. Written from the clauses; shares nothing with the engine but types.
 */
export class PlainVendor {
  readonly pots: Record<Pot, bigint> = { unsettled: 0n, deposit: 0n, bank: 0n, owes: 0n };
  readonly sales: Map<string, PlainSale>;
  /** Ids of the last sales. */
  recent: readonly string[] = [];
  verified = false;
  breach = false;
  dispute = false;
  ended = false;
  renewalGoesOn = false;
  granted = false;
  required = 0n;
  fee = { fixed: 0n, share: '0', waived: false };
  /** Sums since the beginning: sold, given back, and what fees were taken of. */
  sold = 0n;
  returned = 0n;
  feesTakenOf = 0n;
  /** Losses of buyers that no deposit covered, and what settlements made good of them. */
  uncovered = 0n;
  madeGood = 0n;
  dueEnd: number | undefined;
  readonly readings: Readings;
  #refusals: string[] = [];
  #dates: number[] = [];
  #moves: VendorMovement[] = [];

  constructor(readings: Readings) {
    this.readings = readings;
    this.sales = new Map();
  }

  pot(pot: Pot): bigint {
    return this.pots[pot];
  }

  get waiting(): bigint {
    return this.uncovered - this.madeGood;
  }

  take(event: MarketEvent): VendorOutcome {
    this.#moves = [];
    this.#refusals = [];
    this.#dates = [];
    this.#apply(event);
    return { moves: this.#moves, refusals: this.#refusals, dates: this.#dates };
  }

  mayList(paid: boolean): boolean {
    if (this.ended) return false;
    const free = !paid && this.readings['deposit-obliged'] === 'vendors-of-paid-services';
    return free || this.pot('deposit') >= this.required;
  }

  #apply(event: MarketEvent): void {
    switch (event.type) {
      case 'vendor-admitted': {
        this.#move('entry-fee', { bank: -event.entryFee });
        return;
      }
      case 'fee-announced':
        this.fee = { fixed: event.fixed, share: event.share, waived: event.waived };
        return;
      case 'deposit-required':
        this.required = event.amount;
        {
          this.#noLongerDue();
          return;
        }
      case 'deposit-paid':
        this.#move('deposit', { bank: -event.amount, deposit: event.amount });
        {
          this.#noLongerDue();
          return;
        }
      case 'listing-requested':
        if (!this.mayList(event.paid)) this.#refusals.push('deposit-missing');
        return;
      case 'payee-verified':
        this.verified = true;
        return;
      case 'breach-noted':
      case 'breach-corrected':
        this.breach = event.type === 'breach-noted';
        return;
      case 'dispute-opened':
      case 'dispute-closed':
        this.dispute = event.type === 'dispute-opened';
        return;
      case 'sale-made': {
        this.#sell(event.sale, event.kind, event.amount, event.at);
        return;
      }
      case 'sale-delivered':
      case 'sale-completed':
      case 'sale-refund': {
        this.#afterSale(event);
        return;
      }
      case 'settlement-run': {
        this.#settle();
        return;
      }
      case 'loss-claimed': {
        this.#lose(event);
        return;
      }
      case 'confidence-broken':
        this.#move('penalty', { owes: -million });
        if (event.damage > million) this.#move('loss', { owes: million - event.damage });
        return;
      case 'vendor-agreement-ended':
        this.ended = true;
        return;
      case 'continued-renewal-applied':
        this.renewalGoesOn = true;
        return;
      case 'deposit-release-requested':
      case 'deposit-released': {
        this.#release(event);
        return;
      }
    }
  }

  #move(kind: string, pots: Partial<Record<Pot, bigint>>): void {
    if (Object.values(pots).every((amount) => amount === 0n)) return;
    for (const pot of Object.keys(pots) as Pot[]) this.pots[pot] += pots[pot] ?? 0n;
    this.#moves.push({ kind, pots });
  }

  #noLongerDue(): void {
    if (this.pot('deposit') >= this.required) this.dueEnd = undefined;
  }

  #sell(id: string, kind: string, amount: bigint, paidAt: number): void {
    if (this.ended && (kind === 'purchase' || !this.renewalGoesOn)) {
      this.#refusals.push('agreement-over');
      return;
    }
    this.sales.set(id, { amount, paidAt, deliveredAt: undefined, completed: false, returned: 0n });
    this.recent = [...this.recent.slice(-7), id];
    this.sold += amount;
    this.#move('sale', { unsettled: amount });
  }

  #afterSale(event: Extract<MarketEvent, { readonly type: `sale-${'delivered' | 'completed' | 'refund'}` }>): void {
    const sale = this.sales.get(event.sale);
    if (sale === undefined) {
      this.#refusals.push('unknown-sale');
      return;
    }
    if (event.type === 'sale-delivered') sale.deliveredAt ??= event.at;
    if (event.type === 'sale-completed') sale.completed = true;
    if (event.type !== 'sale-refund') return;
    const { ground } = event;
    const left = sale.amount - sale.returned;
    if (ground === 'no-reason' && !this.#withinDay(sale, event.at)) this.#refusals.push('refund-too-late');
    else if (ground === 'dissatisfied' && sale.completed) this.#refusals.push('refund-after-completion');
    else if (left === 0n) this.#refusals.push('nothing-left-to-refund');
    else {
      const back = ground === 'agreed' || ground === 'ruled' ? (event.amount ?? 0n) : left;
      sale.returned += back;
      this.returned += back;
      this.#move('refund', { unsettled: -back });
    }
  }

  #withinDay({ paidAt, deliveredAt }: PlainSale, at: number): boolean {
    const from = this.readings['refund-window-start'] === 'from-payment' ? paidAt : (deliveredAt ?? Infinity);
    const last = from + 24 * hour - (this.readings['refund-window-boundary'] === 'too-late' ? 1 : 0);
    return at <= last;
  }

  /** 3.4: fee, then losses of buyers, then the rest to the bank; a negative sum waits for the next time. */
  #settle(): void {
    if (!this.verified) return void this.#refusals.push('payee-not-verified');
    if (this.breach || this.dispute) return void this.#refusals.push('settlement-suspended');
    const income = this.sold - (this.readings['service-fee-base'] === 'sales' ? 0n : this.returned);
    const base = income > this.feesTakenOf ? income - this.feesTakenOf : 0n;
    this.feesTakenOf += base;
    if (!this.fee.waived) {
      const fee = this.fee.fixed + fenOfShare(base, this.fee.share, this.readings);
      this.#move('service-fee', { unsettled: -fee });
    }
    const there = this.pot('unsettled');
    const loss = there <= 0n ? 0n : there < this.waiting ? there : this.waiting;
    this.madeGood += loss;
    this.#move('deduction', { unsettled: -loss });
    const rest = this.pot('unsettled');
    if (rest > 0n) this.#move('settlement', { unsettled: -rest, bank: rest });
  }

  /** 3.4.6 and 5.7.4, 6.2, 6.4: three orders. */
  #lose({ loss, amount, at, noticedAt = at }: Extract<MarketEvent, { readonly type: 'loss-claimed' }>): void {
    let left = amount;
    const deposit = this.pot('deposit');
    const fromDeposit = deposit < left ? deposit : left;
    left -= fromDeposit;
    this.#move('deposit-deduction', { deposit: -fromDeposit });
    if (fromDeposit > 0n && loss !== 'at-early-termination') {
      const lastDay = workingDaysLater(this.readings['top-up-start'] === 'from-notice' ? noticedAt : at, 3);
      this.dueEnd ??= endOf(lastDay);
      this.#dates.push(lastDay);
    }
    if (loss === 'of-buyers') {
      this.uncovered += left;
      return;
    }
    const income = this.pot('unsettled');
    if (loss === 'of-platform' && income > 0n) {
      const fromIncome = income < left ? income : left;
      left -= fromIncome;
      this.#move('loss', { unsettled: -fromIncome });
    }
    this.#move('loss', { owes: -left });
  }

  /** 6.5: all conditions, then twenty working days. */
  #release(event: Extract<MarketEvent, { readonly type: `deposit-release${'-requested' | 'd'}` }>): void {
    if (event.type === 'deposit-released') {
      if (!this.granted) return void this.#refusals.push('release-not-granted');
      this.granted = false;
      const deposit = this.pot('deposit');
      this.#move('deposit-release', { deposit: -deposit, bank: deposit });
      return;
    }
    const { noBreach, conditionsOfRules, servicesOver, servicesDelivered, disputesOver, receiptReceived } = event;
    const fulfilled = [noBreach, conditionsOfRules, servicesOver, servicesDelivered, disputesOver, receiptReceived];
    if (!this.ended || fulfilled.includes(false)) return void this.#refusals.push('release-conditions-missing');
    this.granted = true;
    this.#dates.push(workingDaysLater(event.at, 20));
  }
}

/** The day with which so many working days after that of the instant are over. */
function workingDaysLater(from: number, count: number): number {
  let date = dayAt(from);
  for (let left = count; left > 0;) {
    date += 1;
    if (isWorkday(new Date(date * day).toISOString().slice(0, 10))) left -= 1;
  }
  return date;
}
