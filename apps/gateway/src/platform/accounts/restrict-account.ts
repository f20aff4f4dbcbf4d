import type { Answer } from '@dataplus/billing-rules';
import { needAccount, tellBilling } from '../money/tell-billing.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

/** What is done to an account's login. */
export type Restriction = 'restrict' | 'lift' | 'ban';

const events = {
  restrict: 'account-restricted',
  lift: 'account-restriction-lifted',
  ban: 'account-banned',
} as const;

/** Restricts the login of an account, gives it back, or forbids it for good (such as `datav` 2.7.3 and 2.7.4). */
export async function restrictAccount(
  work: Work,
  account: string,
  action: Restriction,
  reason: string,
): Promise<Answer> {
  await needAccount(work, account);
  const answer = await tellBilling(work, account, { type: events[action] });
  await record(work, { action: events[action], subject: account, detail: { reason }, changesCalls: true });
  return answer;
}
