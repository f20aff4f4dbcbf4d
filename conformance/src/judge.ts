import type { Answer } from './answer.ts';
import { compare, type Difference } from './compare.ts';
import { isObject } from './json.ts';
import type { Twin, Vector } from './vector.ts';

/** What an answer to a vector is worth. */
export type Judgement =
  | { readonly status: 'passed' }
  | { readonly status: 'skipped'; readonly reason: string }
  | {
      readonly status: 'failed';
      /** Every place where the answer is not what was wanted. */
      readonly differences: readonly Difference[];
      /** The wrong twin that was answered, when the signature is that of a mistake which the vector names. */
      readonly twin?: Twin;
    };

const passed: Judgement = { status: 'passed' };

/**
 * Compares an answer with what a vector wants, by the rules of `spec/protocol.md`.
 *
 * @example
 * ```ts
 * import { judge } from '@dataplus/conformance';
 * import { vectorsOf } from '@dataplus/conformance/node';
 *
 * const [vector] = vectorsOf('signer');
 * if (vector) console.log(judge(vector, { error: { code: 'unknown-op' } }).status); // failed
 * ```
 */
export function judge(vector: Vector, answer: Answer): Judgement {
  if ('skipped' in answer) return { status: 'skipped', reason: answer.skipped.reason };
  if (vector.error !== undefined) {
    if ('error' in answer && answer.error.code === vector.error.code) return passed;
    return { status: 'failed', differences: [{ path: '', wanted: { error: vector.error }, got: answer }] };
  }
  if ('error' in answer) {
    return { status: 'failed', differences: [{ path: '', wanted: { output: vector.output }, got: answer }] };
  }
  const differences = compare(vector.output, answer.output, vector.compare);
  if (differences.length === 0) return passed;
  const twin = twinOf(vector, answer.output);
  return { status: 'failed', differences, ...(twin && { twin }) };
}

function twinOf(vector: Vector, output: unknown): Twin | undefined {
  if (!isObject(output) || typeof output.signature !== 'string') return undefined;
  return vector.twins?.find((twin) => twin.signature === output.signature);
}
