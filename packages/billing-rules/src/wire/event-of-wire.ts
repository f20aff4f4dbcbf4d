import { dayOfDate, instantOfText } from '@dataplus/agreement-terms/calendar';
import { fail } from '../errors/billing-error.ts';
import type { MarketEvent } from '../events/market-events.ts';
import type { LedgerEvent } from '../ledger/create-ledger.ts';
import { moneyOfText } from '../money/money.ts';
import { eventFields, marketEventFields, reportFields, type FieldKind } from './fields.ts';

/**
 * Reads an event from its wire form: instants as RFC 3339 text, days as `YYYY-MM-DD`, counts as text, money as
 * `{ "currency": "CNY", "amount": "383.12" }`. Nothing unknown is let through.
 *
 * @throws BillingError `invalid-event`; `field` names the member.
 *
 * @example
 * ```ts
 * import { eventOfWire } from '@dataplus/billing-rules';
 * eventOfWire({ type: 'top-up', id: 'e1', at: '2016-03-10T09:00:00+08:00', account: 'a1', amount: { currency: 'CNY', amount: '150' } });
 * ```
 */
export function eventOfWire(wire: unknown): LedgerEvent {
  return readEvent(wire, eventFields) as unknown as LedgerEvent;
}

/**
 * Reads a market event from its wire form.
 *
 * @throws BillingError `invalid-event`; `field` names the member.
 */
export function marketEventOfWire(wire: unknown): MarketEvent {
  return readEvent(wire, marketEventFields) as unknown as MarketEvent;
}

function readEvent(wire: unknown, table: typeof eventFields): Readonly<Record<string, unknown>> {
  if (!isObject(wire)) fail('invalid-event', 'event', 'is no JSON object.');
  const { type } = wire;
  const fields = typeof type === 'string' && Object.hasOwn(table, type) ? table[type] : undefined;
  if (fields === undefined)
    fail('invalid-event', 'type', `is ${JSON.stringify(type)}; there are ${Object.keys(table).join(', ')}.`);
  return { type, ...readMembers(wire, { type: 'text', ...fields }, String(type), '') };
}

function readMembers(
  wire: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, FieldKind>>,
  what: string,
  path: string,
): Readonly<Record<string, unknown>> {
  for (const name of Object.keys(wire))
    if (!Object.hasOwn(fields, name)) fail('invalid-event', path + name, `is not a member of ${what}.`);
  const read = Object.entries(fields).flatMap(([name, kind]) => {
    const value = wire[name];
    if (value === undefined && typeof kind === 'string' && kind.endsWith('?')) return [];
    return [[name, readField(path + name, value, kind)]] as const;
  });
  return Object.fromEntries(read);
}

/** Reports of usage that come with the close of a day. */
function readReports(name: string, value: unknown): unknown {
  if (!Array.isArray(value)) return bad(name, value, 'a list of reports');
  return value.map((report: unknown, place) =>
    isObject(report)
      ? readMembers(report, reportFields, 'a report of usage', `${name}[${place}].`)
      : bad(`${name}[${place}]`, report, 'a report of usage'),
  );
}

function readField(name: string, value: unknown, kind: FieldKind): unknown {
  if (typeof kind !== 'string')
    return typeof value === 'string' && kind.includes(value) ? value : bad(name, value, kind.join(' or '));
  switch (kind) {
    case 'text':
    case 'text?':
      return typeof value === 'string' && value !== '' ? value : bad(name, value, 'a text');
    case 'instant':
    case 'instant?':
      return typeof value === 'string' ? calendar(name, value, instantOfText) : bad(name, value, 'an RFC 3339 time');
    case 'day':
      return typeof value === 'string' ? calendar(name, value, dayOfDate) : bad(name, value, 'a date');
    case 'money':
    case 'money?':
      return isObject(value) && value.currency === 'CNY' && typeof value.amount === 'string'
        ? moneyOfText(value.amount, name)
        : bad(name, value, '{"currency":"CNY","amount":"…"}');
    case 'count':
      return typeof value === 'string' && /^(0|[1-9]\d{0,29})$/.test(value)
        ? BigInt(value)
        : bad(name, value, 'a whole number as text');
    case 'whole':
      return Number.isInteger(value) ? value : bad(name, value, 'a whole number');
    case 'flag':
    case 'flag?':
      return typeof value === 'boolean' ? value : bad(name, value, 'true or false');
    case 'reports?':
      return readReports(name, value);
    case 'book':
      return isObject(value) ? value : bad(name, value, 'a price book');
  }
}

function calendar(name: string, value: string, read: (text: string) => number): number {
  try {
    return read(value);
  } catch (error) {
    return fail('invalid-event', name, error instanceof Error ? error.message : String(error), error);
  }
}

function bad(name: string, value: unknown, wanted: string): never {
  return fail('invalid-event', name, `is ${value === undefined ? 'missing' : JSON.stringify(value)}; give ${wanted}.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
