import type { AnyOperation } from '@dataplus/service-schemas/core';
import { AnswerError } from '../errors.ts';
import type { AnswerReader } from './answer.ts';
import { type BodyForms, bodyReaders, type WantedJson } from './body-forms.ts';
import { statusFailure } from './status-failure.ts';

/** A successful answer. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly requestId: string;
  /** How many attempts it took. */
  readonly attempts: number;
}

/** Reads answers in one form; any status but 2xx is a failure. */
export function answerReader<Form extends keyof BodyForms>(
  form: Form,
  wanted: WantedJson,
): AnswerReader<Answer<BodyForms[Form]>> {
  return async (answer) => {
    const { response, call, attempt } = answer;
    if (!response.ok) throw await statusFailure(answer, wanted.failure);
    const body = await bodyReaders[form](answer, wanted);
    const { status, headers } = response;
    return { status, headers, body, requestId: call.place.requestId, attempts: attempt };
  };
}

/** Reads the answer of an operation. */
export function operationReader({ failure, output }: AnyOperation, validates: boolean): AnswerReader<unknown> {
  return async (answer) => {
    const { response, call } = answer;
    if (!response.ok) throw await statusFailure(answer, failure);
    if (output.encoding === 'json') {
      return bodyReaders.json(answer, { failure, schema: validates ? output.schema : undefined });
    }
    const mediaType = response.headers.get('content-type') ?? '';
    if (!/^application\/(?:[^;]+\+)?json\b/i.test(mediaType)) return bodyReaders.bytes(answer, {});
    // Some failures come as JSON with a success for a status.
    await bodyReaders.json(answer, { failure });
    const message = `the answer is JSON where ${output.mediaTypes.join(' or ')} was asked for`;
    throw new AnswerError('malformed-answer', message, { place: call.place, status: response.status });
  };
}
