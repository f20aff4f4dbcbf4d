import { dayOfDate, endOfDay } from '@dataplus/agreement-terms/calendar';
import {
  applyEvent,
  createLedger,
  createSetting,
  newAccount,
  published2016To2018,
  type AccountState,
  type Setting,
  type UsageReport,
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

/** What is told of a day, made once for all accounts as whoever closes a day would. */
interface Told {
  readonly id: string;
  readonly at: number;
  readonly day: number;
  readonly stored: UsageReport;
  readonly loaded: UsageReport;
}

function told(index: number): Told {
  const day = first + index;
  const size = BigInt(index % 1000);
  return {
    id: `c${index}`,
    at: endOfDay(day),
    day,
    stored: { service, item: 'storage', quantity: 300n * gigabyte + size, day },
    loaded: { service, item: 'download', quantity: gigabyte + size, day },
  };
}

/** One account-day: a storage and a download usage rated, settled and posted, standing updated. */
type AccountDay = (state: AccountState, told: Told, setting: Setting) => AccountState;

/** Usage is told of by events of its own, before the day is closed. */
const inThreeEvents: AccountDay = (state, { id, at, day, stored, loaded }, setting) => {
  const { account } = state;
  const { service, item, quantity } = stored;
  const one = applyEvent(state, { type: 'usage', id: 's', at, account, service, item, quantity, day }, setting);
  const two = applyEvent(
    one.state,
    { type: 'usage', id: 'd', at, account, service: loaded.service, item: loaded.item, quantity: loaded.quantity, day },
    setting,
  );
  return applyEvent(two.state, { type: 'day-closed', id, at, account, day }, setting).state;
};

/** Usage is told of together with the close of the day. */
const inOneEvent: AccountDay = (state, { id, at, day, stored, loaded }, setting) => {
  const usage = [stored, loaded];
  return applyEvent(state, { type: 'day-closed', id, at, account: state.account, day, usage }, setting).state;
};

/** Seconds of processor time that this process has used: what others do on the machine does not count. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Account-days a second of processor time, over so many days of so many accounts. */
function throughput(accountDay: AccountDay, accounts: number, days: number, trace: boolean): number {
  const setting = createSetting({ priceBooks, trace });
  const states = Array.from({ length: accounts }, (_, index) => openedAccount(`a${index}`, setting));
  const begin = processorSeconds();
  for (let day = 0; day < days; day += 1) {
    const events = told(day);
    for (let index = 0; index < accounts; index += 1)
      states[index] = accountDay(states[index] ?? newAccount(''), events, setting);
  }
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
    for (const accountDay of [inThreeEvents, inOneEvent]) {
      throughput(accountDay, 100, 100, true);
      throughput(accountDay, 100, 100, false);
    }
    const traced = rowOf('account-days, fully traced', () => throughput(inThreeEvents, 200, 100, true));
    const untraced = rowOf('account-days, untraced', () => throughput(inThreeEvents, 200, 2000, false));
    const together = rowOf('account-days, untraced, usage told with the close', () =>
      throughput(inOneEvent, 200, 2000, false),
    );
    const perEvent = [10_000, 100_000, 1_000_000].map((events) => (ledgerSeconds(events) * 1e6) / events);
    const growth = (perEvent[2] ?? NaN) / (perEvent[1] ?? NaN);
    return Promise.resolve({
      rows: [traced, untraced, together],
      bars: [
        {
          what: 'account-days a second, fully traced',
          value: traced.median,
          unit: '/s',
          limit: 100_000,
          atLeast: true,
        },
        {
          what: 'account-days a second, untraced, in three events',
          value: untraced.median,
          unit: '/s',
          limit: 600_000,
          atLeast: true,
          aim: 1_000_000,
        },
        {
          what: 'account-days a second, untraced, usage told with the close',
          value: together.median,
          unit: '/s',
          limit: 750_000,
          atLeast: true,
          aim: 1_000_000,
        },
        { what: 'cost of an event at 1,000,000 events by that at 100,000', value: growth, limit: 1.5 },
      ],
      note: `Microseconds an event in a ledger of 10^4, 10^5 and 10^6 events: ${perEvent.map((cost) => cost.toFixed(2)).join(', ')}.`,
    });
  },
};
