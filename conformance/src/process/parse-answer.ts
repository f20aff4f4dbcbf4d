import type { Answer } from '../answer.ts';
import { isObject } from '../json.ts';

/** An answer with the number of the question that it is for. */
export interface NumberedAnswer {
  /** The number of the question. */
  readonly seq: number;
  /** The answer. */
  readonly answer: Answer;
}

/** Answers that vectors want are a few levels deep; what is deeper than this would overflow the stack further on. */
const deepest = 200;

/** Reads one line of a testee's output; undefined when it is no answer of `spec/protocol.md`. */
export function parseAnswer(line: string): NumberedAnswer | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  // A level takes a bracket at each end.
  if (!isObject(parsed) || (line.length > 2 * deepest && isDeeper(parsed, deepest))) return undefined;
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

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}
