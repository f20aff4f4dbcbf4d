import * as z from 'zod/mini';
import { speechService } from '../parts/speech-service.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** A question, and optionally the domains to look in and how many answers. */
export interface AskQuestionRequest {
  version: '2.0';
  /** Begins with `nui-`. */
  app_key: string;
  question: string;
  optional?: { domains?: string[] | undefined; top?: number | undefined } | undefined;
}

/** Checks a {@link AskQuestionRequest}. */
export const askQuestionRequest: Schema<AskQuestionRequest> = exact(
  z.object({
    version: z.literal('2.0'),
    app_key: z.string().check(z.regex(/^nui-.+$/u)),
    question: nonEmptyText,
    optional: z.optional(
      z.object({ domains: z.optional(z.array(nonEmptyText)), top: z.optional(z.int().check(z.minimum(1))) }),
    ),
  }),
);

/** Its members were not found, apart from the id that all speech answers have. */
export interface AskQuestionResponse {
  request_id?: string | undefined;
}

/** Checks a {@link AskQuestionResponse}. */
export const askQuestionResponse: Schema<AskQuestionResponse> = exact(z.object({ request_id: z.optional(z.string()) }));

/**
 * Asks the question answering service (V-7.5).
 *
 * @example
 * ```ts
 * import { askQuestion, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { version: '2.0', app_key: 'nui-test', question: '几点了' } };
 * console.log(validateInput(askQuestion, input).ok); // true
 * ```
 */
export const askQuestion: Operation<{ body: AskQuestionRequest }, AskQuestionResponse> = {
  ...speechService,
  id: 'speech.ask',
  summary: 'Ask a question',
  method: 'POST',
  path: '/qas',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: askQuestionRequest } },
  output: { encoding: 'json', schema: askQuestionResponse, origin: 'ours' },
  confidence: 'seen-once',
  section: 'V-7.5',
};
