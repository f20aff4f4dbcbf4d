import * as z from 'zod/mini';
import { ourDesign, success } from '../parts/our-design.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

const language: Schema<string> = exact(z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/u)));

/** A text with its languages, as two- or three-letter codes. */
export interface TranslateTextRequest {
  /** Language of the text, `auto` to have it found out. */
  source: string;
  target: string;
  text: string;
  /** `text` unless given. */
  format?: 'text' | 'html' | undefined;
}

/** Checks a {@link TranslateTextRequest}. */
export const translateTextRequest: Schema<TranslateTextRequest> = exact(
  z.strictObject({
    source: z.string().check(z.regex(/^(?:auto|[a-z]{2,3}(?:-[A-Za-z]{2,4})?)$/u)),
    target: language,
    text: nonEmptyText,
    format: z.optional(z.enum(['text', 'html'])),
  }),
);

/** The translation. */
export interface TranslateTextResponse {
  code: 'SUCCESS';
  request_id: string;
  translated: string;
  /** The language that was found, if it was asked for. */
  detected?: string | undefined;
}

/** Checks a {@link TranslateTextResponse}. */
export const translateTextResponse: Schema<TranslateTextResponse> = exact(
  z.object({ ...success, translated: z.string(), detected: z.optional(language) }),
);

/**
 * Translates a text: the beta, whose address was not found. Our own design (V-10.9).
 *
 * @example
 * ```ts
 * import { translateText, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { source: 'zh', target: 'en', text: '你好' } };
 * console.log(validateInput(translateText, input).ok); // true
 * ```
 */
export const translateText: Operation<{ body: TranslateTextRequest }, TranslateTextResponse> = {
  ...ourDesign,
  service: 'machine-translation',
  id: 'machine-translation.translate',
  summary: 'Translate a text',
  path: '/{org_code}/mt/translate',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: translateTextRequest } },
  output: { encoding: 'json', schema: translateTextResponse },
  section: 'V-10.9',
};
