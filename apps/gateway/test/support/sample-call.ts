import type { MeteredCall } from '../../src/metering/meter.ts';

let number = 0;

/** A call to be metered, with what the test cares about. */
export function sampleCall(own: Partial<MeteredCall> = {}): MeteredCall {
  number += 1;
  return {
    id: `call-${process.pid}-${number}`,
    at: 1_457_574_000_000,
    day: 16_870,
    account: 'a1',
    access_key_id: 'testid',
    service: 'maxcompute',
    operation: 'query',
    project: 'p1',
    item: 'download',
    quantity: '1',
    status: 200,
    request_bytes: 869,
    response_bytes: 869,
    milliseconds: 3,
    request_id: `request-${number}`,
    repeat_key: null,
    ...own,
  };
}
