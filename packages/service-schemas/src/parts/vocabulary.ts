import * as z from 'zod/mini';
import { exact, type Schema } from '../schema.ts';
import { nonEmptyText, pathSegment } from './text.ts';

/** Words that speech recognition should expect (V-7.5). The type of `word_weights` is inferred. */
export interface Vocabulary {
  global_weight: number;
  words: string[];
  /** Weight of single words. */
  word_weights?: Record<string, number> | undefined;
}

/** Checks a {@link Vocabulary}. */
export const vocabulary: Schema<Vocabulary> = exact(
  z.object({
    global_weight: z.int(),
    words: z.array(nonEmptyText).check(z.minLength(1)),
    word_weights: z.optional(z.record(z.string(), z.int())),
  }),
);

/** The id that `createVocabulary` answered. */
export interface VocabularyPath {
  id: string;
}

/** Checks a {@link VocabularyPath}. */
export const vocabularyPath: Schema<VocabularyPath> = exact(z.strictObject({ id: pathSegment }));

/** What each vocabulary operation answers; reading one is assumed to answer its words too. */
export interface VocabularyAnswer {
  request_id: string;
  vocabulary_id?: string | undefined;
  global_weight?: number | undefined;
  words?: string[] | undefined;
  word_weights?: Record<string, number> | undefined;
}

/** Checks a {@link VocabularyAnswer}. */
export const vocabularyAnswer: Schema<VocabularyAnswer> = exact(
  z.object({
    request_id: nonEmptyText,
    vocabulary_id: z.optional(nonEmptyText),
    global_weight: z.optional(z.int()),
    words: z.optional(z.array(z.string())),
    word_weights: z.optional(z.record(z.string(), z.int())),
  }),
);
