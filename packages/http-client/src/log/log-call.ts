import type { ArrivedAnswer } from '../answer/answer.ts';
import type { Hop } from '../attempt/hop.ts';
import type { PreparedCall } from '../call/prepared-call.ts';
import type { ClientError } from '../errors.ts';
import type { AttemptEvent } from '../hooks.ts';
import type { Log, LogEntry } from './log.ts';
import { redactHeaders, redactText } from './redact.ts';

/** Logs what is about to be sent. */
export function logRequest(
  log: Log,
  event: AttemptEvent,
  headers: Readonly<Record<string, string>>,
  stringToSign: string | undefined,
): void {
  log({
    event: 'request',
    ...shown(event),
    headers: redactHeaders(Object.entries(headers)),
    ...(stringToSign === undefined ? {} : { stringToSign: redactText(stringToSign) }),
  });
}

/** Logs that the headers of an answer are there. */
export function logAnswer(log: Log, event: AttemptEvent, response: Response, milliseconds: number): void {
  const headers = redactHeaders(response.headers);
  log({ event: 'answer', ...shown(event), status: response.status, headers, milliseconds });
}

/** Logs that a redirect is followed. */
export function logRedirect({ settings, call, attempt, response }: ArrivedAnswer, { method, url }: Hop): void {
  const { requestId } = call.place;
  settings.log?.({
    event: 'redirect',
    ...shown({ requestId, attempt, method, url: url.href }),
    status: response.status,
  });
}

/** Logs what became of an attempt that failed. */
export function logFailure(
  log: Log,
  event: 'retry' | 'clock-corrected' | 'failure',
  call: PreparedCall,
  error: ClientError,
  milliseconds?: number,
): void {
  const { place, method, url } = call;
  log({
    event,
    ...shown({ requestId: place.requestId, attempt: error.attempts, method, url: url.href }),
    code: error.code,
    message: redactText(error.message),
    ...(milliseconds === undefined ? {} : { milliseconds }),
  });
}

function shown({ requestId, attempt, method, url }: AttemptEvent): Omit<LogEntry, 'event'> {
  return { requestId, attempt, method, url: redactText(url) };
}
