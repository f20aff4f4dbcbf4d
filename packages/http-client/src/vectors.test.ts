import { assertVector } from '@dataplus/conformance';
import { playOps, vectorsOf } from '@dataplus/conformance/node';
import { describe, expect, it } from 'vitest';
import { clientOps } from './testee/index.ts';

const vectors = vectorsOf('http-client');
const ops = playOps(clientOps);
const topics = [...new Set(vectors.map(({ id }) => id.split('/')[1] ?? ''))];

it('there are at least 120 exchanges', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(120);
});

describe.each(topics)('%s', (topic) => {
  const own = vectors.filter(({ id }) => id.startsWith(`http-client/${topic}/`));
  it.each(own.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    await assertVector(vector, ops);
  });
});
