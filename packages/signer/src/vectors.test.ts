import { assertVector } from '@dataplus/conformance';
import { vectorsOf } from '@dataplus/conformance/node';
import { describe, it } from 'vitest';
import { signerOps } from './testee/index.ts';

const vectors = vectorsOf('signer', { ops: Object.keys(signerOps) });

describe.each(Object.keys(signerOps))('%s gives what the references give', (op) => {
  const own = vectors.filter((vector) => vector.op === op);
  it.each(own.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    await assertVector(vector, signerOps);
  });
});
