import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { AcceptanceRecord } from '@dataplus/agreement-terms';
import type { MainAccount, Organization, Subscription } from '@dataplus/service-schemas';
import { fail } from '../../errors/gateway-error.ts';
import { getDocument, insertDocument, putDocument } from '../../store/documents.ts';
import { acceptAgreement } from '../agreements/accept-agreement.ts';
import { need } from '../need.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

/** How the platform is opened. */
export interface Opening {
  /** Code of the organisation, the first segment of addresses; default: one that is made up. */
  code?: string | undefined;
  name?: string | undefined;
  /** How the platform's agreement is accepted; default by a click. */
  channel?: string | undefined;
}

/** What there is once the platform is open. */
export interface Opened {
  account: MainAccount;
  organization: Organization;
  acceptance: AcceptanceRecord;
  /** What is open by default, free of charge. */
  openings: Subscription[];
}

/** Data development and machine learning are open from the start. */
const openByDefault = ['data-development', 'machine-learning'] as const;

/**
 * Opens the platform for an account: its agreement is accepted, the account becomes the main account of an organisation,
 * data development and machine learning are open.
 *
 * @throws GatewayError `precondition-missing` without a verified real name or a version in force; `state-conflict` when the
 * platform is open already; `already-exists` for a code that is taken.
 */
export async function openPlatform(work: Work, id: string, opening: Opening): Promise<Opened> {
  const { queries, at } = work;
  const account = await need(queries, 'account', id);
  if (account.realName.state !== 'verified')
    fail('precondition-missing', `The real name of ${id} is ${account.realName.state}; it has to be verified first.`, {
      facts: { citation: { agreement: 'platform', clause: '3.1.1' } },
    });
  if (account.organization !== undefined) fail('state-conflict', `${id} has opened the platform already.`);
  const code = opening.code ?? newId('org').slice(0, 16);
  if ((await getDocument(queries, 'organization', code)) !== undefined)
    fail('already-exists', `There is an organisation ${code} already; choose another code.`, { field: 'code' });
  const openedAt = textOfInstant(at);
  const organization = { code, name: opening.name ?? account.loginName, mainAccount: id, openedAt };
  await insertDocument(queries, 'organization', organization);
  const opened: MainAccount = { ...account, platformOpenedAt: openedAt, organization: code };
  await putDocument(queries, 'account', opened);
  const acceptance = await acceptAgreement(work, { who: id, agreement: 'platform', channel: opening.channel });
  const openings = openByDefault.map((service) => freeOpening(id, service, openedAt));
  for (const one of openings) await putDocument(queries, 'subscription', one);
  await record(work, {
    action: 'platform-opened',
    subject: id,
    detail: { organization: code, services: openByDefault },
    changesCalls: true,
  });
  return { account: opened, organization, acceptance, openings };
}

function freeOpening(account: string, service: string, startsAt: string): Subscription {
  return {
    id: `${account}:${service}`,
    account,
    service,
    payment: 'free',
    startsAt,
    autoRenew: false,
    state: 'active',
  };
}
