import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { echoVector, echoVectors } from '../../test/vectors.ts';
import { runCommand, type CommandRun } from './run-command.ts';

const program = fileURLToPath(new URL('../../test/testees/misbehave.mjs', import.meta.url));
const command = (how: string, ...bad: number[]) => [process.execPath, program, how, bad.join(',')];

/** What became of each vector that did not pass, by its number. */
const troubles = ({ results }: CommandRun): Record<string, string> =>
  Object.fromEntries(
    results.flatMap(({ outcome, vector }) => {
      if (outcome.status === 'passed') return [];
      return [[vector.id.replace('test/echo/n-', ''), 'fault' in outcome ? outcome.fault : outcome.status]];
    }),
  );

const run = (how: string, bad: number[], timeout = 2000, count = 30) =>
  runCommand({ command: command(how, ...bad), vectors: echoVectors(count), timeout });

describe('a testee that behaves', () => {
  it('passes, and every vector is asked as often as repeat says', async () => {
    const done = await runCommand({ command: command('well'), vectors: echoVectors(700), repeat: 3 });
    expect(done).toMatchObject({ ok: true, exchanges: 2100, faults: [] });
    expect(done.tally).toMatchObject({ passed: 700, failed: 0 });
    expect(done.implementation).toEqual({ name: 'misbehave', language: 'JavaScript' });
  });

  it('has vectors of ops that it does not declare counted apart', async () => {
    const vectors = [echoVector(1), echoVector(2, { op: 'test.other' })];
    const done = await runCommand({ command: command('well'), vectors });
    expect(done.tally).toMatchObject({ passed: 1, undeclared: 1, failed: 0 });
    expect(done.ok).toBe(true);
  });

  it('that declares no op of the selected vectors has not passed', async () => {
    const done = await runCommand({ command: command('well'), vectors: [echoVector(1, { op: 'test.other' })] });
    expect(done).toMatchObject({ ok: false, faults: ['the testee declares no op of the vectors that were selected'] });
  });

  it('has skipped vectors counted apart, never as passed', async () => {
    const done = await run('skip', [3]);
    expect(done.tally).toMatchObject({ passed: 29, skipped: 1, failed: 0 });
  });

  it('has a wrong answer reported with its vector', async () => {
    const done = await run('wrong', [4]);
    expect(troubles(done)).toEqual({ 4: 'failed' });
    expect(done.ok).toBe(false);
  });
});

it('wrong answers that are long are not all kept', async () => {
  const bad = Array.from({ length: 30 }, (_, n) => n);
  const done = await run('wrong-and-long', bad);
  expect(done.tally.failed).toBe(30);
  expect(JSON.stringify(done.results).length).toBeLessThan(17 * 1024 * 1024);
  expect(JSON.stringify(done.results.at(-1))).toMatch(/a wrong answer of 10000\d\d characters, not kept/);
});

describe('a testee that misbehaves at one vector has it reported there, and the others go on', () => {
  it.each([
    ['die', 'died'],
    ['crash', 'died'],
    ['hang', 'timed-out'],
    ['pass-over', 'passed-over'],
    ['garbage', 'not-an-answer'],
    ['not-json', 'not-an-answer'],
    ['no-answer', 'not-an-answer'],
    ['two-kinds', 'not-an-answer'],
    ['deep', 'not-an-answer'],
    ['not-utf-8', 'not-an-answer'],
    ['wrong-seq', 'wrong-seq'],
    ['long-line', 'line-too-long'],
    ['flood', 'line-too-long'],
    ['flood-lines', 'not-an-answer'],
    ['twice', 'answered-twice'],
  ])('%s: %s', async (how, fault) => {
    const done = await run(how, [7, 20]);
    expect(troubles(done)).toEqual({ 7: fault, 20: fault });
    expect(done.tally).toMatchObject({ passed: 28, failed: 2 });
  });

  it('an answer after that of a later question is reported with its vector', async () => {
    expect(troubles(await run('swap-with-next', [7]))).toEqual({ 7: 'out-of-order' });
  });

  it('a testee that closes its input is not taken for one that answers', async () => {
    const done = await run('close-input', [7]);
    expect(Object.keys(troubles(done))).toEqual(['7']);
  });

  it('a testee that closes its output is not waited for', async () => {
    const done = await run('close-output', [7], 5000);
    expect(Object.keys(troubles(done))).toEqual(['7']);
  });

  it('says what the testee wrote, and how it ended', async () => {
    const details = async (how: string) =>
      (await run(how, [7])).results.flatMap(({ outcome }) => ('detail' in outcome ? [outcome.detail] : []));
    expect(await details('die')).toEqual(['exited with code 3']);
    expect(await details('crash')).toEqual(['was ended by SIGSEGV']);
    expect(await details('garbage')).toEqual(['wrote a line that is no answer: "Traceback: something"']);
  });
});

describe('a testee that is beyond hope is given up', () => {
  it('one that fails ten vectors in a row', async () => {
    const all = Array.from({ length: 30 }, (_, n) => n);
    const found = Object.values(troubles(await run('die', all)));
    expect(found.filter((fault) => fault === 'died')).toHaveLength(10);
    expect(found.filter((fault) => fault === 'given-up')).toHaveLength(20);
  });

  it('one that goes away after every answer', async () => {
    const all = Array.from({ length: 300 }, (_, n) => n);
    const done = await run('die-after-answer', all, 2000, 300);
    expect(done.ok).toBe(false);
    expect(Object.values(troubles(done)).every((fault) => fault === 'given-up')).toBe(true);
  });
});

describe('the beginning and the end', () => {
  it.each([
    ['no-start', /no answer to the start question within 300 ms/],
    ['noisy-start', /answered the start question with "Welcome!"/],
  ])('%s is refused in one line', async (how, message) => {
    const failed = runCommand({ command: command(how), vectors: echoVectors(1), timeout: 300 });
    await expect(failed).rejects.toMatchObject({ code: 'testee-did-not-start', message });
  });

  it('a program that is not there is refused in one line', async () => {
    const failed = runCommand({ command: ['/no/such/program'], vectors: echoVectors(1) });
    await expect(failed).rejects.toMatchObject({ code: 'testee-not-found', message: /check the path/ });
  });

  it('an exit code other than 0 is a fault of the run', async () => {
    const done = await run('bad-exit', []);
    expect(done.faults).toEqual(['the testee exited with code 7 after the end of its input; wanted code 0']);
    expect(done.ok).toBe(false);
  });

  it('a testee that stays after the end of its input is ended, and said to have stayed', async () => {
    const done = await run('no-exit', [], 1500);
    expect(done.faults).toEqual(['the testee did not exit within 1500 ms after the end of its input']);
  });

  it('an interrupted run ends the testee and says so', async () => {
    const stop = new AbortController();
    const failed = runCommand({ command: command('hang', 0), vectors: echoVectors(3), signal: stop.signal });
    setTimeout(() => {
      stop.abort(new Error('enough'));
    }, 200);
    await expect(failed).rejects.toThrow('enough');
  });
});

describe('the known-failing list', () => {
  const vectors = echoVectors(3);
  const knownFailing = new Set(['test/echo/n-1']);

  it('a vector on it still runs and is counted apart', async () => {
    const done = await runCommand({ command: command('wrong', 1), vectors, knownFailing });
    expect(done.tally).toMatchObject({ passed: 2, failed: 0, knownFailing: 1, beganToPass: 0 });
    expect(done.ok).toBe(true);
  });

  it('a vector on it that begins to pass makes the run fail, so that the list is shortened', async () => {
    const done = await runCommand({ command: command('well'), vectors, knownFailing });
    expect(done.tally).toMatchObject({ passed: 2, knownFailing: 0, beganToPass: 1 });
    expect(done.ok).toBe(false);
  });
});
