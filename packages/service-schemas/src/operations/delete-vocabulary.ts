import { speechService } from '../parts/speech-service.ts';
import { vocabularyAnswer, type VocabularyAnswer, type VocabularyPath, vocabularyPath } from '../parts/vocabulary.ts';
import type { Operation } from '../operation.ts';

/**
 * Deletes a vocabulary (V-7.5).
 *
 * @example
 * ```ts
 * import { deleteVocabulary, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { path: { id: 'v-1' } };
 * console.log(validateInput(deleteVocabulary, input).ok); // true
 * ```
 */
export const deleteVocabulary: Operation<{ path: VocabularyPath }, VocabularyAnswer> = {
  ...speechService,
  id: 'speech.delete-vocabulary',
  summary: 'Delete a vocabulary',
  method: 'DELETE',
  path: '/asr/custom/vocabs/{id}',
  input: { path: vocabularyPath },
  output: { encoding: 'json', schema: vocabularyAnswer },
  confidence: 'seen-once',
  section: 'V-7.5',
};
