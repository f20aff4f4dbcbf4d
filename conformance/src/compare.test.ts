import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';

const paths = (...args: Parameters<typeof compare>) => compare(...args).map(({ path }) => path);

describe('without a rule', () => {
  it('a value is equal to itself, whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const reversed: unknown = JSON.parse(JSON.stringify(value), (_, part: unknown) =>
          typeof part === 'object' && part !== null && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).reverse())
            : part,
        );
        expect(compare(JSON.parse(JSON.stringify(value)), reversed)).toEqual([]);
      }),
    );
  });

  it('names the place of every difference', () => {
    const wanted = { a: 1, b: { c: [1, 2] }, d: null };
    expect(paths(wanted, { a: 2, b: { c: [1, 3, 4] }, d: null, e: 5 })).toEqual(['/a', '/b/c/1', '/b/c/2', '/e']);
    expect(paths({ 'a/b~': 1 }, {})).toEqual(['/a~1b~0']);
  });

  it('tells apart what looks alike', () => {
    expect(paths({ a: '1' }, { a: 1 })).toEqual(['/a']);
    expect(paths({ a: null }, {})).toEqual(['/a']);
    expect(paths({ a: [] }, { a: {} })).toEqual(['/a']);
    expect(paths([1, 2], [2, 1])).toEqual(['/0', '/1']);
  });

  it('a member that the answer inherits is not there', () => {
    expect(paths({ toString: 1 }, {})).toEqual(['/toString']);
  });
});

describe('with a rule', () => {
  it('elements in free order are the same elements, as often', () => {
    const rule = { order: 'free' } as const;
    expect(paths(['a', 'b'], ['b', 'a'], rule)).toEqual([]);
    expect(paths(['a', 'b'], ['b', 'b'], rule)).toEqual(['']);
    expect(paths(['a'], ['a', 'a'], rule)).toEqual(['']);
  });

  it('explanations are compared as sets of sets', () => {
    const rule = { order: 'free', items: { order: 'free' } } as const;
    expect(paths([['a', 'b'], ['c']], [['c'], ['b', 'a']], rule)).toEqual([]);
    expect(paths([[]], [], rule)).toEqual(['']);
    expect(paths([], [[]], rule)).toEqual(['']);
  });

  it('members that the vector does not name may be ignored, at that place only', () => {
    const rule = { unnamed: 'ignored' } as const;
    expect(paths({ a: { b: 1 } }, { a: { b: 1 }, x: 2 }, rule)).toEqual([]);
    expect(paths({ a: { b: 1 } }, { a: { b: 1, x: 2 } }, rule)).toEqual(['/a/x']);
  });

  it('a bounded number is an integer from 0 to the bound', () => {
    const rule = { members: { tried: { atMost: 20_000 } } };
    expect([0, 1, 20_000].map((tried) => paths({ tried: 5 }, { tried }, rule))).toEqual([[], [], []]);
    for (const tried of [20_001, -1, 0.5, '5', undefined]) {
      expect(paths({ tried: 5 }, { tried }, rule)).toEqual(['/tried']);
    }
  });
});
