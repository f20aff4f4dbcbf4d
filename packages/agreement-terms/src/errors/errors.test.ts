import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicIds } from '../terms/term-of.ts';
import { errorCatalogue } from './error-catalogue.ts';
import { nearest } from './nearest-names.ts';
import { TermsError } from './terms-error.ts';

describe('nearest', () => {
  it.each([
    ['dasu', ['dashu', 'datav', 'ocr'], ['dashu']],
    ['MAXCOMPUTE', ['maxcompute', 'dashu'], ['maxcompute']],
    ['cuort', ['court', 'debits'], ['court']],
    ['renewal', ['auto-renewal', 'auto-opening'], ['auto-renewal']],
    ['3.1.3.14', ['3.1.3.1', '3.1.3.13', '9'], ['3.1.3.1', '3.1.3.13']],
    ['something else', ['court', 'debits'], []],
    ['', ['court'], []],
  ])('of %s among %j', (given, names, near) => {
    expect(nearest(given, names)).toEqual(near);
  });

  it('finds every name without its first or last letter, although longer names may hold what is left', () => {
    for (const topic of topicIds)
      for (const cut of [topic.slice(1), topic.slice(0, -1)]) expect(nearest(cut, topicIds), cut).toContain(topic);
  });

  it('finds any name with one slip of the finger, and gives three at most', () => {
    const slip = fc
      .constantFrom(...topicIds)
      .chain((topic) =>
        fc.tuple(fc.constant(topic), fc.nat(topic.length - 2), fc.constantFrom('drop', 'double', 'swap')),
      );
    fc.assert(
      fc.property(slip, ([topic, at, kind]) => {
        const [head, here, next, tail] = [
          topic.slice(0, at),
          topic[at] ?? '',
          topic[at + 1] ?? '',
          topic.slice(at + 2),
        ];
        const typed = { drop: next, double: here + here + next, swap: next + here }[kind];
        const near = nearest(head + typed + tail, topicIds);
        expect(near.length).toBeLessThanOrEqual(3);
        expect(near).toContain(topic);
      }),
    );
  });

  it('takes any text, of any length', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => nearest(text, topicIds).length <= 3));
  });
});

describe('the catalogue of errors', () => {
  it('explains every code with cause, cure and place', () => {
    for (const [code, entry] of Object.entries(errorCatalogue)) {
      expect(entry.code).toBe(code);
      for (const text of [entry.cause, entry.cure]) expect(text).toMatch(/^[A-Z].*\.$/);
      expect(entry.section).toMatch(/\.md$/);
    }
  });

  it('stands behind the errors that are thrown', () => {
    const error = new TermsError('unknown-topic', 'There is no topic "x".', {
      field: 'topic',
      nearest: ['y'],
      cause: 1,
    });
    expect(error).toMatchObject({ message: 'There is no topic "x". Did you mean y?', nearest: ['y'], cause: 1 });
    expect(new TermsError('unknown-topic', 'a')).not.toHaveProperty('cause');
  });
});
