import type { Queries } from '../database/database.ts';
import type { DailyUsageRow } from '../database/tables.ts';

/** Which usage; what is left out fits all. Days are integer days in Asia/Shanghai. */
export interface UsageQuery {
  readonly account?: string | undefined;
  readonly service?: string | undefined;
  readonly project?: string | undefined;
  readonly fromDay?: number | undefined;
  /** The last day, which is part of it. */
  readonly throughDay?: number | undefined;
}

/** What was used, summed up by account, day, service, item and project, in this order; at most 10,000 rows. */
export function listUsage(queries: Queries, query: UsageQuery = {}): Promise<DailyUsageRow[]> {
  const { account, service, project, fromDay, throughDay } = query;
  let list = queries.selectFrom('daily_usage').selectAll();
  if (account !== undefined) list = list.where('account', '=', account);
  if (service !== undefined) list = list.where('service', '=', service);
  if (project !== undefined) list = list.where('project', '=', project);
  if (fromDay !== undefined) list = list.where('day', '>=', fromDay);
  if (throughDay !== undefined) list = list.where('day', '<=', throughDay);
  return list
    .orderBy('account')
    .orderBy('day')
    .orderBy('service')
    .orderBy('item')
    .orderBy('project')
    .limit(10_000)
    .execute();
}
