import { expect, it } from 'vitest';
import { inputFault } from './input-fault.ts';
import { loadSuite, suiteNames } from './load-suite.ts';
import { isPlayed } from './played-suites.ts';

it.each(suiteNames().filter((suite) => !isPlayed(suite)))('the inputs of the suite %s fit their ops', (suite) => {
  const faults = loadSuite(suite).vectors.map(({ op, input }) => inputFault(op, input));
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
});

it('names the member that does not fit', () => {
  const request = { method: 'GET', target: '/', headers: [['a']], body: null };
  const input = { request, accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  expect(inputFault('signer.sign', input)).toMatch(/^input: \/request\/headers\/0 must NOT have fewer than 2 items/);
  expect(inputFault('signer.sign', { ...input, extra: 1 })).toMatch(/\(extra: remove it\)$/);
});

it('has nothing to say of ops that no schema knows, and of questions that the runner makes while it plays', () => {
  for (const op of ['mine.echo', 'signer.nope', 'constructor', '../x.y', 'http-client.exchange']) {
    expect(inputFault(op, 1)).toBeUndefined();
  }
});
