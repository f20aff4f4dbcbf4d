import { dayOfDate, instantOfText } from '@dataplus/agreement-terms/calendar';
import { createSetting } from '../customer/setting.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { createMarket } from '../market/create-market.ts';
import { exact, exactOfDecimal } from '../money/exact.ts';
import { moneyOfText, type MoneyText } from '../money/money.ts';
import { roundToFen, type RoundingMode } from '../money/round.ts';
import type { PriceBook } from '../prices/price-book.ts';
import { priceOn } from '../prices/price-list.ts';
import { published2016To2018 } from '../prices/published-2016-2018.ts';
import { rate } from '../prices/rate.ts';
import { chooseReadings } from '../readings/choose-readings.ts';
import type { Readings } from '../readings/readings.ts';
import { liability, type DamageKind } from '../questions/liability.ts';
import { outageRight } from '../questions/outage-right.ts';
import { eventOfWire, marketEventOfWire } from '../wire/event-of-wire.ts';
import { toWire } from '../wire/to-wire.ts';
import { bareAnswer, bareMarketAnswer } from './bare-answer.ts';

/** Op names of the conformance protocol with their functions: input of a vector in, output out, errors thrown with a code. */
export type BillingRulesOps = Readonly<Record<string, (input: never) => unknown>>;

interface Choice {
  readonly readings?: Partial<Readings>;
  readonly priceBooks?: readonly PriceBook[];
}

/** Prices of vectors: their own books, or the published example. */
const booksOf = ({ priceBooks = [published2016To2018] }: Choice): readonly PriceBook[] => priceBooks;

/** What this package does as ops of the conformance protocol, for whoever runs the vectors against it. */
export const billingRulesOps: BillingRulesOps = {
  'billing-rules.play': (
    input: Choice & { events: unknown[]; ask?: { account: string; service: string; at: string }[] },
  ) => {
    const ledger = createLedger({ priceBooks: booksOf(input), ...(input.readings && { readings: input.readings }) });
    const answers = input.events.map((event) => bareAnswer(ledger.apply(eventOfWire(event))));
    const standings = (input.ask ?? []).map(({ account, service, at }) => {
      const { rung, capabilities, charges, clause } = ledger.standing(account, service, instantOfText(at));
      return { rung, capabilities, charges, clause: { agreement: clause.agreement, clause: clause.clause } };
    });
    const accounts = [...ledger.accounts()].map(({ account, balance, openBills }) =>
      toWire({ account, balance, owed: openBills.reduce((sum, { left }) => sum + left, 0n) }),
    );
    return { answers, accounts, standings };
  },

  'billing-rules.market': (input: Choice & { events: unknown[]; ask?: { vendor: string; at: string }[] }) => {
    const market = createMarket(input.readings && { readings: input.readings });
    const answers = input.events.map((event) => bareMarketAnswer(market.apply(marketEventOfWire(event))));
    const standings = (input.ask ?? []).map(({ vendor, at }) => toWire(market.standing(vendor, instantOfText(at))));
    return { answers, standings };
  },

  'billing-rules.rate': (
    input: Choice & { service: string; item: string; quantity: string; factor?: string; day: string },
  ) => {
    const { prices, readings } = createSetting({
      priceBooks: booksOf(input),
      ...(input.readings && { readings: input.readings }),
    });
    const price = priceOn(prices, input.service, input.item, dayOfDate(input.day));
    const rated = price && rate(price, BigInt(input.quantity), readings, input.factor);
    if (rated === undefined) return { priced: false };
    const { numerator, denominator, amount } = rated;
    return { priced: true, exact: toWire(exact(numerator, denominator)), amount: toWire(amount) };
  },

  'billing-rules.round': ({ amount, mode }: { amount: string; mode: RoundingMode }) => {
    const { numerator, denominator } = exactOfDecimal(amount);
    return { amount: toWire(roundToFen(numerator, denominator, mode)) };
  },

  'billing-rules.readings': ({ readings }: Choice) => ({ readings: chooseReadings(readings) }),

  'billing-rules.outage': (
    input: Choice & {
      service: string;
      from: string;
      until: string;
      causedByProvider: boolean;
      outsideProvidersControl: boolean;
    },
  ) => {
    const { readings, from, until, service, causedByProvider, outsideProvidersControl } = input;
    const outage = { service, causedByProvider, outsideProvidersControl };
    return {
      right: outageRight({ ...outage, from: instantOfText(from), until: instantOfText(until) }, readings).right,
    };
  },

  'billing-rules.liability': (
    input: Choice & { service: string; claims: { kind: DamageKind; amount: MoneyText }[]; collected: MoneyText },
  ) => {
    const claims = input.claims.map(({ kind, amount }) => ({ kind, amount: moneyOfText(amount.amount) }));
    const { amount, excluded } = liability(input.service, claims, moneyOfText(input.collected.amount), input.readings);
    return { amount: toWire(amount), excluded };
  },
};
