import { dayOfInstant, describeDay, endOfDay, instantOfText } from '@dataplus/agreement-terms/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarketEvent } from '../events/market-events.ts';
import { createMarket, type Market } from './create-market.ts';
import type { MarketAnswer } from './vendor.ts';

const numRuns = Number(process.env.RUNS ?? 1000);
const vendor = 'v1';
const start = instantOfText('2016-03-10T09:00:00+08:00');
const hour = 3_600_000;
const fen = fc.bigInt({ min: 1n, max: 10_000_000n });

type Plan = MarketEvent extends infer E ? (E extends MarketEvent ? Omit<E, 'id' | 'at' | 'vendor'> : never) : never;

/** Anything that can happen to a vendor's money, with hours between. */
const plan: fc.Arbitrary<readonly [hours: number, plan: Plan]> = fc.tuple(
  fc.nat(40),
  fc.oneof(
    fc
      .tuple(fc.nat(9), fen)
      .map(([sale, amount]): Plan => ({ type: 'sale-made', sale: `s${sale}`, kind: 'purchase', amount })),
    fc
      .tuple(fc.nat(9), fc.constantFrom('no-reason', 'dissatisfied', 'agreed', 'ruled'), fen)
      .map(([sale, ground, amount]): Plan => ({ type: 'sale-refund', sale: `s${sale}`, ground, amount })),
    fc.nat(9).map((sale): Plan => ({ type: 'sale-completed', sale: `s${sale}` })),
    fc.constant<Plan>({ type: 'settlement-run' }),
    fen.map((amount): Plan => ({ type: 'deposit-paid', amount })),
    fc
      .tuple(fc.constantFrom('of-platform', 'of-buyers', 'at-early-termination'), fen)
      .map(([loss, amount]): Plan => ({ type: 'loss-claimed', loss, amount })),
    fc.tuple(fen, fc.integer({ min: 0, max: 1000 })).map(([fixed, mille]): Plan => ({
      type: 'fee-announced',
      fixed: fixed / 1000n,
      share: (mille / 1000).toFixed(3),
      waived: false,
    })),
    fc.constantFrom<Plan>({ type: 'breach-noted' }, { type: 'breach-corrected' }, { type: 'dispute-closed' }),
  ),
);
type Plans = readonly (readonly [hours: number, plan: Plan])[];

interface Played {
  readonly market: Market;
  /** What was taken and what came of it; events that cannot be are left out. */
  readonly taken: readonly { readonly event: MarketEvent; readonly answer: MarketAnswer }[];
}

function play(plans: Plans, trace = false): Played {
  const market = createMarket({ trace });
  const taken: { event: MarketEvent; answer: MarketAnswer }[] = [];
  let at = start;
  for (const [hours, one] of [[0, { type: 'payee-verified' }] as const, ...plans]) {
    at += hours * hour;
    const event = { ...one, id: `e${taken.length}-${at}`, at, vendor } as MarketEvent;
    try {
      taken.push({ event, answer: market.apply(event) });
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-event' });
    }
  }
  return { market, taken };
}

const check = (holds: (plans: Plans) => void): void => {
  fc.assert(fc.property(fc.array(plan, { maxLength: 60 }), holds), { numRuns });
};

/** What the answers moved to or from an account of the ledger. */
const moved = (answers: readonly MarketAnswer[], account: string, kind?: string): bigint =>
  answers
    .flatMap(({ transactions }) => transactions)
    .filter((one) => kind === undefined || one.kind === kind)
    .flatMap(({ entries }) => entries)
    .reduce((sum, entry) => (entry.account === account ? sum + entry.amount : sum), 0n);

describe('whatever happens in the market', () => {
  it('postings sum to zero, and what is unsettled and deposited is what was posted', () => {
    check((plans) => {
      const { market, taken } = play(plans);
      const answers = taken.map(({ answer }) => answer);
      for (const { transactions } of answers)
        for (const { entries } of transactions) expect(entries.reduce((sum, { amount }) => sum + amount, 0n)).toBe(0n);
      const { unsettled, deposit } = market.vendor(vendor);
      expect(moved(answers, 'vendor:v1:unsettled')).toBe(unsettled);
      expect(moved(answers, 'vendor:v1:deposit')).toBe(deposit);
    });
  });

  it('the deposit is never negative, and is used up before fees to be settled are', () => {
    check((plans) => {
      const { taken } = play(plans);
      let deposit = 0n;
      for (const { event, answer } of taken) {
        const before = deposit;
        deposit += moved([answer], 'vendor:v1:deposit');
        expect(deposit >= 0n).toBe(true);
        if (event.type !== 'loss-claimed') continue;
        expect(before - deposit).toBe(before < event.amount ? before : event.amount);
        if (moved([answer], 'vendor:v1:unsettled') !== 0n) expect(deposit).toBe(0n);
      }
    });
  });

  it('no sale gives back more than was paid, and all of it within 24 hours without a reason', () => {
    check((plans) => {
      const paid = new Map<string, { amount: bigint; at: number; back: bigint }>();
      for (const { event, answer } of play(plans).taken) {
        const back = -moved([answer], 'vendor:v1:unsettled', 'refund');
        if (event.type === 'sale-made') paid.set(event.sale, { amount: event.amount, at: event.at, back: 0n });
        if (event.type !== 'sale-refund') continue;
        const sale = paid.get(event.sale);
        if (sale === undefined) {
          expect(answer.refusals.map(({ code }) => code)).toEqual(['unknown-sale']);
          continue;
        }
        if (event.ground === 'no-reason' && event.at <= sale.at + 24 * hour) expect(back).toBe(sale.amount - sale.back);
        if (event.ground === 'no-reason' && event.at > sale.at + 24 * hour) expect(back).toBe(0n);
        sale.back += back;
        expect(sale.back <= sale.amount).toBe(true);
      }
    });
  });

  it('a refund after settlement is carried until it is cleared, and subtracted exactly once', () => {
    check((plans) => {
      const { market, taken } = play([...plans, [0, { type: 'breach-corrected' }], [0, { type: 'settlement-run' }]]);
      const answers = taken.map(({ answer }) => answer);
      const own = 'vendor:v1:unsettled';
      const income = moved(answers, own, 'sale') + moved(answers, own, 'refund');
      const taxed = moved(answers, own, 'service-fee') + moved(answers, own, 'deduction') + moved(answers, own, 'loss');
      const paidOut = -moved(answers, own, 'settlement');
      const { unsettled } = market.vendor(vendor);
      // All that came and went is either with the vendor's bank by now or carried on as a debt; nothing is kept back.
      expect(income + taxed).toBe(paidOut + unsettled);
      expect(unsettled <= 0n).toBe(true);
    });
  });

  it('a settlement pays nothing while what is carried is negative', () => {
    check((plans) => {
      let unsettled = 0n;
      for (const { event, answer } of play(plans).taken) {
        const paid = -moved([answer], 'vendor:v1:unsettled', 'settlement');
        expect(paid >= 0n).toBe(true);
        if (event.type === 'settlement-run' && unsettled <= 0n) expect(paid).toBe(0n);
        unsettled += moved([answer], 'vendor:v1:unsettled');
      }
    });
  });

  it('tracing changes nothing, and the same event twice counts once', () => {
    check((plans) => {
      const { market, taken } = play(plans, true);
      const bare = play(plans).market;
      expect([...market.vendors()]).toEqual([...bare.vendors()]);
      for (const { event, answer } of taken.slice(-5)) expect(market.apply(event)).toBe(answer);
      expect([...market.sales()]).toEqual([...bare.sales()]);
    });
  });
});

describe('working days', () => {
  it('end a deposit’s time with the third and the twentieth of them, across holidays, make-up days and year ends', () => {
    const instants = fc.integer({
      min: instantOfText('2016-01-01T00:00:00+08:00'),
      max: instantOfText('2025-10-01T00:00:00+08:00'),
    });
    const holds = fc.property(instants, (at) => {
      const market = createMarket({ trace: false });
      const apply = (id: string, one: Plan) => market.apply({ ...one, id, at, vendor });
      apply('1', { type: 'deposit-paid', amount: 100n });
      const loss = apply('2', { type: 'loss-claimed', loss: 'of-platform', amount: 1n });
      apply('3', { type: 'vendor-agreement-ended' });
      const yes = {
        noBreach: true,
        conditionsOfRules: true,
        servicesOver: true,
        servicesDelivered: true,
        disputesOver: true,
      };
      const given = apply('4', { type: 'deposit-release-requested', ...yes, receiptReceived: true });
      for (const [answer, count] of [
        [loss, 3],
        [given, 20],
      ] as const) {
        const [date] = answer.dates;
        const days = Array.from(
          { length: (date?.lastDay ?? 0) - dayOfInstant(at) },
          (_, index) => dayOfInstant(at) + index + 1,
        );
        expect(days.filter((day) => describeDay(day).working)).toHaveLength(count);
        expect(describeDay(date?.lastDay ?? 0).working).toBe(true);
        expect(date?.at).toBe(endOfDay(date?.lastDay ?? 0));
      }
    });
    fc.assert(holds, { numRuns });
  });
});
