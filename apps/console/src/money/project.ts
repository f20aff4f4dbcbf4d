import { dayOfInstant, endOfDay, startOfDay, type DayNumber, type Instant } from '@dataplus/agreement-terms/calendar';
import {
  type AccountState,
  applyEvent,
  createLedger,
  type CustomerEvent,
  type DailyUsage,
  type Fen,
  type LedgerEvent,
  owed,
  type PriceBook,
  type Setting,
} from '@dataplus/billing-rules';
import { type Step, stepsOf } from './steps.ts';

/** An account at an instant. */
export interface Point {
  readonly at: Instant;
  readonly balance: Fen;
  readonly owed: Fen;
  readonly state: AccountState;
}

/** What was, and what will be. */
export interface History {
  readonly points: readonly Point[];
  readonly steps: readonly Step[];
}

/** How long after the end of a day it is settled: as `forecast` of the billing rules has it. */
const settledAfter = 2 * 3_600_000;

/**
 * What events did to one account.
 *
 * @throws BillingError as the ledger does, with the place of the event in `at`.
 */
export function pastOf(
  events: readonly LedgerEvent[],
  account: string,
  book: PriceBook,
): History & { readonly state: AccountState; readonly setting: Setting } {
  const ledger = createLedger({ priceBooks: [book], trace: true });
  const points: Point[] = [];
  const steps: Step[] = [];
  for (const event of events) {
    const answer = ledger.apply(event);
    if (!('account' in event) || event.account !== account) continue;
    const state = ledger.account(account);
    points.push(pointOf(state));
    steps.push(...stepsOf(answer, event.at, state));
  }
  return { points, steps, state: ledger.account(account), setting: ledger.setting() };
}

/** What is assumed of the days to come. */
export interface Assumptions {
  readonly until: DayNumber;
  readonly usage: readonly DailyUsage[];
  /** A single top-up, at noon of its day. Without it nobody tops up. */
  readonly topUp?: { readonly day: DayNumber; readonly amount: Fen } | undefined;
}

/** Runs the rules themselves on the days to come, day after day, with the events that `forecast` makes and a top-up among them. */
export function futureOf(account: AccountState, { until, usage, topUp }: Assumptions, setting: Setting): History {
  const points: Point[] = [];
  const steps: Step[] = [];
  let state = account;
  const apply = (event: CustomerEvent): void => {
    const applied = applyEvent(state, event, setting);
    ({ state } = applied);
    points.push(pointOf(state));
    steps.push(...stepsOf(applied.answer, event.at, state));
  };
  const first = Math.max(account.closedThrough + 1, dayOfInstant(account.at));
  for (let day = first; day <= until; day += 1) {
    if (topUp?.day === day && topUp.amount > 0n) {
      const at = Math.max(startOfDay(day) + 12 * 3_600_000, state.at);
      apply({ type: 'top-up', id: `what-if/${day}`, at, account: state.account, amount: topUp.amount });
    }
    const at = Math.max(endOfDay(day) + settledAfter, state.at);
    for (const [index, used] of usage.entries())
      apply({ type: 'usage', id: `forecast/${day}/${index}`, at, account: state.account, day, ...used });
    apply({ type: 'day-closed', id: `forecast/${day}`, at, account: state.account, day });
  }
  return { points, steps };
}

const pointOf = (state: AccountState): Point => ({ at: state.at, balance: state.balance, owed: owed(state), state });

/** The account as it is at an instant: after the last event before it. */
export const pointAt = (points: readonly Point[], at: Instant): Point | undefined =>
  points.findLast((point) => point.at <= at);

/** Usage of the last day that was reported, item by item. */
export function lastUsage(events: readonly LedgerEvent[], account: string): DailyUsage[] {
  const own = events.filter((event) => event.type === 'usage').filter((event) => event.account === account);
  const last = own.at(-1)?.day;
  const sums = new Map<string, { service: string; item: string; quantity: bigint }>();
  for (const { day, service, item, quantity } of own) {
    if (day !== last) continue;
    const key = `${service}/${item}`;
    sums.set(key, { service, item, quantity: (sums.get(key)?.quantity ?? 0n) + quantity });
  }
  return [...sums.values()];
}
