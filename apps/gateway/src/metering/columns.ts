import type { MeteredCall } from './meter.ts';

/** The columns of a metered call in the order in which they are written. */
export const columns: readonly (keyof MeteredCall)[] = [
  'id',
  'at',
  'day',
  'account',
  'access_key_id',
  'service',
  'operation',
  'project',
  'item',
  'quantity',
  'status',
  'request_bytes',
  'response_bytes',
  'milliseconds',
  'request_id',
  'repeat_key',
];
