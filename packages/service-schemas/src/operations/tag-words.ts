import { nlpPath, nlpResponse, nlpService, nlpTextRequest } from '../parts/nlp-service.ts';
import type { NlpPath, NlpResponse, NlpTextRequest } from '../parts/nlp-service.ts';
import type { Operation } from '../operation.ts';

/**
 * Splits a text into words and tells the part of speech of each (V-8.1). Its answer is assumed.
 *
 * @example
 * ```ts
 * import { tagWords, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { path: { domain: 'general' }, body: { lang: 'ZH', text: '今天天气很好' } };
 * console.log(validateInput(tagWords, input).ok); // true
 * ```
 */
export const tagWords: Operation<{ path: NlpPath; body: NlpTextRequest }, NlpResponse> = {
  ...nlpService,
  id: 'nlp.tag-words',
  summary: 'Tag words with parts of speech',
  method: 'POST',
  path: '/{org_code}/nlp/api/WordPos/{domain}',
  input: { path: nlpPath, body: { encoding: 'json', mediaType: 'application/json', schema: nlpTextRequest } },
  output: { encoding: 'json', schema: nlpResponse, origin: 'ours' },
};
