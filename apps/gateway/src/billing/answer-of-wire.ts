import { dayOfDate, instantOfText } from '@dataplus/agreement-terms/calendar';
import {
  moneyOfText,
  type Answer,
  type Bill,
  type BillLine,
  type Json,
  type Transaction,
} from '@dataplus/billing-rules';
import type { MarketAnswer } from '@dataplus/billing-rules/market';

type Wire = Readonly<Record<string, Json>>;
type Money = Readonly<{ amount: string }>;

/** The answer of an event as it was given the first time, from what `toWire` made of it. */
export function answerOfWire(text: string): Answer {
  const wire = JSON.parse(text) as Readonly<Record<string, readonly Wire[]>>;
  return {
    ...(wire as unknown as Answer),
    ...('at' in wire && { at: instant(wire.at) }),
    transactions: list(wire.transactions, transactionOfWire),
    bills: list(wire.bills, billOfWire),
    changes: list(wire.changes, (change) => ({ ...change, at: instant(change.at) })) as unknown as Answer['changes'],
  };
}

/** The same for an event of the market. */
export function marketAnswerOfWire(text: string): MarketAnswer {
  const wire = JSON.parse(text) as Wire & Readonly<Record<string, readonly Wire[]>>;
  return {
    ...(wire as unknown as MarketAnswer),
    at: instant(wire.at),
    transactions: list(wire.transactions, transactionOfWire),
    dates: list(wire.dates, (date) => ({
      ...date,
      at: instant(date.at),
      lastDay: day(date.lastDay),
    })) as unknown as MarketAnswer['dates'],
  };
}

const list = <T>(wires: readonly Wire[] | undefined, read: (wire: Wire) => T): T[] => (wires ?? []).map(read);
const instant = (text: Json | undefined): number => instantOfText(text as string);
const day = (text: Json | undefined): number => dayOfDate(text as string);
const fen = (money: Json | undefined): bigint => moneyOfText((money as Money).amount);

const transactionOfWire = (wire: Wire): Transaction =>
  ({
    ...wire,
    at: instant(wire.at),
    entries: (wire.entries as readonly Wire[]).map((entry) => ({ ...entry, amount: fen(entry.amount) })),
  }) as unknown as Transaction;

const billOfWire = (wire: Wire): Bill =>
  ({
    ...wire,
    day: day(wire.day),
    issuedAt: instant(wire.issuedAt),
    total: fen(wire.total),
    lines: (wire.lines as readonly Wire[]).map(lineOfWire),
  }) as unknown as Bill;

function lineOfWire(wire: Wire): BillLine {
  const { numerator, denominator } = wire.exact as { numerator: string; denominator: string };
  return {
    ...wire,
    period: day(wire.period),
    quantity: BigInt(wire.quantity as string),
    exact: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
    amount: fen(wire.amount),
  } as unknown as BillLine;
}
