import * as z from 'zod/mini';
import { speechService } from '../parts/speech-service.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Bytes, Operation } from '../operation.ts';

/** Which model listens. */
export interface RecognizeSpeechQuery {
  version?: '2.0' | undefined;
  /** The first is for 8 kHz, all others for 16 kHz; all but the last are for Chinese. */
  model: 'customer-service-8k' | 'customer-service' | 'chat' | 'entertainment' | 'shopping' | 'english';
}

/** Checks a {@link RecognizeSpeechQuery}. */
export const recognizeSpeechQuery: Schema<RecognizeSpeechQuery> = exact(
  z.object({
    version: z.optional(z.literal('2.0')),
    model: z.enum(['customer-service-8k', 'customer-service', 'chat', 'entertainment', 'shopping', 'english']),
  }),
);

/** `audio/pcm; samplerate=16000`: signed as it is written. */
export const audioContentType: Schema<string> = exact(
  z.string().check(z.regex(/^audio\/[a-z0-9.+-]+; ?samplerate=(?:8000|16000)$/u)),
);

/** What was understood. */
export interface RecognizeSpeechResponse {
  /** What was said. */
  result: string;
  request_id: string;
}

/** Checks a {@link RecognizeSpeechResponse}. */
export const recognizeSpeechResponse: Schema<RecognizeSpeechResponse> = exact(
  z.object({ result: z.string(), request_id: nonEmptyText }),
);

/**
 * Writes down what is said in at most a minute of audio (V-7.2).
 *
 * @example
 * ```ts
 * import { recognizeSpeech, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   query: { model: 'chat' },
 *   contentType: 'audio/pcm; samplerate=16000',
 *   body: new Uint8Array(320),
 * };
 * console.log(validateInput(recognizeSpeech, input).ok); // true
 * ```
 */
export const recognizeSpeech: Operation<
  { query: RecognizeSpeechQuery; contentType: string; body: Bytes },
  RecognizeSpeechResponse
> = {
  ...speechService,
  id: 'speech.recognize',
  summary: 'Write down what is said',
  method: 'POST',
  path: '/recognize',
  dialect: 'speech-recognition',
  input: { query: recognizeSpeechQuery, contentType: audioContentType, body: { encoding: 'bytes' } },
  output: { encoding: 'json', schema: recognizeSpeechResponse },
  limits: { audioSeconds: 60 },
  section: 'V-7.2',
};
