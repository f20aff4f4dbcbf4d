import { speechService } from '../parts/speech-service.ts';
import { vocabularyAnswer, type VocabularyAnswer, type VocabularyPath, vocabularyPath } from '../parts/vocabulary.ts';
import type { Operation } from '../operation.ts';

/**
 * Reads a vocabulary (V-7.5).
 *
 * @example
 * ```ts
 * import { getVocabulary, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { path: { id: 'v-1' } };
 * console.log(validateInput(getVocabulary, input).ok); // true
 * ```
 */
export const getVocabulary: Operation<{ path: VocabularyPath }, VocabularyAnswer> = {
  ...speechService,
  id: 'speech.get-vocabulary',
  summary: 'Read a vocabulary',
  method: 'GET',
  path: '/asr/custom/vocabs/{id}',
  input: { path: vocabularyPath },
  output: { encoding: 'json', schema: vocabularyAnswer },
  confidence: 'seen-once',
  section: 'V-7.5',
};
