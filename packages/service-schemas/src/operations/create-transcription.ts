import * as z from 'zod/mini';
import { speechService } from '../parts/speech-service.ts';
import { httpUrl, nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** A part of the recording to be written down; the names of its members are ours. Times in milliseconds. */
export interface ValidTime {
  begin_time: number;
  end_time: number;
  channel_id?: number | undefined;
}

const validTime: Schema<ValidTime> = exact(
  z.object({
    begin_time: z.int().check(z.minimum(0)),
    end_time: z.int().check(z.minimum(0)),
    channel_id: z.optional(z.int().check(z.minimum(0))),
  }),
);

/** What both forms of the request have. */
export interface TranscriptionOptions {
  /** `nls-service-telephone8khz` and `nls-service-multi-domain` were seen. */
  app_key: string;
  vocabulary_id?: string | undefined;
  valid_times?: ValidTime[] | undefined;
}

/** The recording by its address: `file_link`, in older programs `oss_link`. At most 128 MB. */
export type CreateTranscriptionRequest =
  (TranscriptionOptions & { file_link: string }) | (TranscriptionOptions & { oss_link: string });

/** Checks a {@link CreateTranscriptionRequest}. */
export const createTranscriptionRequest: Schema<CreateTranscriptionRequest> = exact(
  z.union([
    z.object({
      app_key: nonEmptyText,
      vocabulary_id: z.optional(nonEmptyText),
      valid_times: z.optional(z.array(validTime)),
      file_link: httpUrl,
    }),
    z.object({
      app_key: nonEmptyText,
      vocabulary_id: z.optional(nonEmptyText),
      valid_times: z.optional(z.array(validTime)),
      oss_link: httpUrl,
    }),
  ]),
);

/** The id under which the text can be asked for. */
export interface CreateTranscriptionResponse {
  /** Asked for with `getTranscription`. */
  id: string;
  request_id?: string | undefined;
}

/** Checks a {@link CreateTranscriptionResponse}. */
export const createTranscriptionResponse: Schema<CreateTranscriptionResponse> = exact(
  z.object({ id: nonEmptyText, request_id: z.optional(z.string()) }),
);

/**
 * Has a recording written down; ask for the text with `getTranscription` (V-7.4).
 *
 * @example
 * ```ts
 * import { createTranscription, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   body: { app_key: 'nls-service-multi-domain', file_link: 'https://example.com/talk.wav' },
 * };
 * console.log(validateInput(createTranscription, input).ok); // true
 * ```
 */
export const createTranscription: Operation<{ body: CreateTranscriptionRequest }, CreateTranscriptionResponse> = {
  ...speechService,
  id: 'speech.create-transcription',
  summary: 'Have a recording written down',
  method: 'POST',
  path: '/transcriptions',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: createTranscriptionRequest } },
  output: { encoding: 'json', schema: createTranscriptionResponse },
  limits: { linkedFileBytes: 128_000_000 },
  section: 'V-7.4',
};
