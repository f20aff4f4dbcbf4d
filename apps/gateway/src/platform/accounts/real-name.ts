import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { MainAccount, RealNameStatus } from '@dataplus/service-schemas';
import { fail } from '../../errors/gateway-error.ts';
import { updateDocument } from '../../store/documents.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

/**
 * An account asks to be verified by its real name (`platform` 3.1.1).
 *
 * @throws GatewayError `no-such-record`; `state-conflict` while it is in review or once it is verified.
 */
export async function submitRealName(work: Work, account: string, kind: RealNameStatus['kind']): Promise<MainAccount> {
  const changed = await updateDocument(work.queries, 'account', account, (body) => {
    const { state } = body.realName;
    if (state === 'in-review' || state === 'verified')
      fail('state-conflict', `The real name of ${account} is ${state}.`, { facts: { state } });
    return { ...body, realName: { kind, state: 'in-review' } };
  });
  await record(work, { action: 'real-name-submitted', subject: account, detail: { kind } });
  return changed;
}

/**
 * The operator decides on the real name of an account.
 *
 * @throws GatewayError `no-such-record`; `state-conflict` when it is not in review.
 */
export async function decideRealName(
  work: Work,
  account: string,
  verdict: 'verified' | 'refused',
): Promise<MainAccount> {
  const changed = await updateDocument(work.queries, 'account', account, (body) => {
    const { kind, state } = body.realName;
    if (state !== 'in-review')
      fail('state-conflict', `The real name of ${account} is ${state}, not in review.`, { facts: { state } });
    const verifiedAt = verdict === 'verified' ? { verifiedAt: textOfInstant(work.at) } : {};
    return { ...body, realName: { kind, state: verdict, ...verifiedAt } };
  });
  await record(work, { action: `real-name-${verdict}`, subject: account, changesCalls: true });
  return changed;
}
