import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import { moneyOfText } from '@dataplus/billing-rules';
import type { Vendor, VendorApplication, VendorDocument } from '@dataplus/service-schemas';
import { fail } from '../../errors/gateway-error.ts';
import { allDocuments, insertDocument, updateDocument } from '../../store/documents.ts';
import { needAccount } from '../money/tell-billing.ts';
import { need, needOwn } from '../need.ts';
import { newId } from '../new-id.ts';
import { needAcceptances } from '../orders/need-acceptances.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { tellMarket } from './tell-market.ts';

/** What an applicant hands in. */
export interface NewApplication {
  /** Whether the account is bound to a verified Alipay account (2.2). */
  alipayVerified: boolean;
  documents: VendorDocument[];
}

/**
 * Applies for entry into the market.
 *
 * @throws GatewayError `precondition-missing` without a verified real name or Alipay account; `state-conflict` while an
 * application is open or the account sells already.
 */
export async function applyAsVendor(work: Work, account: string, wanted: NewApplication): Promise<VendorApplication> {
  const { queries, at } = work;
  const { realName } = await needAccount(work, account);
  if (realName.state !== 'verified')
    fail('precondition-missing', `The real name of ${account} is ${realName.state}; it has to be verified first.`);
  if (!wanted.alipayVerified)
    fail('precondition-missing', 'The account has to be bound to a verified Alipay account first.', {
      field: '/alipayVerified',
    });
  const before = (await allDocuments(queries, 'vendor-application', account)).find((one) => one.state !== 'refused');
  if (before !== undefined) fail('state-conflict', `${account} has an application that is ${before.state}.`);
  const application: VendorApplication = {
    id: newId('entry'),
    account,
    ...wanted,
    submittedAt: textOfInstant(at),
    state: 'submitted',
  };
  await insertDocument(queries, 'vendor-application', application);
  await record(work, { action: 'vendor-applied', subject: account, detail: { application: application.id } });
  return application;
}

/** Hands in further documents, as asked for. @throws GatewayError `no-such-record`, `state-conflict`. */
export async function addVendorDocuments(
  work: Work,
  account: string,
  id: string,
  documents: VendorDocument[],
): Promise<VendorApplication> {
  await needOwn(work.queries, 'vendor-application', id, (one) => one.account === account);
  const changed = await updateDocument(work.queries, 'vendor-application', id, (one) => {
    if (one.state === 'approved' || one.state === 'refused') fail('state-conflict', `It is ${one.state} already.`);
    return { ...one, documents: [...one.documents, ...documents], state: 'submitted' };
  });
  await record(work, { action: 'vendor-documents-added', subject: account, detail: { application: id } });
  return changed;
}

/** What the operator decides on an application, and on what terms. */
export type VendorDecision =
  | { verdict: 'documents-wanted' | 'refused' }
  | {
      verdict: 'approved';
      name: string;
      payee: Vendor['payee'];
      /** Yuan; default none. */
      entryFee?: string | undefined;
      /** Yuan; the deposit that paid listings need (6.1). */
      deposit: string;
      fee: { fixed: string; share: string; waived: boolean };
    };

/**
 * Decides on an application. Who is approved is a vendor from now on, on the terms that the decision names.
 *
 * @throws GatewayError `no-such-record`, `state-conflict`; `precondition-missing` before the vendor agreement is accepted.
 */
export async function decideVendor(
  work: Work,
  id: string,
  decision: VendorDecision,
): Promise<{ application: VendorApplication; vendor: Vendor | null }> {
  const { queries, at } = work;
  const application = await updateDocument(queries, 'vendor-application', id, (one) => {
    if (one.state === 'approved' || one.state === 'refused') fail('state-conflict', `It is ${one.state} already.`);
    const decidedAt = decision.verdict === 'documents-wanted' ? {} : { decidedAt: textOfInstant(at) };
    return { ...one, state: decision.verdict, ...decidedAt };
  });
  const { account } = application;
  await record(work, { action: `vendor-${decision.verdict}`, subject: account, detail: { application: id } });
  return { application, vendor: decision.verdict === 'approved' ? await admit(work, account, decision) : null };
}

async function admit(work: Work, account: string, decision: VendorDecision & { verdict: 'approved' }): Promise<Vendor> {
  const { queries, at } = work;
  await needAcceptances(work, account, 'data-market', true);
  const { realName } = await need(queries, 'account', account);
  const vendor: Vendor = {
    id: newId('vendor'),
    account,
    kind: realName.kind,
    name: decision.name,
    admittedAt: textOfInstant(at),
    payee: decision.payee,
    state: 'active',
  };
  await insertDocument(queries, 'vendor', vendor);
  const { fixed, share, waived } = decision.fee;
  await tellMarket(work, vendor.id, {
    type: 'vendor-admitted',
    entryFee: moneyOfText(decision.entryFee ?? '0', 'entryFee'),
  });
  await tellMarket(work, vendor.id, { type: 'fee-announced', fixed: moneyOfText(fixed, 'fee.fixed'), share, waived });
  await tellMarket(work, vendor.id, { type: 'deposit-required', amount: moneyOfText(decision.deposit, 'deposit') });
  await record(work, { action: 'vendor-admitted', subject: vendor.id, detail: { account } });
  return vendor;
}
