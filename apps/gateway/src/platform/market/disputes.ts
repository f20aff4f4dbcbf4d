import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import { fail } from '../../errors/gateway-error.ts';
import { allDocuments, insertDocument, updateDocument } from '../../store/documents.ts';
import type { Dispute } from '../../store/kinds/control-documents.ts';
import { needOwn } from '../need.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { tellMarket } from './tell-market.ts';

/** A buyer opens a dispute about a sale; settlement with the vendor is held up (`market-vendor` 3.4.5). */
export async function openDispute(work: Work, buyer: string, sale: string, reason: string): Promise<Dispute> {
  const { vendor } = await needOwn(work.queries, 'sale', sale, (one) => one.buyer === buyer);
  const open = (await allDocuments(work.queries, 'dispute', vendor)).filter((one) => one.closedAt === undefined);
  if (open.some((one) => one.sale === sale)) fail('state-conflict', 'There is a dispute about this sale already.');
  const dispute: Dispute = {
    id: newId('dispute'),
    vendor,
    sale,
    openedBy: buyer,
    reason,
    openedAt: textOfInstant(work.at),
  };
  await insertDocument(work.queries, 'dispute', dispute);
  await tellMarket(work, vendor, { type: 'dispute-opened' });
  await record(work, { action: 'dispute-opened', subject: vendor, detail: { dispute: dispute.id, sale } });
  return dispute;
}

/** The operator closes a dispute; settlement goes on once none is open. @throws GatewayError `no-such-record`, `state-conflict`. */
export async function closeDispute(work: Work, id: string, outcome: string): Promise<Dispute> {
  const dispute = await updateDocument(work.queries, 'dispute', id, (one) => {
    if (one.closedAt !== undefined) fail('state-conflict', 'The dispute is closed already.');
    return { ...one, closedAt: textOfInstant(work.at), outcome };
  });
  const { vendor } = dispute;
  const others = (await allDocuments(work.queries, 'dispute', vendor)).filter((one) => one.closedAt === undefined);
  if (others.length === 0) await tellMarket(work, vendor, { type: 'dispute-closed' });
  await record(work, { action: 'dispute-closed', subject: vendor, detail: { dispute: id, outcome } });
  return dispute;
}
