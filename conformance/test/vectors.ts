import type { Vector } from '../src/vector.ts';

/** A vector made for a test: `test.echo` must answer its `n` as `value`. */
export const echoVector = (n: number, more: Partial<Vector> = {}): Vector => ({
  id: `test/echo/n-${n}`,
  comment: `answers ${n}`,
  flags: [],
  spec: ['S-1.1'],
  op: 'test.echo',
  input: { n },
  output: { value: n },
  compare: {},
  origin: { expected: 'the test' },
  ...more,
});

/** So many of them. */
export const echoVectors = (count: number): Vector[] => Array.from({ length: count }, (_, n) => echoVector(n));
