import { setTimeout as wait } from 'node:timers/promises';
import { dateOfDay, dayOfInstant, endOfDay } from '@dataplus/agreement-terms/calendar';
import { accountToWire, BillingError, newAccount } from '@dataplus/billing-rules';
import type { Transaction } from 'kysely';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import { engineOf } from '../database/engine-of.ts';
import type { Tables } from '../database/tables.ts';
import { fail } from '../errors/gateway-error.ts';
import { beginWork, type AccountWork } from './account-work.ts';
import { closeNextDay, readBilledAs } from './close-next-day.ts';
import { loadSetting } from './load-setting.ts';
import { saveWork } from './save-work.ts';

/** What a day close takes. */
export interface DayCloseOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** Told of every account whose day was closed, once that is committed. */
  readonly onClosed?: (account: string, day: number) => void;
}

/** What a day close did in this process; others may have done their part. */
export interface DayClosed {
  /** Last day that is closed for every account now. */
  readonly through: number;
  /** How many days of accounts were closed here. */
  readonly closed: number;
}

/** Accounts of one transaction. Few, since calls wait for it on SQLite. */
const mostAccounts = 8;

/**
 * Closes all days of all accounts up to and with a day, each exactly once: the close of an account and a day is one
 * transaction. Many processes may do it at once and share the accounts; one that stops in the middle leaves the rest to the
 * others, or to the next run.
 *
 * @throws BillingError `day-not-over`; GatewayError `day-close-incomplete` when accounts could not be closed, after all
 * others were.
 */
export async function closeDay(options: DayCloseOptions & { readonly day: number }): Promise<DayClosed> {
  const { database, clock, day } = options;
  if (endOfDay(day) > clock.now())
    throw new BillingError('day-not-over', 'day', `${dateOfDay(day)} is not over; close a day after its end.`);
  await database.transaction((queries) => beginUnknown(queries, day));
  const failed = new Map<string, unknown>();
  let closed = 0;
  for (;;) {
    const done = await closeSome(options, failed);
    closed += done;
    if (done > 0) continue;
    if (!(await isLeft(database, day, [...failed.keys()]))) break;
    // Another process is at the rest.
    await wait(20);
  }
  if (failed.size > 0) incomplete(failed, day);
  return { through: day, closed };
}

/** Closes all days that are over. @throws as {@link closeDay} does. */
export function catchUp(options: DayCloseOptions): Promise<DayClosed> {
  return closeDay({ ...options, day: dayOfInstant(options.clock.now()) - 1 });
}

/** Accounts that used something and never had an event: their usage is looked at too, and noted where no bill can have it. */
async function beginUnknown(queries: Transaction<Tables>, day: number): Promise<void> {
  const unknown = await queries
    .selectFrom('daily_usage')
    .select((eb) => ['daily_usage.account', eb.fn.min('daily_usage.day').as('first')])
    .where('day', '<=', day)
    .whereRef('settled', '<', 'quantity')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('billing_accounts')
            .select('account')
            .whereRef('billing_accounts.account', '=', 'daily_usage.account'),
        ),
      ),
    )
    .groupBy('daily_usage.account')
    .execute();
  for (const { account, first } of unknown)
    await queries
      .insertInto('billing_accounts')
      .values({ account, closed_through: first - 1, state: JSON.stringify(accountToWire(newAccount(account))) })
      .onConflict((conflict) => conflict.column('account').doNothing())
      .execute();
}

/** Closes one day of a few accounts; gives of how many. One that the rules do not take is left out from then on. */
async function closeSome(
  options: DayCloseOptions & { readonly day: number },
  failed: Map<string, unknown>,
): Promise<number> {
  try {
    return await closeBatch(options, [...failed.keys()], mostAccounts);
  } catch (error) {
    if (!(error instanceof AccountFailure)) throw error;
    failed.set(error.account, error.cause);
    return closeSome(options, failed);
  }
}

async function closeBatch(
  { database, clock, day, onClosed }: DayCloseOptions & { readonly day: number },
  without: readonly string[],
  limit: number,
): Promise<number> {
  const works = await database.transaction(async (queries) => {
    const claimed = await claim(queries, day, without, limit);
    if (claimed.length === 0) return claimed;
    const setting = await loadSetting(queries);
    const billedAs = await readBilledAs(queries);
    for (const work of claimed)
      await closeNextDay(queries, work, setting, billedAs).catch((cause: unknown) => {
        throw cause instanceof BillingError ? new AccountFailure(work.account, cause) : cause;
      });
    await saveWork(queries, claimed, clock.now());
    return claimed;
  });
  for (const { account, closedThrough } of works) onClosed?.(account, closedThrough);
  return works.length;
}

/** Takes accounts that are the farthest behind, leaving out those that another process is at. */
async function claim(
  queries: Transaction<Tables>,
  day: number,
  without: readonly string[],
  limit: number,
): Promise<AccountWork[]> {
  const rows = await queries
    .selectFrom('billing_accounts')
    .selectAll()
    .where('closed_through', '<', day)
    .$if(without.length > 0, (list) => list.where('account', 'not in', without))
    .orderBy('closed_through')
    .orderBy('account')
    .limit(limit)
    .$if(engineOf(queries) === 'postgresql', (list) => list.forUpdate().skipLocked())
    .execute();
  return rows.map(beginWork);
}

async function isLeft({ queries }: Database, day: number, without: readonly string[]): Promise<boolean> {
  const row = await queries
    .selectFrom('billing_accounts')
    .select('account')
    .where('closed_through', '<', day)
    .$if(without.length > 0, (list) => list.where('account', 'not in', without))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The rules did not take what an account had. */
class AccountFailure extends Error {
  readonly account: string;

  constructor(account: string, cause: unknown) {
    super(`The day of ${account} could not be closed.`, { cause });
    this.account = account;
  }
}

function incomplete(failed: ReadonlyMap<string, unknown>, day: number): never {
  const reasons = [...failed].map(
    ([account, error]) => `${account}: ${error instanceof Error ? error.message : 'failed'}`,
  );
  return fail(
    'day-close-incomplete',
    `${failed.size} accounts could not be closed through ${dateOfDay(day)}: ${reasons.slice(0, 3).join('; ')}`,
    { facts: { accounts: [...failed.keys()] }, cause: [...failed.values()][0] },
  );
}
