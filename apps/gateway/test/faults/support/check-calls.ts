import type { Database } from '../../../src/database/database.ts';
import type { Load } from './load.ts';

/** What was recorded up to some time. */
export interface Recorded {
  /** Place of the last call. */
  readonly place: number;
  readonly calls: number;
  readonly bytes: number;
}

/** A database without calls. */
export const nothing: Recorded = { place: -1, calls: 0, bytes: 0 };

/** Holds all records against what the callers saw; one sentence per fault. */
export async function callFaults(database: Database, load: Load): Promise<string[]> {
  return (await checkRecords(database, load, nothing)).faults;
}

/**
 * Holds the records since some time against what the callers saw: each answered call is there once, none twice, and the usage
 * of the days is that of the calls.
 */
export async function checkRecords(
  { queries }: Database,
  load: Load,
  since: Recorded,
): Promise<{ readonly faults: string[]; readonly recorded: Recorded }> {
  const rows = await queries
    .selectFrom('calls')
    .select(['request_id', 'place'])
    .where('place', '>', since.place)
    .orderBy('place')
    .execute();
  const found = new Map<string, number>();
  for (const { request_id } of rows) found.set(request_id, (found.get(request_id) ?? 0) + 1);
  const faults = [...load.faults];
  let bytes = since.bytes;
  for (let call = 0; call < load.sent; call += 1) {
    const id = load.requestIdOf(call);
    const count = found.get(id) ?? 0;
    found.delete(id);
    if (count > 1) faults.push(`call ${call} was recorded ${count} times`);
    if (count === 0 && load.answered.has(call)) faults.push(`call ${call} was answered and is not recorded`);
    if (count > 0) bytes += load.usageOf(call);
  }
  faults.push(...[...found.keys()].map((id) => `${id} was recorded and never sent`));
  const calls = since.calls + rows.length;
  const usage = await queries.selectFrom('daily_usage').select(['calls', 'quantity']).execute();
  const summed = usage.reduce((sum, one) => sum + one.calls, 0);
  const quantity = usage.reduce((sum, one) => sum + one.quantity, 0);
  if (summed !== calls) faults.push(`the days hold ${summed} calls, the records ${calls}`);
  if (quantity !== bytes) faults.push(`the days hold ${quantity} bytes, the recorded calls were of ${bytes}`);
  return { faults, recorded: { place: rows.at(-1)?.place ?? since.place, calls, bytes } };
}
