import type { Run } from '../result.ts';
import { runVectors, type Testee } from '../run-vectors.ts';
import { vectorsOf } from './load-suite.ts';

/** What {@link runSuite} takes. */
export interface RunSuiteOptions {
  /** The suite to run, `signer` for instance. */
  readonly suite: string;
  /** The implementation under test. */
  readonly testee: Testee;
  /** Only the vectors whose id this glob takes. */
  readonly filter?: string;
  /** Ids of vectors that are known to fail. */
  readonly knownFailing?: ReadonlySet<string>;
}

/** Runs a suite of this package against an implementation in this process. */
export function runSuite(options: RunSuiteOptions): Promise<Run> {
  const { suite, testee, filter, knownFailing } = options;
  const vectors = vectorsOf(suite, filter === undefined ? {} : { filter });
  return runVectors({ vectors, testee, ...(knownFailing && { knownFailing }) });
}
