import { dayOfInstant } from '@dataplus/agreement-terms/calendar';
import type { MeteredCall } from '../metering/meter.ts';
import type { AnswerFacts } from './answer/held-answer.ts';
import type { AdmittedCall } from './call.ts';

/**
 * The row of a call that is answered. Every answered call has one; what does not count has quantity 0, and what no rule
 * of the service fits has no item (G-9.3).
 */
export function meterRow(
  call: AdmittedCall,
  { status, responseBytes, isFailure }: AnswerFacts,
  monotonic: number,
): MeteredCall {
  const { snapshot } = call.key;
  const { rule } = call.destination.use;
  const isCounted = rule !== undefined && (rule.counts === 'answered' || (status >= 200 && status < 300 && !isFailure));
  return {
    id: call.id,
    at: call.at,
    day: dayOfInstant(call.at),
    account: snapshot.account,
    access_key_id: snapshot.accessKeyId,
    service: call.destination.service.id,
    operation: call.destination.name,
    project: call.project,
    item: rule?.item ?? '',
    quantity: isCounted ? quantityOf(rule.quantity, call.body.byteLength, responseBytes) : '0',
    status,
    request_bytes: call.body.byteLength,
    response_bytes: responseBytes,
    milliseconds: Math.round(monotonic - call.began),
    request_id: call.requestId,
    repeat_key: call.repeatKey,
  };
}

function quantityOf(what: 'call' | 'request-bytes' | 'response-bytes', request: number, response: number): string {
  if (what === 'call') return '1';
  return String(what === 'request-bytes' ? request : response);
}
