import type { Run } from '../result.ts';

/** The report for programs: the counts and everything that did not pass. */
export function reportJson(run: Run): string {
  const { implementation, tally, faults, ok, results } = run;
  const vectors = results.map(({ vector: { id }, outcome, knownFailing }) => ({
    id,
    ...outcome,
    ...(knownFailing && { knownFailing }),
  }));
  return `${JSON.stringify({ ok, implementation, tally, faults, vectors }, undefined, 2)}\n`;
}
