import { dayOfInstant, endOfDay, startOfDay, type DayNumber, type Instant } from '@dataplus/agreement-terms/calendar';
import {
  type AccountState,
  applyEvent,
  createLedger,
  type CustomerEvent,
  type DailyUsage,
  type Fen,
  type LedgerEvent,
  newAccount,
  owed,
  type PriceBook,
  reportsOf,
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

/** How long after the end of a day it is settled unless something else is assumed: as `forecast` of the billing rules has it. */
const twoHours = 2 * 3_600_000;

/** What was, where it led, and by which rules. */
export interface Past extends History {
  readonly state: AccountState;
  readonly setting: Setting;
}

/**
 * What events did to one account.
 *
 * @throws BillingError as the ledger does, with the place of the event in `at`.
 */
export function pastOf(events: readonly LedgerEvent[], account: string, book: PriceBook): Past {
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

/**
 * What events of one account did to it by the rules of a setting that holds from the first of them on.
 *
 * @throws BillingError as the rules do.
 */
export function replay(account: string, events: readonly CustomerEvent[], setting: Setting): Past {
  return { ...run(newAccount(account), events, setting), setting };
}

/** What is assumed of the days to come. */
export interface Assumptions {
  readonly until: DayNumber;
  readonly usage: readonly DailyUsage[];
  /** A single top-up, at noon of its day. Without it nobody tops up. */
  readonly topUp?: { readonly day: DayNumber; readonly amount: Fen } | undefined;
  /** How long after the end of a day it is settled, in milliseconds. Default two hours. */
  readonly settledAfter?: number | undefined;
}

/** Runs the rules themselves on the days to come, day after day, with the events that `forecast` makes and a top-up among them. */
export function futureOf(account: AccountState, assumed: Assumptions, setting: Setting): History {
  return run(account, eventsToCome(account, assumed), setting);
}

function* eventsToCome(
  { account, at: begin, closedThrough }: AccountState,
  { until, usage, topUp, settledAfter = twoHours }: Assumptions,
): Generator<CustomerEvent> {
  for (let day = Math.max(closedThrough + 1, dayOfInstant(begin)); day <= until; day += 1) {
    if (topUp?.day === day && topUp.amount > 0n) {
      const noon = Math.max(startOfDay(day) + 12 * 3_600_000, begin);
      yield { type: 'top-up', id: `what-if/${day}`, at: noon, account, amount: topUp.amount };
    }
    const at = Math.max(endOfDay(day) + settledAfter, begin);
    const told = usage.map((used) => ({ day, ...used }));
    yield { type: 'day-closed', id: `forecast/${day}`, at, account, day, usage: told };
  }
}

/** Applies events one after the other, and keeps where each led. */
function run(
  account: AccountState,
  events: Iterable<CustomerEvent>,
  setting: Setting,
): History & { readonly state: AccountState } {
  const points: Point[] = [];
  const steps: Step[] = [];
  let state = account;
  for (const event of events) {
    const applied = applyEvent(state, event, setting);
    ({ state } = applied);
    points.push(pointOf(state));
    steps.push(...stepsOf(applied.answer, event.at, state));
  }
  return { points, steps, state };
}

const pointOf = (state: AccountState): Point => ({ at: state.at, balance: state.balance, owed: owed(state), state });

/** The account as it is at an instant: after the last event before it. */
export const pointAt = (points: readonly Point[], at: Instant): Point | undefined =>
  points.findLast((point) => point.at <= at);

/** Usage of the last day that was reported, item by item. */
export function lastUsage(events: readonly LedgerEvent[], account: string): DailyUsage[] {
  const own = events.filter((event) => 'account' in event && event.account === account).flatMap(reportsOf);
  const last = own.at(-1)?.day;
  const sums = new Map<string, { service: string; item: string; quantity: bigint }>();
  for (const { day, service, item, quantity } of own) {
    if (day !== last) continue;
    const key = `${service}/${item}`;
    sums.set(key, { service, item, quantity: (sums.get(key)?.quantity ?? 0n) + quantity });
  }
  return [...sums.values()];
}
