import type { Answer } from '../answer.ts';
import { isObject } from '../json.ts';

/** An answer with the number of the question that it is for. */
export interface NumberedAnswer {
  /** The number of the question. */
  readonly seq: number;
  /** The answer. */
  readonly answer: Answer;
}

/** Reads one line of a testee's output; undefined when it is no answer of `spec/protocol.md`. */
export function parseAnswer(line: string): NumberedAnswer | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isObject(parsed)) return undefined;
  const { seq, output, error, skipped } = parsed;
  const kinds = [output, error, skipped].filter((kind) => kind !== undefined).length;
  if (!Number.isSafeInteger(seq) || kinds !== 1) return undefined;
  if (output !== undefined) return { seq: seq as number, answer: { output } };
  if (isObject(error) && typeof error.code === 'string') {
    const message = typeof error.message === 'string' ? { message: error.message } : {};
    return { seq: seq as number, answer: { error: { code: error.code, ...message } } };
  }
  if (isObject(skipped) && typeof skipped.reason === 'string') {
    return { seq: seq as number, answer: { skipped: { reason: skipped.reason } } };
  }
  return undefined;
}
