import { explain } from '@dataplus/conformance';
import { runGateway, vectorsOf } from '@dataplus/conformance/node';
import { expect, it } from 'vitest';
import { startPlane } from './support/plane.ts';

/** The data plane alone has nobody who could be asked what was counted. */
const vectors = vectorsOf('gateway', { ops: ['gateway.exchange'] });

it('does what the suite gateway asks for, vector for vector', { timeout: 120_000 }, async () => {
  const limits = { headMilliseconds: 1_000, requestMilliseconds: 2_000, diagnosesPerSecond: 1_000 };
  const { plane, defects } = await startPlane({ limits });
  const { results, tally } = await runGateway({ url: plane.origin, vectors });
  const failed = results.filter(({ outcome }) => outcome.status !== 'passed');
  expect(failed.map(({ vector, outcome }) => explain(vector, outcome).join('\n'))).toEqual([]);
  expect(tally.passed).toBe(vectors.length);
  expect(defects.map(String).filter((text) => !text.includes('ECONNREFUSED'))).toEqual([]);
});
