import { dateOfDay, textOfInstant } from '@dataplus/agreement-terms/calendar';
import { exact } from '../money/exact.ts';
import { wireOfMoney } from '../money/money.ts';

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const instants = new Set([
  'at',
  'since',
  'issuedAt',
  'noticedAt',
  'endsAt',
  'startedAt',
  'openedAt',
  'until',
  'arrearsSince',
  'lastPaidAt',
]);
const days = new Set(['day', 'period', 'firstDay', 'closedThrough', 'lastDay']);
const counts = new Set(['quantity']);

/**
 * The wire form of anything that the engine gives: instants as RFC 3339 text in +08:00, days as dates, amounts of money as
 * `{ currency, amount }`, exact numbers as numerator and denominator in lowest terms.
 */
export function toWire(value: unknown, name: string = ''): Json {
  if (typeof value === 'bigint') return counts.has(name) ? value.toString() : { ...wireOfMoney(value) };
  if (typeof value === 'number') {
    if (days.has(name)) return dateOfDay(value);
    return instants.has(name) ? textOfInstant(value) : value;
  }
  if (typeof value !== 'object' || value === null) return value as Json;
  if (Array.isArray(value)) return value.map((element) => toWire(element, name));
  if (isExact(value)) {
    const { numerator, denominator } = exact(value.numerator, value.denominator);
    return { numerator: numerator.toString(), denominator: denominator.toString() };
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, toWire(member, key)]));
}

function isExact(value: object): value is { numerator: bigint; denominator: bigint } {
  return 'numerator' in value && typeof value.numerator === 'bigint';
}
