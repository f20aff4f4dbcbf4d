import { dayOfInstant, endOfDay, type DayNumber, type Instant } from '@dataplus/agreement-terms/calendar';
import { applyEvent } from '../customer/apply-event.ts';
import { newCollector, type Answer, type StandingChange } from '../customer/answer.ts';
import { advance } from '../customer/standing/advance.ts';
import type { Setting } from '../customer/setting.ts';
import type { AccountState } from '../customer/state.ts';
import type { DayClosed, UsageReport } from '../events/customer-events.ts';
import type { Fen } from '../money/money.ts';

/** What is expected of each day. */
export type DailyUsage = Pick<UsageReport, 'service' | 'item' | 'quantity' | 'project' | 'factor'>;

/** What a forecast takes for granted of the days to come. */
export interface ForecastOptions {
  /** Last day to look at. */
  readonly until: DayNumber;
  /** Usage of every day to come, as it is used as long as nothing stops. Default none. */
  readonly usage?: readonly DailyUsage[];
  /** How long after the end of a day it is settled, in milliseconds. Default two hours. */
  readonly settledAfter?: number;
}

/** What will happen, with its instant. */
export type ForecastStep =
  | {
      readonly what: 'bill';
      readonly at: Instant;
      readonly day: DayNumber;
      readonly service: string;
      readonly total: Fen;
      readonly balance: Fen;
      readonly owed: Fen;
    }
  | { readonly what: 'renewal'; readonly at: Instant; readonly service: string; readonly balance: Fen }
  | ({ readonly what: 'change' } & StandingChange);

/**
 * What happens, and when, if nobody pays: the rules themselves are run on a copy of the account, day after day.
 *
 * @example
 * ```ts
 * import { dayOfDate } from '@dataplus/agreement-terms/calendar';
 * import { createSetting, forecast, newAccount, published2016To2018 } from '@dataplus/billing-rules';
 * const setting = createSetting({ priceBooks: [published2016To2018] });
 * forecast(newAccount('a1'), { until: dayOfDate('2016-04-30') }, setting); // []: no service is open
 * ```
 */
export function forecast(account: AccountState, options: ForecastOptions, setting: Setting): ForecastStep[] {
  const { until, usage = [], settledAfter = 2 * 3_600_000 } = options;
  if (account.services.length === 0) return [];
  const steps: ForecastStep[] = [];
  let state = account;
  const first = Math.max(account.closedThrough + 1, dayOfInstant(account.at));
  for (let day = first; day <= until; day += 1) {
    const at = Math.max(endOfDay(day) + settledAfter, state.at);
    const closed: DayClosed = {
      type: 'day-closed',
      id: `forecast/${day}`,
      at,
      account: state.account,
      day,
      usage: usage.map((used) => ({ day, ...used })),
    };
    const { state: next, answer } = applyEvent(state, closed, setting);
    state = next;
    steps.push(...stepsOf(answer, state));
  }
  return steps;
}

/** The changes of standing that time alone will bring, up to an instant. */
export function timeline(account: AccountState, until: Instant, setting: Setting): readonly StandingChange[] {
  const out = newCollector('timeline', until);
  advance(account, until, setting, out);
  return out.changes.toSorted((left, right) => left.at - right.at);
}

function stepsOf({ bills, changes, transactions }: Answer, { balance, openBills }: AccountState): ForecastStep[] {
  const owed = openBills.reduce((sum, { left }) => sum + left, 0n);
  const steps: ForecastStep[] = [
    ...bills
      .filter(({ total }) => total !== 0n)
      .map(({ issuedAt, day, service, total }) => ({
        what: 'bill' as const,
        at: issuedAt,
        day,
        service,
        total,
        balance,
        owed,
      })),
    ...transactions
      .filter(({ kind }) => kind === 'renewal')
      .map(({ at, entries }) => ({
        what: 'renewal' as const,
        at,
        service: entries[1]?.account.split(':')[2] ?? '',
        balance,
      })),
    ...changes.map((change) => ({ what: 'change' as const, ...change })),
  ];
  return steps.toSorted((left, right) => left.at - right.at);
}
