import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import { moneyOfText, wireOfMoney, type Fen, type TransactionKind } from '@dataplus/billing-rules';
import type { MarketAnswer } from '@dataplus/billing-rules/market';
import type { MarketSettlement, Money } from '@dataplus/service-schemas';
import { loadVendor } from '../../billing/index.ts';
import { allDocuments, insertDocument } from '../../store/documents.ts';
import { sumsByKind } from '../../store/posting-sums.ts';
import { need } from '../need.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { insistOnMarket } from './tell-market.ts';

/**
 * Settles with a vendor by the platform's own records (`market-vendor` 3.4.1): sales less refunds, fee and losses; what
 * refunds have made negative is carried on (3.4.4).
 *
 * @throws GatewayError `no-such-record`; `refused-by-rules` without a verified payee, in breach or in dispute.
 */
export async function settleVendor(work: Work, vendor: string): Promise<MarketSettlement> {
  const { queries, at } = work;
  const { admittedAt } = await need(queries, 'vendor', vendor);
  const before = await allDocuments(queries, 'settlement', vendor);
  const last = before.at(-1);
  const answer = await insistOnMarket(work, vendor, { type: 'settlement-run' });
  const since = await sumSince(work, vendor, before);
  const carriedOut = (await loadVendor(queries, vendor)).unsettled;
  const settlement: MarketSettlement = {
    id: newId('settlement'),
    vendor,
    from: last?.until ?? admittedAt,
    until: textOfInstant(at),
    sales: money(since.sales),
    refunds: money(since.refunds),
    platformFee: money(posted(answer, 'service-fee')),
    deductions: money(since.losses),
    carriedIn: last?.carriedOut ?? money(0n),
    payable: money(posted(answer, 'settlement')),
    carriedOut: money(carriedOut),
    state: 'paid',
    paidAt: textOfInstant(at),
  };
  await insertDocument(queries, 'settlement', settlement);
  await record(work, {
    action: 'vendor-settled',
    subject: vendor,
    detail: { settlement: settlement.id, payable: settlement.payable },
  });
  return settlement;
}

/** What came and went on the vendor's unsettled account that no settlement has counted yet. */
async function sumSince({ queries }: Work, vendor: string, before: readonly MarketSettlement[]): Promise<Sums> {
  const totals = await sumsByKind(queries, vendor, `vendor:${vendor}:unsettled`);
  const counted = (pick: (settlement: MarketSettlement) => Money): Fen =>
    before.reduce((sum, settlement) => sum + moneyOfText(pick(settlement).amount), 0n);
  return {
    sales: (totals.get('sale') ?? 0n) - counted(({ sales }) => sales),
    refunds: -(totals.get('refund') ?? 0n) - counted(({ refunds }) => refunds),
    losses: -(totals.get('loss') ?? 0n) - (totals.get('deduction') ?? 0n) - counted(({ deductions }) => deductions),
  };
}

interface Sums {
  readonly sales: Fen;
  readonly refunds: Fen;
  readonly losses: Fen;
}

const money = (fen: Fen): Money => ({ ...wireOfMoney(fen) });

/** What a kind of posting took from the unsettled account. */
function posted({ transactions }: MarketAnswer, kind: TransactionKind): Fen {
  return transactions
    .filter((one) => one.kind === kind)
    .flatMap(({ entries }) => entries)
    .reduce((sum, { amount }) => (amount > 0n ? sum + amount : sum), 0n);
}
