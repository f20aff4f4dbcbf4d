import type { CustomerEvent } from '../../src/events/customer-events.ts';
import { createLedger, type Ledger } from '../../src/ledger/create-ledger.ts';
import type { Transaction } from '../../src/ledger/transaction.ts';
import { chooseReadings } from '../../src/readings/choose-readings.ts';
import { readings as known, type ReadingName, type Readings } from '../../src/readings/readings.ts';
import { stepsOfDay } from './account-life.ts';
import { PlainAccount } from './account-model.ts';
import { bookOf, plainPrices } from './plain-prices.ts';
import { Chance } from './random.ts';

/** How much is simulated. Everything follows from the seed. */
export interface Size {
  readonly seed: number;
  readonly accounts: number;
  readonly vendors: number;
  readonly years: number;
}

/** 2016-01-01. */
const firstDay = 16_801;
const varied: readonly ReadingName[] = [
  'arrears-boundary',
  'arrears-clock',
  'partial-collection',
  'open-bill-order',
  'arrears-bill-extent',
  'suspended-billing-extent',
  'frozen-day',
  'compute-expiry',
  'prepaid-month',
  'prepaid-first-day',
  'flat-minimum-boundary',
  'rounding',
  'renewal-window',
];

/** The readings of one account: the defaults for two of three, any for the others. */
function readingsFor(chance: Chance): Readings {
  if (!chance.oneIn(3)) return chooseReadings({});
  return chooseReadings(Object.fromEntries(varied.map((name) => [name, chance.pick(known[name].values)])));
}

/** Lives of accounts, day by day, in the engine and in the model. Throws at the first difference, with the seed. */
export function simulateAccounts({ seed, accounts, years }: Size): { readonly events: number } {
  const prices = plainPrices(firstDay - 40, years + 2);
  const priceBooks = prices.map((price) => bookOf(price));
  let events = 0;
  for (let number = 0; number < accounts; number++) {
    const chance = new Chance(seed * 1_000_003 + number);
    const readings = readingsFor(chance);
    const ledger = createLedger({ priceBooks, readings, trace: chance.oneIn(20) });
    const model = new PlainAccount(readings, prices);
    const habit = { pays: chance.pick([3, 10, 30]), size: chance.pick([2, 200, 3000]), buys: chance.between(1, 60) };
    const account = `a${number}`;
    const history: CustomerEvent[] = [];
    for (let age = 0; age < years * 365; age++) {
      for (const { at, step } of stepsOfDay(chance, firstDay + age, age, habit, model)) {
        const plan = step(model);
        if (plan === undefined) continue;
        const event = { ...plan, id: `${account}-${history.length}`, at, account } as CustomerEvent;
        history.push(event);
        const problem = difference(ledger, model, event);
        if (problem !== undefined) throw new Error(report(seed, number, readings, problem, history, model));
      }
    }
    events += history.length;
  }
  return { events };
}

/** Takes one event on both sides and compares postings, balance, what is owed and every capability. */
function difference(ledger: Ledger, model: PlainAccount, event: CustomerEvent): string | undefined {
  const answer = ledger.apply(event);
  const got = answer.transactions.map((posting) => movementText(posting, event.account)).filter((text) => text !== '');
  const wanted = model.take(event).map(({ kind, balance, arrears }) => `${kind} ${balance} ${arrears}`);
  if (got.join('; ') !== wanted.join('; '))
    return `postings: model ${wanted.join('; ') || 'none'} / engine ${got.join('; ') || 'none'} (${answer.refusals.map(({ code }) => code).join()})`;
  const state = ledger.account(event.account);
  const owed = state.openBills.reduce((sum, { left }) => sum + left, 0n);
  if (state.balance !== model.balance || owed !== model.owed())
    return `balance and owed: model ${model.balance} ${model.owed()} / engine ${state.balance} ${owed}`;
  for (const at of model.edges(event.at))
    for (const service of ['maxcompute', 'datav']) {
      if (model.services[service] === undefined) continue;
      const { capabilities, rung } = ledger.standing(event.account, service, at);
      for (const [capability, allowed] of Object.entries(capabilities)) {
        const expected = model.allowed(service, capability, at);
        if (allowed !== expected)
          return `${service} ${capability} at ${new Date(at).toISOString()}: model ${expected} / engine ${allowed} (${rung})`;
      }
    }
  return undefined;
}

function movementText({ kind, entries }: Transaction, account: string): string {
  let balance = 0n;
  let arrears = 0n;
  let sum = 0n;
  for (const { account: name, amount } of entries) {
    sum += amount;
    if (name === `customer:${account}:balance`) balance += amount;
    if (name === `customer:${account}:arrears`) arrears += amount;
  }
  if (sum !== 0n) throw new Error(`a posting adds up to ${sum}`);
  return balance === 0n && arrears === 0n ? '' : `${kind} ${balance} ${arrears}`;
}

function report(
  seed: number,
  account: number,
  readings: Readings,
  problem: string,
  history: CustomerEvent[],
  model: PlainAccount,
): string {
  const time = (at: number): string =>
    at === Infinity ? 'open' : `${new Date(at + 28_800_000).toISOString().slice(0, -1)}+08:00`;
  const other = varied.filter((name) => readings[name] !== known[name].values[0]);
  const text = (event: CustomerEvent): string =>
    `${time(event.at)} ${JSON.stringify(event, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`;
  return [
    `seed ${seed}, account ${account}: ${problem}`,
    `readings: ${other.map((name) => `${name}=${readings[name]}`).join(', ') || 'defaults'}`,
    `arrears ${model.arrears
      .slice(-2)
      .map(({ from, until }) => `${time(from)} to ${time(until)}`)
      .join(', ')}`,
    `paid until ${time(model.paidUntil('maxcompute') ?? 0)}, balance ${model.balance}, bills ${model.bills.map(({ left }) => left).join(' ')}`,
    ...history.slice(-14).map(text),
    `again: npm run simulate -w @dataplus/billing-rules -- --seed ${seed}`,
  ].join('\n');
}
