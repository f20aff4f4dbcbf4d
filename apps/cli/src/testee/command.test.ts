import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { run } from '../../test/run.ts';

const lines = (...questions: unknown[]): string => questions.map((one) => `${JSON.stringify(one)}\n`).join('');

describe('testee', () => {
  it('says who it is, answers in order and ends with its input', async () => {
    const stdin = lines(
      { seq: 0, op: 'start', protocol: 1 },
      { seq: 1, op: 'signer.request-target', input: { url: 'https://h/p?a=1#b' } },
      { seq: 2, op: 'signer.request-target', input: { url: 'https://h/p?' } },
      { seq: 3, op: 'signer.nope', input: {} },
    );
    const { code, out } = await run(['testee'], { stdin, env: {} });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
    expect(answers[0]).toMatchObject({ seq: 0, implementation: { name: 'dataplus', version, language: 'TypeScript' } });
    expect(answers[0]?.ops).toContain('signer.sign');
    expect(answers[1]).toEqual({ seq: 1, output: { target: '/p?a=1' } });
    expect(answers[2]).toMatchObject({ seq: 2, error: { code: 'ambiguous-target' } });
    expect(answers[3]).toMatchObject({ seq: 3, error: { code: 'unknown-op' } });
    expect(code).toBe(0);
  });

  const right = { method: 'GET', target: '/p', headers: [], body: null };
  it.each([
    null,
    {},
    { ...right, method: null },
    { ...right, headers: {} },
    { ...right, headers: [['a', 'b', 'c']] },
    { ...right, body: { text: 'a', base64: 'YQ==' } },
    { ...right, body: { base64: 'YQ' } },
    { ...right, body: { repeat: { base64: 'YQ==', times: 1.5 } } },
    { ...right, extra: 1 },
  ])('takes no request that is not of the protocol: %j', async (request) => {
    const input = { request, accessKeyId: 'testid', accessKeySecret: 'testsecret' };
    const { code, out } = await run(['testee'], { stdin: lines({ seq: 1, op: 'signer.sign', input }) });
    expect(JSON.parse(out)).toMatchObject({ seq: 1, error: { code: 'invalid-input' } });
    expect(code).toBe(0);
  });

  it('declares an op of every suite that this implementation has', async () => {
    const { out } = await run(['testee'], { stdin: lines({ seq: 0, op: 'start', protocol: 1 }) });
    const { ops } = JSON.parse(out) as { ops: string[] };
    const declared = new Set(ops.map((op) => op.split('.')[0]));
    expect(declared).toEqual(new Set(['signer', 'service-schemas', 'http-client', 'agreement-terms', 'billing-rules']));
  });

  it('answers only the suites that are named', async () => {
    const { out } = await run(['testee', '--suite', 'signer'], { stdin: lines({ seq: 0, op: 'start', protocol: 1 }) });
    const { ops } = JSON.parse(out) as { ops: string[] };
    expect(ops.every((op) => op.startsWith('signer.'))).toBe(true);
  });
});
