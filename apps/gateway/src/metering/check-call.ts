import { GatewayError } from '../errors/gateway-error.ts';
import type { MeteredCall } from './meter.ts';

/**
 * Checks a call by itself, so that one bad row does not take the rest of its commit with it.
 *
 * @throws GatewayError `invalid-metered-call`, `invalid-bound-value`.
 */
export function checkCall(call: MeteredCall): void {
  if (!/^(0|[1-9]\d{0,14})$/.test(call.quantity))
    throw new GatewayError(
      'invalid-metered-call',
      `quantity is ${JSON.stringify(call.quantity)}; give a whole number from 0 to 10^15 as text.`,
      { field: 'quantity' },
    );
  for (const name of texts) {
    const value: unknown = call[name];
    if (typeof value !== 'string' && !(name === 'repeat_key' && value === null)) wrong(name, 'a text');
    if (typeof value === 'string' && value.includes('\0')) wrong(name, 'a text without NUL');
  }
  for (const name of numbers) if (!Number.isSafeInteger(call[name])) wrong(name, 'a whole number');
}

function wrong(name: string, wanted: string): never {
  throw new GatewayError('invalid-metered-call', `${name} of a metered call is wrong; give ${wanted}.`, {
    field: name,
  });
}

const texts = [
  'id',
  'account',
  'access_key_id',
  'service',
  'operation',
  'project',
  'item',
  'quantity',
  'request_id',
  'repeat_key',
] as const;

const numbers = ['at', 'day', 'status', 'request_bytes', 'response_bytes', 'milliseconds'] as const;
