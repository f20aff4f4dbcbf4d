import { speechService } from '../parts/speech-service.ts';
import {
  vocabularyAnswer,
  type VocabularyAnswer,
  type VocabularyPath,
  vocabularyPath,
  type Vocabulary,
  vocabulary,
} from '../parts/vocabulary.ts';
import type { Operation } from '../operation.ts';

/**
 * Replaces a vocabulary (V-7.5).
 *
 * @example
 * ```ts
 * import { updateVocabulary, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   path: { id: 'v-1' },
 *   body: { global_weight: 2, words: ['数加'] },
 * };
 * console.log(validateInput(updateVocabulary, input).ok); // true
 * ```
 */
export const updateVocabulary: Operation<{ path: VocabularyPath; body: Vocabulary }, VocabularyAnswer> = {
  ...speechService,
  id: 'speech.update-vocabulary',
  summary: 'Replace a vocabulary',
  method: 'PUT',
  path: '/asr/custom/vocabs/{id}',
  input: { path: vocabularyPath, body: { encoding: 'json', mediaType: 'application/json', schema: vocabulary } },
  output: { encoding: 'json', schema: vocabularyAnswer },
  confidence: 'seen-once',
  section: 'V-7.5',
};
