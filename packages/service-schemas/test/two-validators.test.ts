import { readFileSync } from 'node:fs';
import { vectorsOf } from '@dataplus/conformance/node';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemas, validate } from '../src/index.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const compiled = new Map(
  Object.keys(schemas).map((name): [string, ValidateFunction] => {
    const file = new URL(`../generated/json-schema/${name}.json`, import.meta.url);
    return [name, ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object)];
  }),
);

const vectors = vectorsOf('service-schemas', { ops: ['service-schemas.validate'] });

describe('ajv on the published JSON Schemas says what validate says', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, { input, output }) => {
    const { schema, value } = input as { schema: string; value: unknown };
    expect(compiled.get(schema)?.(value)).toBe((output as { ok: boolean }).ok);
  });

  const samples = vectors
    .filter(({ output }) => output?.ok === true)
    .map(({ input }) => input as { schema: string; value: unknown });

  it.each(Object.entries(schemas))('of anything that is near a good %s', (name, schema) => {
    const good = samples.filter((sample) => sample.schema === name).map(({ value }) => value);
    expect(good.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.array(change, { minLength: 1, maxLength: 3 }), (value, changes) => {
        const changed = changes.reduce<unknown>((current, [at, what]) => changedAt(current, at, what), value);
        expect(compiled.get(name)?.(changed)).toBe(validate(schema, changed).ok);
      }),
      { numRuns: 60 },
    );
  });
});

const missing = Symbol('missing');

/** Values that stand at the edges of what schemas allow. */
const edges = [
  null,
  true,
  '',
  '0',
  0,
  1,
  -1,
  0.5,
  5,
  1e300,
  '2016-02-30',
  '2016-12-08T10:42:45Z',
  '长期',
  '\u{20BB7}',
  [],
  {},
];

const change = fc.tuple(
  fc.array(fc.nat(), { maxLength: 5 }),
  fc.oneof(fc.constantFrom<unknown>(missing, ...edges), fc.string({ unit: 'binary' }), fc.jsonValue()),
);

/** Changes one place inside a value; the numbers say which way to go at each step. */
function changedAt(value: unknown, path: readonly number[], what: unknown): unknown {
  const [step, ...rest] = path;
  if (typeof value !== 'object' || value === null || step === undefined) return what === missing ? null : what;
  const keys = [...Object.keys(value), ...(Array.isArray(value) ? [] : ['more'])];
  const key = keys[step % keys.length];
  if (key === undefined) return value;
  const inner = (value as Record<string, unknown>)[key];
  const leave = what === missing && (rest.length === 0 || typeof inner !== 'object' || inner === null);
  if (Array.isArray(value)) {
    return leave
      ? value.filter((_, index) => String(index) !== key)
      : value.map((one: unknown, index) => (String(index) === key ? changedAt(one, rest, what) : one));
  }
  const others = Object.entries(value).filter(([name]) => name !== key);
  return Object.fromEntries(leave ? others : [...others, [key, changedAt(inner, rest, what)]]);
}
