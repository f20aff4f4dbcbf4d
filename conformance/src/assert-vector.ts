import type { Ops } from './answer.ts';
import { ConformanceError } from './errors.ts';
import { explain } from './explain.ts';
import { tryVector } from './run-vectors.ts';
import type { Vector } from './vector.ts';

/**
 * Runs one vector and throws with wanted and got side by side unless it passes: made for the tests of a package, with
 * any test runner. An undeclared op and a skipped vector throw too, for a test that tried nothing must not be green.
 *
 * @example
 * ```ts
 * import { assertVector } from '@dataplus/conformance';
 * import { vectorsOf } from '@dataplus/conformance/node';
 *
 * const ops = { 'signer.sign': () => ({ signature: '' }) };
 * for (const vector of vectorsOf('signer', { ops: ['signer.sign'] }).slice(0, 1)) {
 *   await assertVector(vector, ops).catch((error: Error) => { console.log(error.message); });
 * }
 * ```
 */
export async function assertVector(vector: Vector, ops: Ops): Promise<void> {
  const outcome = await tryVector(vector, ops);
  if (outcome.status === 'passed') return;
  const why =
    outcome.status === 'failed'
      ? explain(vector, outcome).join('\n')
      : `${vector.id}: ${outcome.status === 'skipped' ? `skipped, ${outcome.reason}` : `no op ${vector.op}`}`;
  throw new ConformanceError('vector-failed', why);
}
