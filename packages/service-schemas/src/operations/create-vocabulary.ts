import { speechService } from '../parts/speech-service.ts';
import { vocabularyAnswer, type VocabularyAnswer, type Vocabulary, vocabulary } from '../parts/vocabulary.ts';
import type { Operation } from '../operation.ts';

/**
 * Creates a vocabulary for speech recognition (V-7.5).
 *
 * @example
 * ```ts
 * import { createVocabulary, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { global_weight: 1, words: ['数加'] } };
 * console.log(validateInput(createVocabulary, input).ok); // true
 * ```
 */
export const createVocabulary: Operation<{ body: Vocabulary }, VocabularyAnswer> = {
  ...speechService,
  id: 'speech.create-vocabulary',
  summary: 'Create a vocabulary',
  method: 'POST',
  path: '/asr/custom/vocabs',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: vocabulary } },
  output: { encoding: 'json', schema: vocabularyAnswer },
  confidence: 'seen-once',
  section: 'V-7.5',
};
