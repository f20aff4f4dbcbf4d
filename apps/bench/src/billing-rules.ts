import { dayOfDate, endOfDay } from '@dataplus/agreement-terms/calendar';
import {
  applyEvent,
  createLedger,
  createSetting,
  newAccount,
  published2016To2018,
  type AccountState,
  type Setting,
} from '@dataplus/billing-rules';
import type { Group, Row } from './group.ts';
import { median, percentile } from './statistics.ts';

const gigabyte = 1_073_741_824n;
const first = dayOfDate('2016-03-10');
const service = 'maxcompute';
const priceBooks = [published2016To2018];

/** An account with a long compute period and money for everything. */
function openedAccount(id: string, setting: Setting): AccountState {
  const at = endOfDay(first - 1);
  const events = [
    { type: 'top-up', id: 'money', at, account: id, amount: 10n ** 15n },
    {
      type: 'order',
      id: 'order',
      kind: 'new-purchase',
      at,
      account: id,
      service,
      item: 'computation',
      quantity: 1n,
      months: 1200,
    },
  ] as const;
  return events.reduce((state, event) => applyEvent(state, event, setting).state, newAccount(id));
}

/** One account-day: a storage and a download usage rated, settled and posted, standing updated. */
function accountDay(state: AccountState, index: number, setting: Setting): AccountState {
  const day = first + index;
  const at = endOfDay(day);
  const { account } = state;
  const size = BigInt(index % 1000);
  const stored = {
    type: 'usage',
    id: 's',
    at,
    account,
    service,
    item: 'storage',
    quantity: 300n * gigabyte + size,
    day,
  } as const;
  const loaded = {
    type: 'usage',
    id: 'd',
    at,
    account,
    service,
    item: 'download',
    quantity: gigabyte + size,
    day,
  } as const;
  const closed = { type: 'day-closed', id: `c${index}`, at, account, day } as const;
  const one = applyEvent(state, stored, setting).state;
  return applyEvent(applyEvent(one, loaded, setting).state, closed, setting).state;
}

/** Seconds of processor time that this process has used: what others do on the machine does not count. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Account-days a second of processor time, over so many days of so many accounts. */
function throughput(accounts: number, days: number, trace: boolean): number {
  const setting = createSetting({ priceBooks, trace });
  const states = Array.from({ length: accounts }, (_, index) => openedAccount(`a${index}`, setting));
  const begin = processorSeconds();
  for (let day = 0; day < days; day += 1)
    for (let index = 0; index < accounts; index += 1)
      states[index] = accountDay(states[index] ?? newAccount(''), day, setting);
  return (accounts * days) / (processorSeconds() - begin);
}

/** Seconds of processor time for so many top-ups taken by a ledger that remembers ids. */
function ledgerSeconds(events: number): number {
  const ledger = createLedger({ priceBooks, trace: false, rememberDays: 1 });
  const begin = processorSeconds();
  for (let index = 0; index < events; index += 1)
    ledger.apply({ type: 'top-up', id: `e${index}`, at: index * 60_000, account: `a${index % 1000}`, amount: 1n });
  return processorSeconds() - begin;
}

function rowOf(name: string, measure: () => number): Row {
  const rates = Array.from({ length: 5 }, measure);
  return { name, unit: '/s', median: median(rates), p10: percentile(rates, 90) };
}

/** Account-days a second, traced and untraced, and whether the cost of an event grows with their number. */
export const billingRules: Group = {
  name: 'billing-rules',
  title: 'billing-rules: account-days settled and posted on one core',
  run: () => {
    throughput(100, 100, true);
    throughput(100, 100, false);
    const traced = rowOf('account-days, fully traced', () => throughput(200, 100, true));
    const untraced = rowOf('account-days, untraced', () => throughput(200, 500, false));
    const perEvent = [10_000, 100_000, 1_000_000].map((events) => (ledgerSeconds(events) * 1e6) / events);
    const growth = (perEvent[2] ?? NaN) / (perEvent[1] ?? NaN);
    return Promise.resolve({
      rows: [traced, untraced],
      bars: [
        {
          what: 'account-days a second, fully traced',
          value: traced.median,
          unit: '/s',
          limit: 100_000,
          atLeast: true,
        },
        {
          what: 'account-days a second, untraced',
          value: untraced.median,
          unit: '/s',
          limit: 450_000,
          atLeast: true,
          aim: 1_000_000,
        },
        { what: 'cost of an event at 1,000,000 events by that at 100,000', value: growth, limit: 1.5 },
      ],
      note: `Microseconds an event in a ledger of 10^4, 10^5 and 10^6 events: ${perEvent.map((cost) => cost.toFixed(2)).join(', ')}.`,
    });
  },
};
