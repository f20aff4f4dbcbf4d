import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { change, scratchSuites, topicFile, type Mutable } from '../../test/scratch.ts';
import { suiteNames } from '../files/load-suite.ts';
import { schemasFolder } from '../files/places.ts';
import { openObjects } from './lint-schema.ts';
import { lintSuite } from './lint-suite.ts';
import { showProblem } from './problem.ts';

it.each(suiteNames())('there is nothing wrong with the suite %s', (suite) => {
  expect(lintSuite({ suite }).map(showProblem)).toEqual([]);
});

/** Plants a fault in the topic accept, and gives what lint says. */
function plant(how: (parsed: Mutable) => unknown): string[] {
  const vectors = scratchSuites('accept');
  change(topicFile(vectors, 'accept'), how);
  return lintSuite({ suite: 'signer', vectors }).map(({ at, message }) =>
    at === undefined ? message : `${at}: ${message}`,
  );
}
const first = 'signer/accept/any';

describe('lint names a planted fault', () => {
  it.each<[string, (parsed: Mutable) => unknown, RegExp]>([
    [
      'an unknown member of the file',
      (p) => Object.assign(p, { more: 1 }),
      /additional properties \(more: remove it\)/,
    ],
    ['an unknown member of a vector', (p) => Object.assign(p.vectors[0] ?? {}, { more: 1 }), /\(more: remove it\)/],
    [
      'an unknown member of an input',
      (p) => Object.assign(p.vectors[0]?.input ?? {}, { more: 1 }),
      /^signer\/accept\/any: input\/? .*\(more: remove it\)/,
    ],
    [
      'an unknown member of an output',
      (p) => Object.assign(p.vectors[0]?.output ?? {}, { more: 1 }),
      /^signer\/accept\/any: output\/? .*\(more: remove it\)/,
    ],
    [
      'an unknown member of a twin',
      (p) => Object.assign(p.vectors[0]?.twins?.[0] ?? {}, { more: 1 }),
      /\(more: remove it\)/,
    ],
    [
      'an unknown op',
      (p) => Object.assign(p.vectors[0] ?? {}, { op: 'signer.sing' }),
      /op signer.sing is not in the suite schema/,
    ],
    [
      'an unknown error code',
      (p) =>
        Object.assign(p.vectors[0] ?? {}, {
          output: undefined,
          hex: undefined,
          twins: undefined,
          error: { code: 'no' },
        }),
      /error code no is not in the suite schema/,
    ],
    ['an output and an error', (p) => Object.assign(p.vectors[0] ?? {}, { error: { code: 'invalid-url' } }), /oneOf/],
    ['an id that is used twice', (p) => Object.assign(p.vectors[1] ?? {}, { id: first }), /the id is used twice/],
    [
      'an id of another topic',
      (p) => Object.assign(p.vectors[0] ?? {}, { id: 'signer/abc/any' }),
      /the id does not begin with signer\/accept\//,
    ],
    ['vectors out of order', (p) => p.vectors.reverse(), /vectors are unsorted; run fmt/],
    [
      'an unknown rule',
      (p) => Object.assign(p.vectors[0] ?? {}, { spec: ['S-99.1'] }),
      /S-99.1 is not in the specification/,
    ],
    ['no rule at all', (p) => Object.assign(p.vectors[0] ?? {}, { spec: [] }), /neither a rule nor a clause is cited/],
    [
      'a flag that is not explained',
      (p) => Object.assign(p.vectors[0] ?? {}, { flags: ['mystery'] }),
      /flag mystery is not explained/,
    ],
    [
      'a flag that nobody has',
      (p) => Object.assign(p.flags, { lonely: { bug: 'b', effect: 'e' } }),
      /lonely: no vector has this flag/,
    ],
    ['a flag without its effect', (p) => Object.assign(p.flags, { half: { bug: 'b' } }), /effect/],
    [
      'an unknown mistake',
      (p) => Object.assign(p.vectors[0]?.twins?.[0] ?? {}, { mistake: 'typo' }),
      /twin typo 0: there is no such mistake/,
    ],
    [
      'a twin that is there twice',
      (p) => Object.assign(p.vectors[0] ?? {}, { twins: Array(2).fill(p.vectors[0]?.twins?.[0]) }),
      /is there twice; remove one/,
    ],
    [
      'a twin that is right',
      (p) => Object.assign(p.vectors[0]?.twins?.[0] ?? {}, { authorization: p.vectors[0]?.output?.authorization }),
      /is the right signature/,
    ],
    [
      'hex of another text',
      (p) => Object.assign(p.vectors[0] ?? {}, { hex: { stringToSign: '00' } }),
      /hex is not that of the text/,
    ],
    ['another suite', (p) => Object.assign(p, { suite: 'signet' }), /suite is signet; the folder says signer/],
    ['another topic', (p) => Object.assign(p, { topic: 'except' }), /name the file except.json/],
    ['a comment of two lines', (p) => Object.assign(p, { comment: 'a\nb' }), /\/comment must match pattern/],
  ])('%s', (_what, how, message) => {
    expect(
      plant(how).some((line) => message.test(line)),
      plant(how).join('\n'),
    ).toBe(true);
  });

  it('an id that was withdrawn', () => {
    const vectors = scratchSuites('accept');
    const retired = { suite: 'signer', retired: [{ id: first, reason: 'it was wrong' }] };
    writeFileSync(path.join(vectors, 'signer', 'retired.json'), JSON.stringify(retired));
    expect(lintSuite({ suite: 'signer', vectors }).map(({ message }) => message)).toEqual([
      'the id was withdrawn (retired.json); give the vector a new one',
    ]);
  });

  it('a file that is not JSON', () => {
    const vectors = scratchSuites('accept');
    writeFileSync(topicFile(vectors, 'accept'), '{"suite":');
    expect(lintSuite({ suite: 'signer', vectors }).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^not JSON: /),
    ]);
  });

  it('a file that is not in the common format', () => {
    const vectors = scratchSuites('accept');
    const file = topicFile(vectors, 'accept');
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
    expect(lintSuite({ suite: 'signer', vectors }).map(({ message }) => message)).toEqual([
      'not in the common format; run fmt',
    ]);
  });

  it('a schema that is open, or none', () => {
    const schemas = mkdtempSync(path.join(os.tmpdir(), 'schemas-'));
    onTestFinished(() => {
      rmSync(schemas, { recursive: true });
    });
    const vectors = scratchSuites('accept');
    expect(lintSuite({ suite: 'signer', vectors, schemas })[0]?.message).toContain('there is no such schema');
    const file = path.join(schemas, 'signer.schema.json');
    cpSync(path.join(schemasFolder, 'signer.schema.json'), file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"additionalProperties": false,', ''));
    expect(lintSuite({ suite: 'signer', vectors, schemas }).map(({ message }) => message)).toEqual([
      '/ops/signer.request-target/input takes unknown members; say "additionalProperties": false, or true where any member is meant',
    ]);
  });
});

it('an open object is found wherever it is, and a typed map is not open', () => {
  const open = { type: 'object', properties: {} };
  expect(openObjects({ oneOf: [{ type: 'array', items: open }] })).toEqual(['/oneOf/0/items']);
  expect(openObjects({ type: 'object', additionalProperties: { type: 'string' } })).toEqual([]);
  expect(openObjects({ enum: [open], const: open })).toEqual([]);
});
