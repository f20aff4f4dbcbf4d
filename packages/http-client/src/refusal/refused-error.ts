import type { ArrivedAnswer } from '../answer/answer.ts';
import { type ReceivedFailure, RefusedError } from '../errors.ts';
import { redactText } from '../log/redact.ts';
import { compareLines, explainLines } from './compare-lines.ts';

/** The error of a gateway's refusal (H-8): with a signature mismatch both StringToSigns, compared. */
export function refusedError(answer: ArrivedAnswer, received: ReceivedFailure, reason: string): RefusedError {
  const { message, stringToSign } = readRefusal(received.body);
  const ours = answer.stringToSign;
  const comparison = ours === undefined || stringToSign === undefined ? [] : compareLines(ours, stringToSign);
  const why = comparison.length > 0 ? explainLines(comparison) : redactText(message);
  return new RefusedError(`the gateway refused the call as ${reason}${why === '' ? '' : `: ${why}`}`, received, {
    place: answer.call.place,
    refusal: { reason, message, stringToSign },
    comparison,
  });
}

function readRefusal(body: unknown): { message: string; stringToSign: string | undefined } {
  const { message, stringToSign } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return {
    message: typeof message === 'string' ? message : '',
    stringToSign: typeof stringToSign === 'string' ? stringToSign : undefined,
  };
}
