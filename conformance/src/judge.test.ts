import { describe, expect, it } from 'vitest';
import { echoVector } from '../test/vectors.ts';
import { judge } from './judge.ts';

const refused = echoVector(1, { error: { code: 'invalid-target' } });
const failing = { ...refused };
delete (failing as { output?: unknown }).output;

describe('a vector that wants an output', () => {
  it('passes with it and fails with an error', () => {
    expect(judge(echoVector(1), { output: { value: 1 } }).status).toBe('passed');
    expect(judge(echoVector(1), { error: { code: 'x' } }).status).toBe('failed');
  });

  it('names the mistake when the wrong twin was answered', () => {
    const twin = { mistake: 'query-missing', stringToSign: 'x', signature: 'wrong', authorization: 'Dataplus a:wrong' };
    const vector = echoVector(1, { output: { signature: 'right' }, twins: [twin] });
    expect(judge(vector, { output: { signature: 'wrong' } })).toMatchObject({ status: 'failed', twin });
    expect(judge(vector, { output: { signature: 'other' } })).not.toHaveProperty('twin');
  });
});

describe('a vector that wants an error', () => {
  it('compares the code alone', () => {
    expect(judge(failing, { error: { code: 'invalid-target', message: 'whatever' } }).status).toBe('passed');
    expect(judge(failing, { error: { code: 'invalid-url' } }).status).toBe('failed');
  });

  it('fails with an output', () => {
    expect(judge(failing, { output: { value: 1 } }).status).toBe('failed');
  });
});

it('a skipped vector is neither passed nor failed', () => {
  expect(judge(echoVector(1), { skipped: { reason: 'no GBK here' } })).toEqual({
    status: 'skipped',
    reason: 'no GBK here',
  });
});
