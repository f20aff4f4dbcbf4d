import type { MarketEvent } from '../../src/events/market-events.ts';
import { day, hour, startOf } from './plain-days.ts';
import type { Chance } from './random.ts';
import type { PlainVendor } from './vendor-model.ts';

/** An event before it has an id, an instant and a vendor. */
type Plan = MarketEvent extends infer E ? (E extends MarketEvent ? Omit<E, 'id' | 'at' | 'vendor'> : never) : never;
type Step = (model: PlainVendor) => Plan | undefined;

/** What happens to one vendor on one day. It looks at the model, so that refunds come to the fen and to the millisecond. */
export function stepsOfVendorDay(
  chance: Chance,
  today: number,
  age: number,
  years: number,
  model: PlainVendor,
): { readonly at: number; readonly step: Step }[] {
  const start = startOf(today);
  const steps: { at: number; step: Step }[] = [];
  const add = (step: Step, at = start + chance.between(0, day - 1)): void => void steps.push({ at, step });
  const money = (most: number): bigint => BigInt(chance.between(1, most));

  if (age === 0) add(() => ({ type: 'vendor-admitted', entryFee: chance.oneIn(2) ? 0n : 100_000n }));
  if (age === 0 || chance.oneIn(200)) {
    const share = chance.pick(['0', '0.05', '0.1', '0.333', '1', '0.0001']);
    const fixed = chance.oneIn(2) ? 0n : money(5000);
    add(() => ({ type: 'fee-announced', fixed, share, waived: chance.oneIn(4) }));
  }
  if (age === 1 || chance.oneIn(300)) add(() => ({ type: 'deposit-required', amount: money(50_000) }));
  if (age === 2) add(() => ({ type: 'payee-verified' }));
  if (chance.oneIn(4)) add(sale(`s${today}`, chance, money(200_000)));
  if (chance.oneIn(8)) add(sale(`t${today}`, chance, money(50)));
  if (chance.oneIn(6))
    add(() => ({ type: chance.oneIn(2) ? 'sale-delivered' : 'sale-completed', sale: some(chance, model) }));
  const id = model.recent.at(-1);
  const last = id === undefined ? undefined : model.sales.get(id);
  if (id !== undefined && last !== undefined && chance.oneIn(12)) {
    const { paidAt, deliveredAt } = last;
    const edge = (chance.oneIn(2) ? paidAt : (deliveredAt ?? paidAt)) + 24 * hour + chance.between(-1, 1);
    if (edge >= start && edge < start + day) add(() => ({ type: 'sale-refund', sale: id, ground: 'no-reason' }), edge);
  }
  if (chance.oneIn(15)) add(() => ({ type: 'sale-refund', sale: some(chance, model), ground: 'dissatisfied' }));
  if (chance.oneIn(20)) add(ruling(chance));
  if (chance.oneIn(30)) add(() => ({ type: 'settlement-run' }));
  if (chance.oneIn(120)) add(() => ({ type: model.breach ? 'breach-corrected' : 'breach-noted' }));
  if (model.breach && chance.oneIn(10)) add(() => ({ type: 'breach-corrected' }));
  if (chance.oneIn(120)) add(() => ({ type: model.dispute ? 'dispute-closed' : 'dispute-opened' }));
  if (model.dispute && chance.oneIn(10)) add(() => ({ type: 'dispute-closed' }));
  if (chance.oneIn(50)) add(claim(chance, start, money(80_000)));
  if (chance.oneIn(25)) add(payDeposit(chance));
  if (chance.oneIn(40)) add(() => ({ type: 'listing-requested', paid: chance.oneIn(2) }));
  if (chance.oneIn(2000)) add(() => ({ type: 'confidence-broken', damage: money(300_000_000) }));
  if (chance.oneIn(300 * years)) add(() => ({ type: 'vendor-agreement-ended' }));
  if (chance.oneIn(200)) add(() => (model.ended ? { type: 'continued-renewal-applied' } : undefined));
  if (chance.oneIn(60)) add(() => (model.ended ? release(chance) : undefined));
  if (chance.oneIn(90)) add(() => ({ type: 'deposit-released' }));
  return steps.sort((a, b) => a.at - b.at);
}

function sale(id: string, chance: Chance, amount: bigint): Step {
  return () => ({ type: 'sale-made', sale: id, kind: chance.oneIn(3) ? 'renewal' : 'purchase', amount });
}

/** One of the last sales; now and then one that never was. */
function some(chance: Chance, model: PlainVendor): string {
  const { recent } = model;
  return chance.oneIn(30) ? 'none' : (recent[chance.between(0, recent.length - 1)] ?? 'none');
}

/** A part of a sale, often all that is left of it. */
function ruling(chance: Chance): Step {
  return (model) => {
    const id = some(chance, model);
    const found = model.sales.get(id);
    const left = found === undefined ? 0n : found.amount - found.returned;
    const ground = chance.oneIn(2) ? 'agreed' : 'ruled';
    const amount = left <= 1n || chance.oneIn(3) ? left : BigInt(chance.between(1, Number(left)));
    return amount > 0n ? { type: 'sale-refund', sale: id, ground, amount } : undefined;
  };
}

function claim(chance: Chance, start: number, amount: bigint): Step {
  const loss = chance.pick(['of-platform', 'of-buyers', 'at-early-termination'] as const);
  const noticedAt = start - chance.between(0, 3 * day);
  return (model) => {
    const exact = model.pot('deposit');
    const asked = chance.oneIn(5) && exact > 0n ? exact : amount;
    return { type: 'loss-claimed', loss, amount: asked, ...(chance.oneIn(2) && { noticedAt }) };
  };
}

function payDeposit(chance: Chance): Step {
  return (model) => {
    const missing = model.required - model.pot('deposit');
    const amount = missing > 1n ? missing - (chance.oneIn(3) ? 1n : 0n) : 1n;
    return { type: 'deposit-paid', amount };
  };
}

function release(chance: Chance): Plan {
  const yes = (): boolean => !chance.oneIn(12);
  return {
    type: 'deposit-release-requested',
    noBreach: yes(),
    conditionsOfRules: yes(),
    servicesOver: yes(),
    servicesDelivered: yes(),
    disputesOver: yes(),
    receiptReceived: yes(),
  };
}
