import type { CustomerEvent } from '../../src/events/customer-events.ts';
import { createLedger, type Ledger } from '../../src/ledger/create-ledger.ts';
import type { Transaction } from '../../src/ledger/transaction.ts';
import { stepsOfDay } from './account-life.ts';
import { PlainAccount } from './account-model.ts';
import { bookOf, plainPrices } from './plain-prices.ts';
import { Chance } from './random.ts';
import { firstDay, readingsFor, reportOf, textOfTime, type Size } from './size.ts';

const varied = [
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
] as const;

/** Lives of accounts, day by day, in the engine and in the model. Throws at the first difference, with the seed. */
export function simulateAccounts({ seed, accounts, years }: Size): { readonly events: number } {
  const prices = plainPrices(firstDay - 40, years + 2);
  const priceBooks = prices.map((price) => bookOf(price));
  let events = 0;
  for (let number = 0; number < accounts; number++) {
    const chance = new Chance(seed * 1_000_003 + number);
    const readings = readingsFor(chance, varied);
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
        if (problem !== undefined)
          throw new Error(reportOf({ seed, who: account, problem, readings, varied, history, notes: notesOn(model) }));
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

/** Where the model stands: the last arrears, the prepaid time, the money. */
function notesOn(model: PlainAccount): string[] {
  const spans = model.arrears.spans.slice(-2).map(({ from, until }) => `${textOfTime(from)} to ${textOfTime(until)}`);
  return [
    `arrears ${spans.join(', ') || 'none'}`,
    `paid until ${textOfTime(model.services.maxcompute?.paidUntil ?? 0)}, balance ${model.balance}, bills ${model.bills.map(({ left }) => left).join(' ')}`,
  ];
}
