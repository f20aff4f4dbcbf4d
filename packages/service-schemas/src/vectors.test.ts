import { assertVector } from '@dataplus/conformance';
import { vectorsOf } from '@dataplus/conformance/node';
import { describe, it } from 'vitest';
import { serviceSchemasOps } from './testee/index.ts';

const vectors = vectorsOf('service-schemas', { ops: Object.keys(serviceSchemasOps) });

describe.each(Object.keys(serviceSchemasOps))('%s answers as the numbered facts say', (op) => {
  const own = vectors.filter((vector) => vector.op === op);
  it.each(own.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    await assertVector(vector, serviceSchemasOps);
  });
});
