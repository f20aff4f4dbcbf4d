import { deadline } from '@dataplus/agreement-terms/calendar';
import type { LossClaimed } from '../events/market-events.ts';
import { textOfMoney, type Fen } from '../money/money.ts';
import { cite, type CitedClause } from '../trace/citation.ts';
import { move } from './post-market.ts';
import type { Draft } from '../customer/draft.ts';
import type { MarketAnswer, MarketSetting, VendorState } from './vendor.ts';

/** Where the money for a loss comes from. */
export type LossSource = 'deposit' | 'settleable' | 'next-settlements' | 'vendor';

/** The three orders in which losses are taken, each with its clauses. */
export const lossOrders: Readonly<
  Record<LossClaimed['loss'], { readonly sources: readonly LossSource[]; readonly clauses: readonly CitedClause[] }>
> = {
  'of-platform': {
    sources: ['deposit', 'settleable', 'vendor'],
    clauses: [cite('market-vendor', '3.4.6'), cite('market-vendor', '5.7.4')],
  },
  'of-buyers': { sources: ['deposit', 'next-settlements'], clauses: [cite('market-vendor', '6.2')] },
  'at-early-termination': { sources: ['deposit', 'vendor'], clauses: [cite('market-vendor', '6.4')] },
};

const makeGood = cite('market-vendor', '6.3');
const workingDays = 3;

/** Makes good a loss from its sources in their order, each as far as it goes; the last one takes what is left. */
export function takeLoss(
  vendor: Draft<VendorState>,
  event: LossClaimed,
  setting: MarketSetting,
  out: MarketAnswer,
): void {
  const { sources, clauses } = lossOrders[event.loss];
  let left = event.amount;
  for (const source of sources) {
    const part = partOf(vendor, source, left);
    left -= part;
    if (source === 'next-settlements') vendor.pendingLoss += part;
    else takeFrom(vendor, source, part);
    if (source === 'next-settlements') continue;
    const values = { source, left: textOfMoney(left) };
    const kind = source === 'deposit' ? 'deposit-deduction' : 'loss';
    move(out, setting, kind, part, [accountOf(vendor, source), 'platform:losses'], {
      rule: 'loss-order',
      clauses,
      values,
    });
    if (source === 'deposit' && part > 0n && event.loss !== 'at-early-termination') setDue(vendor, event, setting, out);
  }
}

function partOf(vendor: VendorState, source: LossSource, left: Fen): Fen {
  if (source === 'vendor' || source === 'next-settlements') return left;
  const there = source === 'deposit' ? vendor.deposit : vendor.unsettled;
  if (there <= 0n) return 0n;
  return there < left ? there : left;
}

function takeFrom(vendor: Draft<VendorState>, source: LossSource, part: Fen): void {
  if (source === 'deposit') vendor.deposit -= part;
  if (source === 'settleable') vendor.unsettled -= part;
}

const accountOf = ({ vendor: id }: VendorState, source: LossSource): string =>
  source === 'deposit'
    ? `vendor:${id}:deposit`
    : source === 'settleable'
      ? `vendor:${id}:unsettled`
      : `vendor:${id}:owes`;

/** After a deduction the deposit is made good within three working days (6.3). */
function setDue(vendor: Draft<VendorState>, event: LossClaimed, { readings }: MarketSetting, out: MarketAnswer): void {
  const from = readings['top-up-start'] === 'from-notice' ? (event.noticedAt ?? event.at) : event.at;
  const { ends, lastDay, provisional } = deadline(from, { amount: workingDays, unit: 'working-day' });
  vendor.depositDue ??= { ends, lastDay, provisional };
  out.dates.push({ what: 'deposit-made-good', at: ends, lastDay, provisional, clause: makeGood });
}
