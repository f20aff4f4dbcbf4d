import { chooseReadings, type Readings } from '@dataplus/billing-rules';
import { lockSetting, writeSetting } from '../../store/settings.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

/**
 * Chooses how something is read that the agreements leave open. It holds for what happens from now on.
 *
 * @throws BillingError `unknown-reading`.
 */
export async function setReading(work: Work, name: string, value: string): Promise<{ name: string; value: string }> {
  const before = await lockSetting(work.queries, 'readings', '{}');
  const chosen = { ...(JSON.parse(before || '{}') as Partial<Readings>), [name]: value };
  chooseReadings(chosen);
  await writeSetting(work.queries, 'readings', JSON.stringify(chosen));
  await record(work, { action: 'reading-chosen', subject: name, detail: { value }, changesCalls: true });
  return { name, value };
}
