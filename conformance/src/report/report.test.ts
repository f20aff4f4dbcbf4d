import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { echoVector } from '../../test/vectors.ts';
import { SkippedVector } from '../answer.ts';
import type { Run } from '../result.ts';
import { runVectors } from '../run-vectors.ts';
import { reportJson } from './json.ts';
import { reportJunit } from './junit.ts';
import { table } from './table.ts';
import { reportTap } from './tap.ts';
import { reportText } from './text.ts';

/** One vector of each outcome; texts that XML, TAP and terminals stumble over. */
const nasty = 'a\nb\0\x1b]]>&<"\ud800# not ok 99 – 中';
let run: Run;

beforeAll(async () => {
  const op = (name: string) => (): unknown => {
    if (name === 'skip') throw new SkippedVector('no <GBK> here');
    return name === 'wrong' ? { value: nasty } : { value: 1 };
  };
  const ops = Object.fromEntries(['right', 'wrong', 'skip'].map((name) => [`test.${name}`, op(name)]));
  const vector = (slug: string, name: string) =>
    echoVector(1, { id: `test/report/${slug}`, op: `test.${name}`, comment: 'a <b> & "c"' });
  run = await runVectors({
    vectors: [
      vector('passes', 'right'),
      vector('fails', 'wrong'),
      vector('undeclared', 'other'),
      vector('skipped', 'skip'),
      vector('known', 'wrong'),
      vector('began', 'right'),
    ],
    testee: { name: 'mine & <yours>', version: '1', language: 'TypeScript', ops },
    knownFailing: new Set(['test/report/known', 'test/report/began']),
  });
});

describe('text', () => {
  it('shows wanted and got, what is known to fail, what began to pass, and the counts', () => {
    const text = reportText({ ...run, faults: ['the testee exited with code 7'] });
    expect(text).toContain('mine & <yours> 1 (TypeScript)');
    expect(text).toMatch(/FAILED.* test\/report\/fails/);
    expect(text).toContain('a␊');
    expect(text).toContain('␛');
    expect(text).not.toContain('\0');
    expect(text).toMatch(/BEGAN TO PASS.* test\/report\/began: remove it/);
    expect(text).toMatch(/known to fail.* test\/report\/known/);
    expect(text).toContain('no <GBK> here');
    expect(text).toContain('the testee exited with code 7');
    expect(text).toMatch(/not ok.*: 1 passed, 1 failed, 1 undeclared, 1 skipped, 1 known to fail, 1 began to pass/);
  });
});

describe('json', () => {
  it('has the counts and the outcome of every vector', () => {
    const report = JSON.parse(reportJson(run)) as { ok: boolean; tally: unknown; vectors: { status: string }[] };
    expect(report.ok).toBe(false);
    expect(report.tally).toEqual(run.tally);
    const statuses = report.vectors.map(({ status }) => status);
    expect(statuses).toEqual(['passed', 'failed', 'undeclared', 'skipped', 'failed', 'passed']);
  });
});

describe('junit', () => {
  /** An XML parser that is not ours: that of Python, which the references need anyway. */
  const parse = (xml: string) => {
    const script =
      'import sys, json, xml.etree.ElementTree as e\n' +
      'r = e.fromstring(sys.stdin.buffer.read())\n' +
      'print(json.dumps([[c.get("classname"), c.get("name"), [x.tag for x in c]] for c in r.iter("testcase")]))';
    return JSON.parse(execFileSync('python3', ['-c', script], { input: xml }).toString()) as unknown;
  };

  it('is XML, with one case for each vector and one for each fault', () => {
    expect(parse(reportJunit({ ...run, faults: [nasty] }))).toEqual([
      ['test.report', 'passes', []],
      ['test.report', 'fails', ['failure']],
      ['test.report', 'undeclared', ['skipped']],
      ['test.report', 'skipped', ['skipped']],
      ['test.report', 'known', ['skipped']],
      ['test.report', 'began', ['failure']],
      ['testee', 'behaviour', ['failure']],
    ]);
  });

  it('counts what it lists', () => {
    expect(reportJunit(run)).toContain('tests="6" failures="2" skipped="3"');
  });
});

describe('tap', () => {
  it('has a plan and one line for each vector, and nothing of an answer can pass for one', () => {
    const lines = reportTap(run).trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual(['TAP version 13', '1..6']);
    expect(lines.slice(2).filter((line) => !line.startsWith('# '))).toEqual([
      'ok 1 - test/report/passes',
      'not ok 2 - test/report/fails',
      'ok 3 - test/report/undeclared # SKIP undeclared op test.other',
      'ok 4 - test/report/skipped # SKIP no <GBK> here',
      'not ok 5 - test/report/known # TODO known to fail',
      'not ok 6 - test/report/began',
    ]);
  });
});

it('a table lines its columns up, Chinese too', () => {
  expect(
    table([
      ['a', 'b'],
      ['中文', 'x'],
      ['abc', 'y'],
    ]),
  ).toEqual(['a     b', '----  -', '中文  x', 'abc   y']);
});
