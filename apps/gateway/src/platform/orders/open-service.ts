import type { Answer } from '@dataplus/billing-rules';
import { insistOnBilling, needAccount, tellBilling } from '../money/tell-billing.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { needAcceptances } from './need-acceptances.ts';

/**
 * Opens a service that is free for now, or one that is paid by use.
 *
 * @throws GatewayError `precondition-missing`, `refused-by-rules`.
 */
export async function openService(
  work: Work,
  account: string,
  { service, mode }: { service: string; mode: 'pay-later' | 'free-beta' },
): Promise<Answer> {
  await needAccount(work, account);
  await needAcceptances(work, account, service);
  const answer = await insistOnBilling(work, account, { type: 'opening', service, mode });
  await record(work, { action: 'service-opened', subject: account, detail: { service, mode }, changesCalls: true });
  return answer;
}

/** How a service ends before its time. */
export interface Ending {
  service: string;
  path: 'agreed' | 'unused' | 'policy-change' | 'breach' | 'attack';
  /** When the provider gave notice; needed for a change of policy. */
  noticedAt?: number | undefined;
}

/** Ends a service of an account. @throws GatewayError `refused-by-rules`. */
export async function endService(work: Work, account: string, { service, path, noticedAt }: Ending): Promise<Answer> {
  await needAccount(work, account);
  const answer = await insistOnBilling(work, account, {
    type: 'service-ended',
    service,
    path,
    ...(noticedAt !== undefined && { noticedAt }),
  });
  await record(work, { action: 'service-ended', subject: account, detail: { service, path }, changesCalls: true });
  return answer;
}

/** Ticks or unticks 自动续费. @throws GatewayError `refused-by-rules` where the agreement knows no automatic renewal. */
export async function switchRenewal(work: Work, account: string, service: string, on: boolean): Promise<Answer> {
  await needAccount(work, account);
  const answer = await insistOnBilling(work, account, { type: 'renewal-switched', service, on });
  await record(work, { action: 'renewal-switched', subject: account, detail: { service, on } });
  return answer;
}

/** A customer asks for the fee of a service back. The answer says what the agreement says; that is no error. */
export async function requestRefund(work: Work, account: string, service: string): Promise<Answer> {
  await needAccount(work, account);
  const answer = await tellBilling(work, account, { type: 'refund-requested', service });
  const codes = answer.refusals.map(({ code }) => code);
  await record(work, { action: 'refund-requested', subject: account, detail: { service, refused: codes } });
  return answer;
}

/** Notes that a gift was granted; it never lowers a price. */
export async function grantPromotion(work: Work, account: string, service: string, promotion: string): Promise<Answer> {
  await needAccount(work, account);
  const answer = await tellBilling(work, account, { type: 'promotion-granted', service, promotion });
  await record(work, { action: 'promotion-granted', subject: account, detail: { service, promotion } });
  return answer;
}
