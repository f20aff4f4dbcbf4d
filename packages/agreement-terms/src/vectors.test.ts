import { assertVector } from '@dataplus/conformance';
import { vectorsOf } from '@dataplus/conformance/node';
import { describe, expect, it } from 'vitest';
import { agreementIds } from './agreements/agreements.ts';
import { termsOps } from './testee/ops.ts';
import { topicIds } from './terms/term-of.ts';

const vectors = vectorsOf('agreement-terms');

describe('the vectors', () => {
  it('ask every agreement every topic', () => {
    const asked = vectors.filter(({ op }) => op === 'agreement-terms.term').map(({ input }) => JSON.stringify(input));
    const wanted = agreementIds.flatMap((agreement) => topicIds.map((topic) => JSON.stringify({ agreement, topic })));
    expect(asked.sort()).toEqual(wanted.sort());
  });

  it('try every op of the testee', () => {
    expect(new Set(vectors.map(({ op }) => op))).toEqual(new Set(Object.keys(termsOps)));
  });
});

describe.each(Object.keys(termsOps))('%s', (op) => {
  it('answers every vector as wanted', async () => {
    const own = vectors.filter((vector) => vector.op === op);
    expect(own.length).toBeGreaterThan(2);
    for (const vector of own) await assertVector(vector, termsOps);
  });
});
