import type { CustomerEvent, UsageReport } from '../../src/events/customer-events.ts';
import type { PlainAccount } from './account-model.ts';
import { day, hour, startOf } from './plain-days.ts';
import type { Chance } from './random.ts';

/** An event before it has an id, an instant and an account. */
type Plan = CustomerEvent extends infer E
  ? E extends CustomerEvent
    ? Omit<E, 'id' | 'at' | 'account'>
    : never
  : never;
type Step = (model: PlainAccount) => Plan | undefined;

const gigabyte = 1_073_741_824;

/** What one customer does on one day. It looks at the model, so that it pays to the fen and to the millisecond. */
export function stepsOfDay(
  chance: Chance,
  today: number,
  age: number,
  habit: { readonly pays: number; readonly size: number; readonly buys: number },
  model: PlainAccount,
): { readonly at: number; readonly step: Step }[] {
  const start = startOf(today);
  const steps: { at: number; step: Step }[] = [];
  const add = (step: Step, at = start + chance.between(0, day - 1)): void => void steps.push({ at, step });

  const money = BigInt(chance.between(1, 40_000));
  if (age === 0) add(() => ({ type: 'top-up', amount: 60_000n }), start + hour);
  if (age === 0) add(order('new-purchase', 'maxcompute', chance), start + 2 * hour);
  if (age === habit.buys) add(order('new-purchase', 'datav', chance));
  if (age === habit.buys + 1) add(() => ({ type: 'renewal-switched', service: 'datav', on: true }));

  const told = chance.oneIn(5) ? reportsOfClose(chance, today - 1, habit.size) : undefined;
  if (!chance.oneIn(25))
    add(
      () => ({ type: 'day-closed', day: today - 1, ...(told !== undefined && { usage: told }) }),
      start + (chance.oneIn(8) ? 0 : chance.between(0, chance.oneIn(15) ? day - 1 : 4 * hour)),
    );
  if (!chance.oneIn(10)) add(use('storage', today, bytes(chance, habit.size)));
  if (chance.oneIn(2)) add(use('download', today, bytes(chance, habit.size / 8)));
  if (chance.oneIn(12)) add(use('storage', today, bytes(chance, habit.size), 'p2'));
  if (chance.oneIn(20) && age > 3) {
    const past = today - chance.between(0, Math.min(33, age - 1));
    const correction = chance.oneIn(2);
    const item = chance.oneIn(3) ? 'download' : 'storage';
    add(() => ({
      type: 'usage',
      service: 'maxcompute',
      item,
      quantity: bytes(chance, habit.size),
      day: past,
      correction,
    }));
  }

  if (chance.oneIn(habit.pays)) add(() => ({ type: 'top-up', amount: money }));
  const since = model.arrears.open;
  if (since !== undefined && chance.oneIn(habit.pays)) {
    const edge = since.from + 24 * hour + chance.between(-1, 1);
    const near = edge >= start && edge < start + day ? edge : start + chance.between(0, day - 1);
    add((now) => {
      const missing = now.owed() - now.balance;
      const amount = chance.oneIn(3) ? missing - 1n : missing + (chance.oneIn(2) ? 0n : money);
      return amount > 0n ? { type: 'top-up', amount } : undefined;
    }, near);
  }
  if (chance.oneIn(27)) add(order(chance.oneIn(3) ? 'new-purchase' : 'renewal', 'maxcompute', chance));
  if (chance.oneIn(90) && age > habit.buys) add(order('renewal', 'datav', chance));
  if (chance.oneIn(120)) add(() => ({ type: 'renewal-switched', service: 'datav', on: chance.oneIn(2) }));
  if (chance.oneIn(200)) add(() => ({ type: 'account-restricted' }));
  if (chance.oneIn(40)) add(() => ({ type: 'account-restriction-lifted' }));
  if (chance.oneIn(400)) add(() => ({ type: 'promotion-granted', service: 'datav', promotion: 'gift' }));
  if (chance.oneIn(300)) add(() => ({ type: 'refund-requested', service: 'datav' }));
  if (chance.oneIn(6000)) add(() => ({ type: 'account-banned' }));
  if (chance.oneIn(5000)) add(() => ({ type: 'service-ended', service: 'maxcompute', path: 'unused' }));
  return steps.sort((a, b) => a.at - b.at);
}

/** What comes with the close of a day: usage of it, and now and then a correction of an earlier one. */
function reportsOfClose(chance: Chance, closed: number, size: number): readonly UsageReport[] {
  const report = (item: string, day: number, correction: boolean): UsageReport => ({
    service: 'maxcompute',
    item,
    quantity: bytes(chance, size),
    day,
    correction,
  });
  const reports = [report('storage', closed, false)];
  if (chance.oneIn(2)) reports.push(report('download', closed, chance.oneIn(4)));
  if (chance.oneIn(3)) reports.push(report('storage', closed - chance.between(0, 33), chance.oneIn(2)));
  return reports;
}

const use =
  (item: string, today: number, quantity: bigint, project?: string): Step =>
  () => ({
    type: 'usage',
    service: 'maxcompute',
    item,
    quantity,
    day: today,
    ...(project !== undefined && { project }),
  });

function order(kind: 'new-purchase' | 'renewal', service: 'maxcompute' | 'datav', chance: Chance): Step {
  const item = service === 'datav' ? 'edition' : 'computation';
  const quantity = service === 'datav' ? 1n : BigInt(chance.between(1, 2));
  const months = chance.pick([1, 1, 1, 2, 3]);
  return () => ({ type: 'order', kind, service, item, quantity, months });
}

/** Now and then the exact edges of the price: nothing, 512 MB, one byte more, a whole step. */
function bytes(chance: Chance, size: number): bigint {
  const edges = [0, gigabyte / 2, gigabyte / 2 + 1, 100 * gigabyte, 100 * gigabyte + 1, 1024 * gigabyte] as const;
  if (chance.oneIn(12)) return BigInt(chance.pick(edges));
  return (BigInt(Math.floor(size * gigabyte)) * BigInt(chance.between(0, 1_000_000))) / 1_000_000n;
}
