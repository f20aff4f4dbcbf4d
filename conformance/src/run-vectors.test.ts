import { describe, expect, it } from 'vitest';
import { echoVector, echoVectors } from '../test/vectors.ts';
import { SkippedVector, type Ops } from './answer.ts';
import { assertVector } from './assert-vector.ts';
import { runVectors } from './run-vectors.ts';

const echo = ({ n }: { n: number }) => ({ value: n });
const run = (ops: Ops, vectors = echoVectors(3), knownFailing = new Set<string>()) =>
  runVectors({ vectors, testee: { name: 'mine', ops }, knownFailing });
const codeVector = () => {
  const vector = { ...echoVector(1, { error: { code: 'too-bad' } }) };
  delete (vector as { output?: unknown }).output;
  return vector;
};

describe('an implementation in this process', () => {
  it('may answer at once or later', async () => {
    expect((await run({ 'test.echo': echo })).tally.passed).toBe(3);
    expect((await run({ 'test.echo': (input: { n: number }) => Promise.resolve(echo(input)) })).tally.passed).toBe(3);
  });

  it('may refuse by throwing something with a code, at once or later', async () => {
    const error = Object.assign(new Error('no'), { code: 'too-bad' });
    const throwing = () => {
      throw error;
    };
    expect((await run({ 'test.echo': throwing }, [codeVector()])).tally.passed).toBe(1);
    expect((await run({ 'test.echo': () => Promise.reject(error) }, [codeVector()])).tally.passed).toBe(1);
  });

  it('fails when it throws something without a code', async () => {
    const throwing = () => {
      throw new TypeError('x is undefined');
    };
    const done = await run({ 'test.echo': throwing }, [codeVector()]);
    expect(done.tally.failed).toBe(1);
    expect(done.results[0]?.outcome).toMatchObject({
      differences: [{ got: { error: { code: 'internal-error', message: 'TypeError: x is undefined' } } }],
    });
  });

  it('may skip a vector with a reason', async () => {
    const skipping = () => {
      throw new SkippedVector('not here');
    };
    expect((await run({ 'test.echo': skipping })).tally).toMatchObject({ skipped: 3, passed: 0, failed: 0 });
  });

  it('has ops that it does not declare counted apart, inherited names too', async () => {
    const vectors = [echoVector(1, { op: 'test.other' }), echoVector(2, { op: 'toString' })];
    expect((await run({ 'test.echo': echo }, vectors)).tally).toMatchObject({ undeclared: 2, passed: 0, failed: 0 });
  });

  it('has known failures counted apart, and those that begin to pass reported', async () => {
    const known = new Set(['test/echo/n-1', 'test/echo/n-2']);
    const wrong = ({ n }: { n: number }) => ({ value: n === 1 ? -1 : n });
    const done = await run({ 'test.echo': wrong }, echoVectors(3), known);
    expect(done.tally).toMatchObject({ passed: 1, knownFailing: 1, beganToPass: 1, failed: 0 });
    expect(done.ok).toBe(false);
  });
});

describe('the assertion for tests', () => {
  it('is silent when the vector passes', async () => {
    await expect(assertVector(echoVector(1), { 'test.echo': echo })).resolves.toBeUndefined();
  });

  it('shows wanted and got when it does not', async () => {
    const failed = assertVector(echoVector(1), { 'test.echo': () => ({ value: 'a\nb' }) });
    await expect(failed).rejects.toThrow(/test\/echo\/n-1[^]*wanted[^]*a␊/);
  });

  it('refuses a test that tried nothing', async () => {
    await expect(assertVector(echoVector(1), {})).rejects.toThrow('no op test.echo');
  });
});
