import type { Failure } from '@dataplus/service-schemas/core';
import { ServiceFailureError, StatusError } from '../errors.ts';
import { redactText } from '../log/redact.ts';
import { refusedError } from '../refusal/refused-error.ts';
import type { ArrivedAnswer } from './answer.ts';
import { parseJson } from './parse-json.ts';
import { readBounded } from './read-bounded.ts';
import { receivedFailure } from './received-failure.ts';

/** Sorts an answer whose status is no success: a refusal of the gateway, a failure in the service's words, or neither. */
export async function statusFailure(answer: ArrivedAnswer, failure: Failure | undefined): Promise<StatusError> {
  const text = await readBounded(answer);
  const body = parseJson(text).value;
  const received = receivedFailure(answer, body);
  if (received.refusalReason !== undefined) return refusedError(answer, received, received.refusalReason);
  return (
    serviceFailure(answer, body, failure) ??
    new StatusError('unexpected-status', `the server answers ${received.status}${excerpt(text)}`, received, {
      place: answer.call.place,
    })
  );
}

/** The failure that a service reports in its own words, whatever the status; undefined where it reports none. */
export function serviceFailure(
  answer: ArrivedAnswer,
  body: unknown,
  failure: Failure | undefined,
): ServiceFailureError | undefined {
  // Where the form is the status alone, the service has said nothing.
  if (failure === undefined || failure.form === 'status') return undefined;
  const business = failure.read({ status: answer.response.status, body });
  if (business === undefined) return undefined;
  const { code, message, meaning } = business;
  const told = [meaning, message === '' ? undefined : redactText(message)].filter((part) => part !== undefined);
  return new ServiceFailureError(`the service failed with ${code}: ${told.join('; ')}`, receivedFailure(answer, body), {
    place: answer.call.place,
    business,
  });
}

/** The beginning of a body, for a message. */
export function excerpt(text: string): string {
  const line = redactText(text.slice(0, 400)).replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  return line === '' ? ' without a body' : `: ${line}`;
}
