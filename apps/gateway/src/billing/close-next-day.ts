import { dateOfDay, endOfDay } from '@dataplus/agreement-terms/calendar';
import { billedServices, type Setting } from '@dataplus/billing-rules';
import type { Transaction } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { DailyUsageRow, Tables } from '../database/tables.ts';
import { allDocuments } from '../store/documents.ts';
import { applyTo, type AccountWork } from './account-work.ts';

/** The service of the billing rules that each service of the gateway is charged as; null for those that are not. */
export type BilledAs = ReadonlyMap<string, string | null>;

/** Reads what services are charged as. */
export async function readBilledAs(queries: Queries): Promise<BilledAs> {
  const services = await allDocuments(queries, 'service');
  return new Map(services.map(({ id, billedAs }) => [id, billedAs]));
}

/**
 * Closes the day after the last closed one of an account that is locked: what was metered and not taken yet goes in as
 * usage of its own day, late calls of earlier days too, then the day is closed. The instant of all this is the end of the
 * day, whenever it is done: bills and arrears do not depend on who comes by when.
 */
export async function closeNextDay(
  queries: Transaction<Tables>,
  work: AccountWork,
  setting: Setting,
  billedAs: BilledAs,
): Promise<void> {
  const { account } = work;
  const day = work.closedThrough + 1;
  const at = endOfDay(day);
  const rows = await unsettledUsage(queries, account, day);
  for (const row of rows) {
    const unbilled = takeUsage(work, row, billedAs.get(row.service) ?? null, { day, at, setting });
    await settle(queries, row, unbilled);
  }
  applyTo(work, { type: 'day-closed', id: `day:${account}:${dateOfDay(day)}`, at, account, day }, setting);
  work.closedThrough = day;
  work.closedDays.push(day);
}

const unsettledUsage = (queries: Queries, account: string, day: number): Promise<DailyUsageRow[]> =>
  queries
    .selectFrom('daily_usage')
    .selectAll()
    .where('account', '=', account)
    .where('day', '<=', day)
    .whereRef('settled', '<', 'quantity')
    .orderBy('day')
    .orderBy('service')
    .orderBy('item')
    .orderBy('project')
    .execute();

/** What a close is of. */
interface Close {
  readonly day: number;
  readonly at: number;
  readonly setting: Setting;
}

/** Tells the rules of usage; gives how much of it no bill can have. */
function takeUsage(work: AccountWork, row: DailyUsageRow, service: string | null, { day, at, setting }: Close): number {
  if (service === null || row.item === '') return 0;
  const { account } = work;
  const quantity = row.quantity - row.settled;
  if (!billedServices.includes(service)) return quantity;
  const { refusals } = applyTo(
    work,
    {
      type: 'usage',
      id: ['usage', account, dateOfDay(row.day), row.service, row.item, row.project, dateOfDay(day)].join(':'),
      at,
      account,
      service,
      item: row.item,
      quantity: BigInt(quantity),
      day: row.day,
      ...(row.project !== '' && { project: row.project }),
    },
    setting,
  );
  return refusals.length > 0 ? quantity : 0;
}

/** Notes up to where usage was taken. What is metered in the meantime stays for the next close. */
const settle = (queries: Queries, row: DailyUsageRow, unbilled: number): Promise<unknown> =>
  queries
    .updateTable('daily_usage')
    .set({ settled: row.quantity, unbilled: row.unbilled + unbilled })
    .where('account', '=', row.account)
    .where('day', '=', row.day)
    .where('service', '=', row.service)
    .where('item', '=', row.item)
    .where('project', '=', row.project)
    .execute();
