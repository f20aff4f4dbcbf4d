import type { AnySchema, Bytes, Failure } from '@dataplus/service-schemas/core';
import { validate } from '@dataplus/service-schemas/core';
import { AnswerError } from '../errors.ts';
import type { ArrivedAnswer } from './answer.ts';
import { guardedStream } from './guarded-stream.ts';
import { parseJson } from './parse-json.ts';
import { readBytes, readText } from './read-body.ts';
import { excerpt, serviceFailure } from './status-failure.ts';

/** In which form the body of an answer is wanted. */
export interface BodyForms {
  /** Parsed; undefined for an empty body. */
  json: unknown;
  text: string;
  bytes: Bytes;
  /** Read by the caller, piece by piece. */
  stream: ReadableStream<Bytes>;
}

/** What is wanted of JSON. */
export interface WantedJson {
  readonly schema?: AnySchema | undefined;
  /** How the service says that it failed. */
  readonly failure?: Failure | undefined;
}

/** Reads a successful answer in each of the forms. */
export const bodyReaders: {
  readonly [Form in keyof BodyForms]: (answer: ArrivedAnswer, wanted: WantedJson) => Promise<BodyForms[Form]>;
} = {
  json: readJson,
  text: readText,
  bytes: readBytes,
  stream: (answer) => Promise.resolve(guardedStream(answer)),
};

/** The service's own failure first, for some come with a success for a status; then JSON, then the schema. */
async function readJson(answer: ArrivedAnswer, { failure, schema }: WantedJson): Promise<unknown> {
  const text = await readText(answer);
  const { isJson, value } = parseJson(text);
  const failed = serviceFailure(answer, value, failure);
  if (failed !== undefined) throw failed;

  const { status } = answer.response;
  const { place } = answer.call;
  if (!isJson && text !== '') {
    throw new AnswerError('malformed-answer', `the answer is no JSON${excerpt(text)}`, { place, status });
  }
  const body = isJson ? value : undefined;
  const checked = schema === undefined ? undefined : validate(schema, body);
  if (checked?.ok === false) {
    const { issues } = checked;
    const [first] = issues;
    const message = `the answer is not what the schema says: ${first?.path ?? ''} ${first?.message ?? ''}`;
    throw new AnswerError('invalid-answer', message, { place, status, issues });
  }
  return body;
}
