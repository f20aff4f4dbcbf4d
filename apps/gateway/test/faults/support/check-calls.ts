import type { Database } from '../../../src/database/database.ts';
import { requestIdOf, type Load } from './load.ts';

/**
 * Holds the records against what the callers saw: each answered call is there once, none twice, and the usage of the days is
 * that of the calls. One sentence per fault.
 */
export async function callFaults({ queries }: Database, load: Load): Promise<string[]> {
  const rows = await queries.selectFrom('calls').select(['request_id', 'quantity', 'status']).execute();
  const found = new Map<string, number>();
  for (const { request_id } of rows) found.set(request_id, (found.get(request_id) ?? 0) + 1);
  const faults = [...load.faults];
  let used = 0;
  for (let call = 0; call < load.sent; call += 1) {
    const count = found.get(requestIdOf(call)) ?? 0;
    found.delete(requestIdOf(call));
    if (count > 1) faults.push(`call ${call} was recorded ${count} times`);
    if (count === 0 && load.answered.has(call)) faults.push(`call ${call} was answered and is not recorded`);
    if (count > 0) used += load.usageOf(call);
  }
  faults.push(...[...found.keys()].map((id) => `${id} was recorded and never sent`));
  const usage = await queries.selectFrom('daily_usage').select(['calls', 'quantity']).execute();
  const summed = usage.reduce((sum, { calls }) => sum + calls, 0);
  const quantity = usage.reduce((sum, one) => sum + one.quantity, 0);
  if (summed !== rows.length) faults.push(`the days hold ${summed} calls, the records ${rows.length}`);
  if (quantity !== used) faults.push(`the days hold ${quantity} bytes, the recorded calls were of ${used}`);
  return faults;
}
