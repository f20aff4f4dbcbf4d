import { GatewayError } from '../errors/gateway-error.ts';
import type { MeteredCall } from './meter.ts';

/**
 * Checks a call by itself, so that one bad row does not take the rest of its commit with it.
 *
 * @throws GatewayError `invalid-metered-call`, `invalid-bound-value`.
 */
export function checkCall(call: MeteredCall): void {
  if (typeof call.quantity !== 'string' || !/^(0|[1-9]\d{0,14})$/.test(call.quantity))
    throw new GatewayError(
      'invalid-metered-call',
      `quantity is ${JSON.stringify(call.quantity)}; give a whole number from 0 to 10^15 as text.`,
      { field: 'quantity' },
    );
  // By name one after the other: a loop over names takes four times as long, and this is done for every call.
  text('id', call.id);
  text('account', call.account);
  text('access_key_id', call.access_key_id);
  text('service', call.service);
  text('operation', call.operation);
  text('project', call.project);
  text('item', call.item);
  text('request_id', call.request_id);
  if (call.repeat_key !== null) text('repeat_key', call.repeat_key);
  whole('at', call.at);
  whole('day', call.day);
  whole('status', call.status);
  whole('request_bytes', call.request_bytes);
  whole('response_bytes', call.response_bytes);
  whole('milliseconds', call.milliseconds);
}

function text(name: keyof MeteredCall, value: unknown): void {
  if (typeof value !== 'string') wrong(name, 'a text');
  if (value.includes('\0')) wrong(name, 'a text without NUL');
}

function whole(name: keyof MeteredCall, value: unknown): void {
  if (!Number.isSafeInteger(value)) wrong(name, 'a whole number');
}

function wrong(name: keyof MeteredCall, wanted: string): never {
  throw new GatewayError('invalid-metered-call', `${name} of a metered call is wrong; give ${wanted}.`, {
    field: name,
  });
}
