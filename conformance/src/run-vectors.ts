import { callOp, type Ops } from './answer.ts';
import { judge } from './judge.ts';
import { summarise, type Implementation, type Outcome, type Result, type Run } from './result.ts';
import type { Vector } from './vector.ts';

/** An implementation in this process. */
export interface Testee extends Implementation {
  /** Its operations, by name. Vectors of other ops count as undeclared. */
  readonly ops: Ops;
}

/** What {@link runVectors} takes. */
export interface RunVectorsOptions {
  /** The vectors to run, from `vectorsOf` or `assembleSuite`. */
  readonly vectors: readonly Vector[];
  /** The implementation under test. */
  readonly testee: Testee;
  /** Ids of vectors that are known to fail; they still run and are counted apart. */
  readonly knownFailing?: ReadonlySet<string>;
}

/** Runs one vector in this process. */
export async function tryVector(vector: Vector, ops: Ops): Promise<Outcome> {
  if (!Object.hasOwn(ops, vector.op)) return { status: 'undeclared' };
  return judge(vector, await callOp(ops, vector.op, vector.input));
}

/**
 * Runs vectors against an implementation in this process. An op may throw: the `code` of what it throws is the error
 * that is compared.
 */
export async function runVectors(options: RunVectorsOptions): Promise<Run> {
  const { vectors, testee, knownFailing } = options;
  const { ops, ...implementation } = testee;
  const results: Result[] = [];
  for (const vector of vectors) {
    const outcome = await tryVector(vector, ops);
    results.push({ vector, outcome, knownFailing: knownFailing?.has(vector.id) ?? false });
  }
  return summarise(implementation, results);
}
