import { dateOfDay, dayOfDate, endOfDay, startOfDay, textOfInstant } from '@dataplus/agreement-terms/calendar';
import fc from 'fast-check';
import { readings, type ReadingName } from '../../src/readings/readings.ts';

const first = dayOfDate('2016-01-05');
const services = ['maxcompute', 'datav', 'face-recognition'] as const;
const yuan = (fen: number) => ({ currency: 'CNY', amount: (fen / 100).toFixed(2) });
const skipped: ReadonlySet<string> = new Set<ReadingName>(['prepaid-last-day-off']);

/** What is played: readings, events, and what is asked afterwards. */
export interface Story<Asked> {
  readonly readings: object;
  readonly events: readonly object[];
  readonly ask: readonly (Asked & { readonly at: string })[];
}

/** A step of a story: what happens on a day, drawn by chance. */
export type Draw = readonly [number, number, number, number];
export const draw: fc.Arbitrary<Draw> = fc.tuple(fc.nat(99), fc.nat(9999), fc.nat(99), fc.nat(3));

/** Any choice of readings. */
export const choice: fc.Arbitrary<object> = fc.record(
  Object.fromEntries(
    Object.entries(readings).flatMap(([name, { values }]) =>
      skipped.has(name) ? [] : [[name, fc.constantFrom(...(values as readonly string[]))]],
    ),
  ),
  { requiredKeys: [] },
);

/** A story of one account in wire form, with questions at its end. */
export function customerStory(draws: readonly Draw[], chosen: object): Story<{ account: string; service: string }> {
  const events: object[] = [];
  let day = first;
  let at = startOfDay(day) + 9 * 3_600_000;
  const add = (type: string, more: object = {}) => {
    events.push({ type, id: `e${events.length}`, at: textOfInstant(at), account: 'a1', ...more });
  };
  add('top-up', { amount: yuan(40_000) });
  add('order', { kind: 'new-purchase', service: 'maxcompute', item: 'computation', quantity: '1', months: 1 });
  for (const [kind, size, other, which] of draws) {
    const service = services[which % services.length] ?? 'maxcompute';
    if (kind < 35) {
      const quantity = String(BigInt(size) * 53_687_091n);
      const used = Math.max(first, day - (other < 15 ? other : 0));
      const item = service === 'face-recognition' ? 'detect' : (['storage', 'download', 'sql'][other % 3] ?? 'storage');
      add('usage', {
        service,
        item,
        quantity: service === 'face-recognition' ? String(size * 2000) : quantity,
        day: dateOfDay(used),
        ...(other > 90 && { correction: true }),
      });
    } else if (kind < 70) {
      at = Math.max(at, endOfDay(day)) + (other % 30) * 3_600_000 + (which === 0 ? 1 : 0);
      add('day-closed', { day: dateOfDay(day) });
      day = Math.max(day + 1, Math.floor((at + 8 * 3_600_000) / 86_400_000) - (other % 2));
      if (at < startOfDay(day)) at = startOfDay(day);
    } else if (kind < 80) add('top-up', { amount: yuan(1 + (size % 3000) * (other < 10 ? 50 : 1)) });
    else if (kind < 86)
      add('order', {
        kind: (['new-purchase', 'renewal', 'upgrade'] as const)[other % 3],
        service: 'maxcompute',
        item: 'computation',
        quantity: '1',
        months: 1 + (which % 2),
      });
    else if (kind < 88) add('opening', { service, mode: other % 2 === 0 ? 'free-beta' : 'pay-later' });
    else if (kind < 90) add(other % 2 === 0 ? 'account-restricted' : 'account-restriction-lifted');
    else if (kind < 91 && other > 90) add('account-banned');
    else if (kind < 93) add('refund-requested', { service });
    else if (kind < 94 && other > 80) add('service-ended', { service, path: which % 2 === 0 ? 'agreed' : 'breach' });
    else if (kind < 96) at += size * 3_600;
    else
      events.push({
        type: 'charging-announced',
        id: `e${events.length}`,
        at: textOfInstant(at),
        service: 'face-recognition',
        firstDay: dateOfDay(day + (other % 15)),
      });
  }
  const ask = services.flatMap((service) =>
    [0, 86_400_000, 86_400_001, 40 * 86_400_000].map((later) => ({
      account: 'a1',
      service,
      at: textOfInstant(at + later),
    })),
  );
  return { readings: chosen, events, ask };
}

/** A story of one vendor in wire form, with questions at its end. */
export function marketStory(draws: readonly Draw[], chosen: object): Story<{ vendor: string }> {
  const events: object[] = [];
  let at = startOfDay(dayOfDate('2016-03-01'));
  const add = (type: string, more: object = {}) => {
    events.push({ type, id: `e${events.length}`, at: textOfInstant(at), vendor: 'v1', ...more });
  };
  add('payee-verified');
  for (const [kind, size, other, which] of draws) {
    at += size * 400;
    const sale = `s${other % 12}`;
    if (kind < 30) add('sale-made', { sale: `s${events.length}`, kind: 'purchase', amount: yuan(1 + size) });
    else if (kind < 45)
      add('sale-refund', {
        sale: `s${other % Math.max(1, events.length)}`,
        ground: (['no-reason', 'dissatisfied'] as const)[which % 2],
      });
    else if (kind < 60) add('settlement-run');
    else if (kind < 65)
      add('fee-announced', { fixed: yuan(other), share: (other / 100).toFixed(2), waived: which === 0 });
    else if (kind < 75)
      add('loss-claimed', {
        loss: (['of-platform', 'of-buyers', 'at-early-termination'] as const)[which % 3],
        amount: yuan(1 + size),
      });
    else if (kind < 83) add('deposit-paid', { amount: yuan(1 + size) });
    else if (kind < 86) add('deposit-required', { amount: yuan(size) });
    else if (kind < 90) add(which % 2 === 0 ? 'sale-delivered' : 'sale-completed', { sale });
    else if (kind < 94)
      add((['breach-noted', 'breach-corrected', 'dispute-opened', 'dispute-closed'] as const)[which] ?? 'breach-noted');
    else if (kind < 95) add('confidence-broken', { damage: yuan(size * 20_000) });
  }
  return {
    readings: chosen,
    events,
    ask: [0, 259_200_000, 864_000_000].map((later) => ({ vendor: 'v1', at: textOfInstant(at + later) })),
  };
}
