import { dayOfDate, endOfDay } from '@dataplus/agreement-terms/calendar';
import {
  applyEvent,
  createSetting,
  newAccount,
  published2016To2018,
  type AccountState,
  type CustomerEvent,
  type Setting,
  type UsageReport,
} from '@dataplus/billing-rules';
import { processorSeconds } from './processor-seconds.ts';

// A process of its own: prints rates as JSON. Arguments: `three-events` or `one-event`, `traced` or `untraced`.

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
  const usage = (event: string, { item, quantity }: UsageReport): CustomerEvent => ({
    type: 'usage',
    id: event,
    at,
    account,
    service,
    item,
    quantity,
    day,
  });
  const one = applyEvent(state, usage('s', stored), setting).state;
  const two = applyEvent(one, usage('d', loaded), setting).state;
  return applyEvent(two, { type: 'day-closed', id, at, account, day }, setting).state;
};

/** Usage is told of together with the close of the day. */
const inOneEvent: AccountDay = (state, { id, at, day, stored, loaded }, setting) => {
  const usage = [stored, loaded];
  return applyEvent(state, { type: 'day-closed', id, at, account: state.account, day, usage }, setting).state;
};

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

const accountDay = process.argv[2] === 'one-event' ? inOneEvent : inThreeEvents;
const trace = process.argv[3] === 'traced';
const days = trace ? 400 : 2000;
// Once to warm up: most of it is compiled meanwhile.
throughput(accountDay, 200, days, trace);
const rates = Array.from({ length: 7 }, () => throughput(accountDay, 200, days, trace));
process.stdout.write(JSON.stringify(rates));
