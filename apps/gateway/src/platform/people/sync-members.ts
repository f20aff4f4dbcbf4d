import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { MemberSync } from '@dataplus/service-schemas';
import { allDocuments, deleteDocument, putDocument } from '../../store/documents.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { organizationOf } from './organization-of.ts';

/**
 * Refreshes the members (刷新用户): the sub-accounts of RAM are now the members of the organisation, and who is no longer
 * among them leaves its projects too.
 *
 * @throws GatewayError `no-such-record`; `precondition-missing` before the platform is open.
 */
export async function syncMembers(work: Work, account: string): Promise<MemberSync> {
  const { queries } = work;
  const at = textOfInstant(work.at);
  const { code } = await organizationOf(queries, account);
  const subAccounts = (await allDocuments(queries, 'sub-account', account)).map(({ id }) => id);
  const members = (await allDocuments(queries, 'member', code)).map(({ subAccount }) => subAccount);
  const added = subAccounts.filter((id) => !members.includes(id));
  const removed = members.filter((id) => !subAccounts.includes(id));
  for (const subAccount of added) await putDocument(queries, 'member', { organization: code, subAccount, since: at });
  for (const subAccount of removed) await deleteDocument(queries, 'member', `${code}/${subAccount}`);
  if (removed.length > 0) {
    for (const project of await allDocuments(queries, 'project', code)) {
      const left = project.members.filter((member) => !removed.includes(member.account));
      if (left.length < project.members.length) await putDocument(queries, 'project', { ...project, members: left });
    }
  }
  const sync: MemberSync = {
    organization: code,
    requestedBy: account,
    at,
    added,
    removed,
    members: subAccounts.length,
  };
  await putDocument(queries, 'member-sync', sync);
  await record(work, { action: 'members-synchronised', subject: code, detail: { added, removed }, changesCalls: true });
  return sync;
}
