import type { MarketEvent } from '../../src/events/market-events.ts';
import { applyMarketEvent } from '../../src/market/apply-market-event.ts';
import { standingOfVendor } from '../../src/market/standing-of-vendor.ts';
import {
  newVendor,
  type MarketAnswer,
  type MarketSetting,
  type SaleState,
  type VendorState,
} from '../../src/market/vendor.ts';
import type { Transaction } from '../../src/ledger/transaction.ts';
import { saleOfWire, saleToWire, vendorOfWire, vendorToWire } from '../../src/wire/state/market-wire.ts';
import { firstDay, readingsFor, reportOf, type Size } from './size.ts';
import { Chance } from './random.ts';
import { day, endOf } from './plain-days.ts';
import { stepsOfVendorDay } from './vendor-life.ts';
import { PlainVendor } from './vendor-model.ts';

const varied = [
  'refund-window-start',
  'refund-window-boundary',
  'top-up-start',
  'service-fee-base',
  'deposit-obliged',
  'rounding',
] as const;

/** What the engine has of a vendor: a row for the vendor and one for each sale. */
interface Rows {
  vendor: VendorState;
  readonly sales: Map<string, SaleState>;
}

/** Lives of vendors, day by day, in the engine and in the model. Throws at the first difference, with the seed. */
export function simulateVendors({ seed, vendors, years }: Size): { readonly events: number } {
  let events = 0;
  for (let number = 0; number < vendors; number++) {
    const chance = new Chance(seed * 1_000_003 + 500_000 + number);
    const setting: MarketSetting = { readings: readingsFor(chance, varied), trace: chance.oneIn(10) };
    const model = new PlainVendor(setting.readings);
    const vendor = `v${number}`;
    const rows: Rows = { vendor: newVendor(vendor), sales: new Map() };
    const history: MarketEvent[] = [];
    for (let age = 0; age < years * 365; age++) {
      for (const { at, step } of stepsOfVendorDay(chance, firstDay + age, age, years, model)) {
        const plan = step(model);
        if (plan === undefined) continue;
        const event = { ...plan, id: `${vendor}-${history.length}`, at, vendor } as MarketEvent;
        history.push(event);
        if (chance.oneIn(10)) store(rows, 'sale' in event ? event.sale : undefined);
        const problem = difference(rows, model, event, setting);
        if (problem !== undefined)
          throw new Error(reportOf({ seed, who: vendor, problem, readings: setting.readings, varied, history }));
      }
    }
    events += history.length;
  }
  return { events };
}

/** Reads the rows of an event again as a store would give them. */
function store(rows: Rows, id: string | undefined): void {
  rows.vendor = vendorOfWire(JSON.parse(JSON.stringify(vendorToWire(rows.vendor))));
  const sale = id === undefined ? undefined : rows.sales.get(id);
  if (sale !== undefined) rows.sales.set(sale.sale, saleOfWire(JSON.parse(JSON.stringify(saleToWire(sale)))));
}

/** Takes one event on both sides and compares postings, refusals, dates and standing. */
function difference(rows: Rows, model: PlainVendor, event: MarketEvent, setting: MarketSetting): string | undefined {
  const id = 'sale' in event ? event.sale : undefined;
  const sale = id === undefined ? undefined : rows.sales.get(id);
  const applied = applyMarketEvent({ vendor: rows.vendor, sale }, event, setting);
  rows.vendor = applied.vendor;
  if (applied.sale !== undefined) rows.sales.set(applied.sale.sale, applied.sale);
  const { moves, refusals, dates } = model.take(event);
  const wanted = [
    ...moves.map(({ kind, pots }) => textOf(kind, pots)),
    ...refusals,
    ...dates.map((lastDay) => `until ${lastDay} ${endOf(lastDay)}`),
  ].join('; ');
  const got = answerText(applied.answer, event.vendor);
  if (got !== wanted) return `model ${wanted || 'nothing'} / engine ${got || 'nothing'}`;
  for (const at of [
    event.at,
    event.at + day,
    ...(model.dueEnd === undefined ? [] : [model.dueEnd - 1, model.dueEnd]),
  ]) {
    const theirs = JSON.stringify(plainStanding(model, at), bigintText);
    const ours = JSON.stringify(standingOfVendor(rows.vendor, at, setting), bigintText);
    if (ours !== theirs) return `standing: model ${theirs} / engine ${ours}`;
  }
  return undefined;
}

const bigintText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);

function plainStanding(model: PlainVendor, at: number): object {
  return {
    paidListing: model.mayList(true),
    freeListing: model.mayList(false),
    studios: model.dueEnd !== undefined && at >= model.dueEnd ? 'may-be-closed' : 'open',
    settlement: model.verified && !model.breach && !model.dispute ? 'running' : 'suspended',
    unsettled: model.pot('unsettled'),
    deposit: model.pot('deposit'),
    pendingLoss: model.waiting,
  };
}

function answerText({ transactions, refusals, dates }: MarketAnswer, vendor: string): string {
  return [
    ...transactions.map((posting) => textOf(posting.kind, potsOf(posting, vendor))),
    ...refusals.map(({ code }) => code),
    ...dates.map(({ lastDay, at }) => `until ${lastDay} ${at}`),
  ].join('; ');
}

function potsOf({ entries }: Transaction, vendor: string): Partial<Record<string, bigint>> {
  const prefix = `vendor:${vendor}:`;
  const own = entries.filter(({ account }) => account.startsWith(prefix));
  return Object.fromEntries(own.map(({ account, amount }) => [account.slice(prefix.length), amount]));
}

function textOf(kind: string, pots: Partial<Record<string, bigint>>): string {
  const parts = Object.entries(pots).map(([pot, amount]) => `${pot} ${amount ?? 0n}`);
  return `${kind} ${parts.sort().join(' ')}`;
}
