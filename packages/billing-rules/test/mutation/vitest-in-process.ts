/**
 * The few words of vitest that the tests of this package use, without its processes: a mutant is judged in milliseconds
 * instead of seconds. Assertions are vitest's own.
 */
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

interface Test {
  readonly id: string;
  readonly run: () => unknown;
}
type Body = (...row: never[]) => unknown;

/** All tests in the order in which they were written. */
export const tests: Test[] = [];
let path: readonly string[] = [];

export const expect: unknown = chai.expect;

function add(name: string, run: () => unknown): void {
  tests.push({ id: [...path, name, tests.length].join(' > '), run });
}

function within(name: string, body: () => unknown): void {
  const outer = path;
  path = [...outer, name];
  body();
  path = outer;
}

const rowsOf = (table: readonly unknown[]): readonly never[][] =>
  table.map((row) => (Array.isArray(row) ? row : [row]) as never[]);

export const it: unknown = Object.assign(add, {
  each: (table: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of rowsOf(table)) add(name, () => body(...row));
  },
});

export const describe: unknown = Object.assign(within, {
  each: (table: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of rowsOf(table)) within(name, () => body(...row));
  },
});
