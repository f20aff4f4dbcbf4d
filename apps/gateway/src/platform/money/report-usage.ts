import { dayOfDate } from '@dataplus/agreement-terms/calendar';
import type { Answer } from '@dataplus/billing-rules';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { needAccount, tellBilling } from './tell-billing.ts';

/** Usage that the gateway does not meter itself, such as stored bytes. */
export interface UsageReport {
  /** Makes the report count once; default: one that is made up. */
  id?: string | undefined;
  service: string;
  item: string;
  project?: string | undefined;
  /** Whole number as text, in what the price book counts. */
  quantity: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  day: string;
  factor?: string | undefined;
  correction?: boolean | undefined;
}

/** Reports usage of a day. What is too late is refused in the answer (`usage-too-late`). */
export async function reportUsage(work: Work, account: string, report: UsageReport): Promise<Answer> {
  await needAccount(work, account);
  const { id, service, item, project, quantity, day, factor, correction } = report;
  const answer = await tellBilling(work, account, {
    type: 'usage',
    ...(id !== undefined && { id: `usage:${id}` }),
    service,
    item,
    quantity: BigInt(quantity),
    day: dayOfDate(day),
    ...(project !== undefined && { project }),
    ...(factor !== undefined && { factor }),
    ...(correction !== undefined && { correction }),
  });
  await record(work, { action: 'usage-reported', subject: account, detail: { service, item, quantity, day } });
  return answer;
}
