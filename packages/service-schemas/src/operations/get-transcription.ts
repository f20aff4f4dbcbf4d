import * as z from 'zod/mini';
import { speechService } from '../parts/speech-service.ts';
import { nonEmptyText, pathSegment } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** The id that `createTranscription` answered. */
export interface GetTranscriptionPath {
  id: string;
}

const path: Schema<GetTranscriptionPath> = exact(z.strictObject({ id: pathSegment }));

/** How far the transcription is, and its text once it succeeded. */
export interface GetTranscriptionResponse {
  id?: string | undefined;
  request_id?: string | undefined;
  /** `RUNNING` and `SUCCEED` were seen; whatever else there is means that it failed. */
  status: string;
  /** What was said, part by part; there once it succeeded. */
  result?: { text: string }[] | undefined;
}

/** Checks a {@link GetTranscriptionResponse}. */
export const getTranscriptionResponse: Schema<GetTranscriptionResponse> = exact(
  z.object({
    id: z.optional(z.string()),
    request_id: z.optional(z.string()),
    status: nonEmptyText,
    result: z.optional(z.array(z.object({ text: z.string() }))),
  }),
);

/**
 * Asks how far a transcription is, and for its text (V-7.4).
 *
 * @example
 * ```ts
 * import { getTranscription, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { path: { id: 't-1' } };
 * console.log(validateInput(getTranscription, input).ok); // true
 * ```
 */
export const getTranscription: Operation<{ path: GetTranscriptionPath }, GetTranscriptionResponse> = {
  ...speechService,
  id: 'speech.get-transcription',
  summary: 'Ask for a transcription',
  method: 'GET',
  path: '/transcriptions/{id}',
  input: { path },
  output: { encoding: 'json', schema: getTranscriptionResponse },
  confidence: 'seen-twice',
  progress: { member: '/status', running: ['RUNNING'], succeeded: ['SUCCEED'] },
  section: 'V-7.4',
};
