import type { Fen } from '@dataplus/billing-rules';
import { updateDocument } from '../../store/documents.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { insistOnMarket } from './tell-market.ts';

/** A sale whose money has come. */
export interface PaidSale {
  readonly sale: string;
  readonly vendor: string;
  readonly amount: Fen;
}

/** The money of a sale has come: it is collected on behalf of the vendor (`market-vendor` 3.4.1). */
export async function collectSale(work: Work, { sale: id, vendor, amount }: PaidSale): Promise<void> {
  const { kind } = await updateDocument(work.queries, 'sale', id, (sale) => ({ ...sale, state: 'paid' }));
  await insistOnMarket(work, vendor, { type: 'sale-made', id: `${id}:made`, sale: id, kind, amount });
  await record(work, { action: 'sale-made', subject: vendor, detail: { sale: id } });
}
