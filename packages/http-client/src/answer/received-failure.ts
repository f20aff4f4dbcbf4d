import type { ReceivedFailure } from '../errors.ts';
import { retryAfterMilliseconds, serverTime } from '../retry/retry-after.ts';
import type { ArrivedAnswer } from './answer.ts';

/** Says that a gateway refused the request and did not pass it on; the value is the reason (H-8). */
const refusalHeader = 'x-dataplus-refusal';

/** What is known of an answer that is a failure. Credentials that the server does not know are asked for again. */
export function receivedFailure(answer: ArrivedAnswer, body: unknown): ReceivedFailure {
  const { response, settings, firstHop, accessKeyId } = answer;
  const { status, headers } = response;
  const now = settings.skew.now();
  const date = serverTime(headers, now);
  const refusalReason = headers.get(refusalHeader) ?? undefined;
  if (refusalReason === 'unknown-access-key' || refusalReason === 'disabled-access-key') {
    settings.credentials.forget(accessKeyId);
  }
  return {
    status,
    headers,
    body,
    serverTime: date === undefined ? undefined : new Date(date),
    localTime: new Date(now),
    retryAfter: retryAfterMilliseconds(headers, now),
    refusalReason,
    redirected: !firstHop,
  };
}
