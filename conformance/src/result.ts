import type { Judgement } from './judge.ts';
import type { Vector } from './vector.ts';

/**
 * What is wrong with a testee itself when it gave no answer that could be judged: it died, stayed silent, wrote
 * something that is no answer, answered out of order or twice, passed a question over, or was given up.
 */
export type Fault =
  | 'died'
  | 'timed-out'
  | 'closed-input'
  | 'not-an-answer'
  | 'line-too-long'
  | 'wrong-seq'
  | 'out-of-order'
  | 'answered-twice'
  | 'passed-over'
  | 'given-up';

/** What became of one vector. */
export type Outcome =
  | Judgement
  | { readonly status: 'undeclared' }
  | { readonly status: 'failed'; readonly fault: Fault; readonly detail: string };

/** A vector and what became of it. */
export interface Result {
  /** The vector. */
  readonly vector: Vector;
  /** What became of it. */
  readonly outcome: Outcome;
  /** True when the known-failing list names it. */
  readonly knownFailing: boolean;
}

/** Who was under test. */
export interface Implementation {
  /** A name, `dataplus` for instance. */
  readonly name: string;
  /** Its version. */
  readonly version?: string;
  /** The language that it is written in. */
  readonly language?: string;
  /** What it runs on, with its version. */
  readonly runtime?: string;
}

/** How many vectors came to what. */
export interface Tally {
  /** Right answers. */
  readonly passed: number;
  /** Wrong answers that no list excuses. */
  readonly failed: number;
  /** Vectors of ops that the implementation does not declare: neither passed nor failed. */
  readonly undeclared: number;
  /** Vectors that the implementation did not try, with a reason. */
  readonly skipped: number;
  /** Wrong answers that the known-failing list names. */
  readonly knownFailing: number;
  /** Right answers that the known-failing list names: the list must be shortened. */
  readonly beganToPass: number;
}

/** A whole run. */
export interface Run {
  /** Who was under test. */
  readonly implementation: Implementation;
  /** Every selected vector with what became of it, in the order of the ids. */
  readonly results: readonly Result[];
  /** The counts. */
  readonly tally: Tally;
  /** What was wrong with the testee apart from any vector, a bad exit for instance. */
  readonly faults: readonly string[];
  /** True when nothing failed, nothing on the known-failing list began to pass, and the testee behaved. */
  readonly ok: boolean;
}

/** Counts results and says whether the run as a whole is good. */
export function summarise(
  implementation: Implementation,
  results: readonly Result[],
  faults: readonly string[] = [],
): Run {
  const tally = { passed: 0, failed: 0, undeclared: 0, skipped: 0, knownFailing: 0, beganToPass: 0 };
  for (const { outcome, knownFailing } of results) {
    if (knownFailing && outcome.status === 'failed') tally.knownFailing++;
    else if (knownFailing && outcome.status === 'passed') tally.beganToPass++;
    else tally[outcome.status]++;
  }
  const ok = tally.failed === 0 && tally.beganToPass === 0 && faults.length === 0;
  return { implementation, results, tally, faults, ok };
}
