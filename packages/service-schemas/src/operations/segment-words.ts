import { nlpPath, nlpResponse, nlpService, nlpTextRequest } from '../parts/nlp-service.ts';
import type { NlpPath, NlpResponse, NlpTextRequest } from '../parts/nlp-service.ts';
import type { Operation } from '../operation.ts';

/**
 * Splits a text into words (V-8.1). Its answer is assumed.
 *
 * @example
 * ```ts
 * import { segmentWords, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { path: { domain: 'general' }, body: { lang: 'ZH', text: '今天天气很好' } };
 * console.log(validateInput(segmentWords, input).ok); // true
 * ```
 */
export const segmentWords: Operation<{ path: NlpPath; body: NlpTextRequest }, NlpResponse> = {
  ...nlpService,
  id: 'nlp.segment-words',
  summary: 'Split a text into words',
  method: 'POST',
  path: '/{org_code}/nlp/api/WordSegment/{domain}',
  input: { path: nlpPath, body: { encoding: 'json', mediaType: 'application/json', schema: nlpTextRequest } },
  output: { encoding: 'json', schema: nlpResponse, origin: 'ours' },
};
