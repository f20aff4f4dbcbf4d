import { speechService } from '../parts/speech-service.ts';
import { vocabularyAnswer, type VocabularyAnswer, type Vocabulary, vocabulary } from '../parts/vocabulary.ts';
import type { Operation } from '../operation.ts';

/** Creates a vocabulary for speech recognition (V-7.5). */
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
