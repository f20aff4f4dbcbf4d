import { dayOfDate, endOfDay, instantOfText } from '@dataplus/agreement-terms/calendar';
import type { Answer } from '../../src/customer/answer.ts';
import { applyEvent } from '../../src/customer/apply-event.ts';
import { createSetting, type Setting } from '../../src/customer/setting.ts';
import { standingOf, type Standing } from '../../src/customer/standing/standing.ts';
import { newAccount, type AccountState } from '../../src/customer/state.ts';
import type { CustomerEvent } from '../../src/events/customer-events.ts';
import { published2016To2018 } from '../../src/prices/published-2016-2018.ts';
import type { PriceBook } from '../../src/prices/price-book.ts';
import type { Readings } from '../../src/readings/readings.ts';

export const gigabyte = 1_073_741_824n;
export const hour = 3_600_000;
const service = 'maxcompute';

/** An instant of the clocks in Shanghai. */
export const at = (text: string): number => instantOfText(`${text}+08:00`);

type Bare = CustomerEvent extends infer E ? (E extends CustomerEvent ? Omit<E, 'id' | 'account'> : never) : never;

/** Plays events on one account. */
export class Play {
  state: AccountState = newAccount('a1');
  readonly setting: Setting;
  readonly answers: Answer[] = [];

  constructor(choice: Partial<Readings> = {}, ...books: readonly PriceBook[]) {
    this.setting = createSetting({ priceBooks: [published2016To2018, ...books], readings: choice });
  }

  do(...events: Bare[]): Answer {
    for (const event of events) {
      const id = `e${this.answers.length + 1}`;
      const { state, answer } = applyEvent(this.state, { ...event, id, account: 'a1' }, this.setting);
      this.state = state;
      this.answers.push(answer);
    }
    const last = this.answers.at(-1);
    if (last === undefined) throw new Error('no event was given');
    return last;
  }

  capabilities(instant: number, of: string = service): Standing['capabilities'] {
    return standingOf(this.state, of, instant, this.setting).capabilities;
  }

  /** 1 CU for a month from 2016-03-10, paid with exactly 150 yuan. */
  bought(): this {
    this.do(
      { type: 'top-up', at: at('2016-03-10T09:00:00'), amount: 15_000n },
      {
        type: 'order',
        kind: 'new-purchase',
        at: at('2016-03-10T09:00:00'),
        service,
        item: 'computation',
        quantity: 1n,
        months: 1,
      },
    );
    return this;
  }

  /** A day with so many GB stored, closed at 02:00 of the next one. */
  day(date: string, stored: bigint): Answer {
    const day = dayOfDate(date);
    return this.do(
      { type: 'usage', at: endOfDay(day), service, item: 'storage', quantity: stored * gigabyte, day },
      { type: 'day-closed', at: endOfDay(day) + 2 * hour, day },
    );
  }
}
