import { assertVector } from '@dataplus/conformance';
import { vectorsOf } from '@dataplus/conformance/node';
import { describe, it } from 'vitest';
import { billingRulesOps } from './testee/index.ts';

const vectors = vectorsOf('billing-rules', { ops: Object.keys(billingRulesOps) });

describe.each(Object.keys(billingRulesOps))('%s answers as the clauses say', (op) => {
  const own = vectors.filter((vector) => vector.op === op);
  it.each(own.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    await assertVector(vector, billingRulesOps);
  });
});
