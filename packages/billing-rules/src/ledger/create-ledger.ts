import type { Instant } from '@dataplus/agreement-terms/calendar';
import { applyEvent } from '../customer/apply-event.ts';
import { newCollector, type Answer } from '../customer/answer.ts';
import { createSetting, type Setting, type SettingOptions } from '../customer/setting.ts';
import { standingOf, type Standing } from '../customer/standing/standing.ts';
import { newAccount, type AccountState } from '../customer/state.ts';
import type { CustomerEvent } from '../events/customer-events.ts';
import type { PlatformEvent } from '../events/platform-events.ts';
import { readPriceBooks } from '../prices/price-list.ts';
import { announceCharging } from './announce-charging.ts';
import { Memory } from './memory.ts';
import { UsageShelf } from './usage-shelf.ts';

/** Any event that a ledger takes. */
export type LedgerEvent = CustomerEvent | PlatformEvent;

/** What a ledger starts with. */
export interface LedgerOptions extends SettingOptions {
  /** For how many days at least an id is remembered. Default 7. */
  readonly rememberDays?: number;
  /** Accounts to begin with, as `accounts()` of an earlier ledger gave them. */
  readonly accounts?: Iterable<AccountState>;
}

/** Keeps the state of many accounts and takes every event once. Postings are handed out, not kept. */
export interface Ledger {
  /**
   * Takes one event. The same id with the same body gives the same answer and changes nothing.
   *
   * @throws BillingError `event-id-reused`, `event-out-of-order` and the codes of `applyEvent`.
   */
  apply(event: LedgerEvent): Answer;
  /** The state of an account; a new one when nothing happened to it. */
  account(id: string): AccountState;
  /** The states of all accounts, to keep or to hand to another ledger. */
  accounts(): IterableIterator<AccountState>;
  /** What each capability of a service allows at an instant. */
  standing(account: string, service: string, at: Instant): Standing;
  /** The setting in force, with what was published and announced. */
  setting(): Setting;
}

/**
 * Makes a ledger.
 *
 * @example
 * ```ts
 * import { createLedger, published2016To2018 } from '@dataplus/billing-rules';
 * const ledger = createLedger({ priceBooks: [published2016To2018] });
 * const event = { type: 'top-up', id: 'e1', at: 0, account: 'a1', amount: 10_000n } as const;
 * ledger.apply(event);
 * ledger.apply(event);
 * ledger.account('a1').balance; // 10000n: it came twice and counts once
 * ```
 */
export function createLedger(options: LedgerOptions): Ledger {
  let setting = createSetting(options);
  let books = options.priceBooks;
  const memory = new Memory<LedgerEvent, Answer>(options.rememberDays ?? 7, () => new UsageShelf());
  const accounts = new Map<string, AccountState>();
  for (const state of options.accounts ?? []) accounts.set(state.account, state);
  const account = (id: string): AccountState => accounts.get(id) ?? newAccount(id);

  const take = (event: LedgerEvent): Answer => {
    switch (event.type) {
      case 'price-book-published':
        setting = { ...setting, prices: readPriceBooks([...books, event.book]) };
        books = [...books, event.book];
        return newCollector(event.id, event.at);
      case 'charging-announced': {
        const announced = announceCharging(event, setting);
        ({ setting } = announced);
        return announced.answer;
      }
      default: {
        const { state, answer } = applyEvent(account(event.account), event, setting);
        accounts.set(event.account, state);
        return answer;
      }
    }
  };

  return {
    apply: (event) => memory.once(event, take),
    account,
    accounts: () => accounts.values(),
    standing: (id, service, at) => standingOf(account(id), service, at, setting),
    setting: () => setting,
  };
}
