import type { Io } from '../io.ts';
import { colorsFor } from '../output/colors.ts';
import type { Language } from '../output/language.ts';
import type { AnswerStyle } from './answer-text.ts';

/** Colours of answers on this terminal. */
export function styleFor(io: Io, language: Language): AnswerStyle {
  const { dim, yellow } = colorsFor(io.stdout, io.env);
  return { language, cite: dim, warn: yellow };
}
