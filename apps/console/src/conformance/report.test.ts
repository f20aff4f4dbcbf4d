import { assembleSuite, runVectors } from '@dataplus/conformance';
import { describe, expect, test } from 'vitest';
import { readReport, reportOfRun } from './report.ts';

const vector = {
  id: 'signer/method/x',
  comment: 'A comment.',
  flags: [],
  spec: ['S-3.2'],
  op: 'signer.sign',
  input: {},
  output: { signature: 'right' },
  twins: [{ mistake: 'query-missing', stringToSign: '', signature: 'wrong', authorization: '' }],
  origin: { expected: 'reference-python' },
};
const suite = assembleSuite([{ suite: 'signer', topic: 'method', comment: '', flags: {}, vectors: [vector] }], {
  description: '',
  errors: [],
  ops: {},
});

describe('a report', () => {
  test('of a run here has what went wrong, with the mistake that explains it', async () => {
    const testee = { name: 'mine', ops: { 'signer.sign': () => ({ signature: 'wrong' }) } };
    const report = reportOfRun(await runVectors({ vectors: suite.vectors, testee }));
    expect(report).toMatchObject({
      ok: false,
      tally: { passed: 0, failed: 1 },
      vectors: [
        {
          id: 'signer/method/x',
          status: 'failed',
          twin: 'query-missing',
          rules: ['S-3.2'],
          differences: [{ path: '/signature', wanted: 'right', got: 'wrong' }],
        },
      ],
    });
  });

  test('in a file is read as the runner wrote it', () => {
    const text = JSON.stringify({
      ok: true,
      implementation: { name: 'go', language: 'Go' },
      tally: { passed: 2 },
      faults: ['bad exit'],
      vectors: [
        { id: 'a', status: 'skipped', reason: 'no' },
        { id: 'b', status: 'failed', fault: 'died', detail: 'x' },
      ],
    });
    expect(readReport(text)).toMatchObject({
      implementation: { name: 'go', language: 'Go' },
      tally: { passed: 2, failed: 0 },
      faults: ['bad exit'],
      vectors: [
        { id: 'a', status: 'skipped', remark: 'no' },
        { id: 'b', status: 'failed', remark: 'died: x' },
      ],
    });
  });

  test.each([
    ['{', 'conformance.noJson'],
    ['[]', 'conformance.noShape'],
    ['{"tally":{}}', 'conformance.noShape'],
  ])('%s is none', (text, why) => {
    expect(readReport(text)).toBe(why);
  });
});
