import { exactOfDecimal } from '../money/exact.ts';
import { textOfMoney, type Fen } from '../money/money.ts';
import { roundToFen } from '../money/round.ts';
import { cite } from '../trace/citation.ts';
import { move, refuseMarket } from './post-market.ts';
import type { Draft } from '../customer/draft.ts';
import type { MarketAnswer, MarketSetting, VendorState } from './vendor.ts';

const periodic = cite('market-vendor', '3.4.1');
const payee = cite('market-vendor', '3.4.3');
const carried = cite('market-vendor', '3.4.4');
const suspended = cite('market-vendor', '3.4.5');
const feeKinds = cite('market-vendor', '3.2.2.1');
const waivers = cite('market-vendor', '3.2.2.3');
const buyersLoss = cite('market-vendor', '6.2');

/**
 * Settles with a vendor: fee, losses of buyers that the deposit did not cover, and the rest is paid out. Nothing moves
 * without a verified payee (3.4.3) or during a breach or a dispute (3.4.5). What refunds have made negative is carried on
 * until it is cleared (3.4.4).
 */
export function settle(vendor: Draft<VendorState>, setting: MarketSetting, out: MarketAnswer): void {
  const conditions = {
    'account-verified': vendor.verified,
    'in-breach': vendor.inBreach,
    'in-dispute': vendor.inDispute,
  };
  if (!vendor.verified) {
    refuseMarket(out, setting, 'payee-not-verified', payee, { rule: 'suspension', conditions });
    return;
  }
  if (vendor.inBreach || vendor.inDispute) {
    refuseMarket(out, setting, 'settlement-suspended', suspended, { rule: 'suspension', conditions });
    return;
  }
  const own = `vendor:${vendor.vendor}:unsettled`;
  const base = vendor.feeBase > 0n ? vendor.feeBase : 0n;
  const fee = vendor.waived ? 0n : feeOf(vendor, base, setting);
  vendor.feeBase -= base;
  vendor.unsettled -= fee;
  move(out, setting, 'service-fee', fee, [own, 'platform:market-fees'], {
    rule: 'service-fee',
    clauses: [feeKinds, waivers],
    readings: [setting.readings, 'service-fee-base', 'rounding'],
    conditions: { 'fee-waived': vendor.waived },
    values: { total: textOfMoney(base), factor: vendor.share, fee: textOfMoney(vendor.fixedFee) },
  });
  const loss = least(vendor.pendingLoss, vendor.unsettled);
  vendor.pendingLoss -= loss;
  vendor.unsettled -= loss;
  move(out, setting, 'deduction', loss, [own, 'platform:losses'], {
    rule: 'loss-order',
    clauses: [buyersLoss],
    values: { source: 'next-settlements', left: textOfMoney(vendor.pendingLoss) },
  });
  const paid = vendor.unsettled > 0n ? vendor.unsettled : 0n;
  vendor.unsettled -= paid;
  move(out, setting, 'settlement', paid, [own, `vendor:${vendor.vendor}:bank`], {
    rule: 'settlement',
    clauses: [periodic, carried],
    conditions,
    values: { carried: textOfMoney(vendor.unsettled) },
  });
  vendor.settlements += 1;
}

function feeOf({ fixedFee, share }: VendorState, base: Fen, { readings }: MarketSetting): Fen {
  const { numerator, denominator } = exactOfDecimal(share);
  return fixedFee + roundToFen(base * numerator, 100n * denominator, readings.rounding);
}

/** What can be taken of an amount from what is there; nothing when that is negative. */
function least(wanted: Fen, there: Fen): Fen {
  if (there <= 0n) return 0n;
  return wanted < there ? wanted : there;
}
