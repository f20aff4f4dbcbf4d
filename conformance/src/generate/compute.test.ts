import { describe, expect, it } from 'vitest';
import { echoVector } from '../../test/vectors.ts';
import type { Answer } from '../answer.ts';
import type { Oracle } from '../process/ask.ts';
import type { SuiteSchema } from '../vector.ts';
import { computeVectors } from './compute.ts';

const anything = { type: 'object' };
const op = { comment: 'c', input: anything, output: anything, compare: { members: { tried: { atMost: 10 } } } };
const schema: SuiteSchema = { description: 'd', errors: ['too-bad'], ops: { 'test.echo': { ...op, hex: ['text'] } } };
const oracle = (name: string, answer: Answer): Oracle => ({
  name,
  ops: new Set(['test.echo']),
  ask: (questions) => Promise.resolve(questions.map(() => answer)),
  close: () => Promise.resolve(),
});
const { id, comment, flags, spec, input } = echoVector(1);
const compute = async (first: Answer | undefined, second?: Answer) => {
  const oracles = {
    computes: () => (first === undefined ? undefined : one),
    checks: () => (second === undefined ? undefined : two),
    close: () => Promise.resolve(),
  };
  const one = oracle('reference-one', first ?? { output: {} });
  const two = oracle('reference-two', second ?? { output: {} });
  const [vector] = await computeVectors([{ id, comment, flags, spec, op: 'test.echo', input }], schema, oracles);
  return vector;
};

describe('an expected value', () => {
  it('is what the first reference says and the second agrees to, and says so', async () => {
    const vector = await compute({ output: { text: 'é', tried: 3 } }, { output: { tried: 4, text: 'é' } });
    expect(vector).toMatchObject({
      output: { text: 'é', tried: 3 },
      hex: { text: 'c3a9' },
      origin: { expected: 'reference-one', checked: 'reference-two' },
    });
  });

  it('may be an error code', async () => {
    expect(await compute({ error: { code: 'too-bad', message: 'm' } })).toMatchObject({ error: { code: 'too-bad' } });
  });

  it.each<[Answer, Answer]>([
    [{ output: { text: 'a' } }, { output: { text: 'b' } }],
    [{ output: { text: 'a' } }, { output: { text: 'a', more: 1 } }],
    [{ output: { text: 'a' } }, { error: { code: 'too-bad' } }],
    [{ error: { code: 'too-bad' } }, { error: { code: 'worse' } }],
  ])('is refused where two references disagree: %j and %j', async (first, second) => {
    await expect(compute(first, second)).rejects.toThrow(
      /test\/echo\/n-1: the references disagree: reference-one says/,
    );
  });

  it.each(['unknown-op', 'invalid-input', 'internal-error'])('is never %s', async (code) => {
    await expect(compute({ error: { code } })).rejects.toThrow(/correct the input/);
  });

  it('is not made up where no reference has the op', async () => {
    expect(await compute(undefined)).toBeUndefined();
  });
});
