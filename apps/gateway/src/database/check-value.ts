import { GatewayError } from '../errors/gateway-error.ts';

/** What a statement may be given; the same for both engines. */
export type BoundValue = string | number | bigint | null | Uint8Array;

/**
 * Checks a value before it reaches a driver. Drivers differ in what they make of others: one ends the process on a boolean,
 * cuts texts at NUL and writes NULL for NaN and undefined; another writes texts for booleans and dates.
 *
 * @throws GatewayError `invalid-bound-value`.
 */
export function checkValue(value: unknown): BoundValue {
  switch (typeof value) {
    case 'string':
      if (!value.includes('\0')) return value;
      break;
    case 'number':
      if (Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value))) return value;
      break;
    case 'bigint':
      if (BigInt.asIntN(64, value) === value) return value;
      break;
    case 'object':
      if (value === null || value instanceof Uint8Array) return value;
      break;
    default:
  }
  const shown =
    typeof value === 'string' ? 'a text with NUL' : typeof value === 'number' ? String(value) : nameOf(value);
  throw new GatewayError(
    'invalid-bound-value',
    `A statement was given ${shown}; give a text without NUL, a finite number, bytes or null.`,
    { field: 'parameters' },
  );
}

const nameOf = (value: unknown): string =>
  typeof value === 'object' ? (value?.constructor.name ?? 'an object') : typeof value;

/**
 * A whole number as the database gave it.
 *
 * @throws GatewayError `unsafe-integer` beyond 2^53.
 */
export function safeNumber(value: number | string | bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new GatewayError('unsafe-integer', `The database holds ${value}, which is beyond 2^53.`);
}
