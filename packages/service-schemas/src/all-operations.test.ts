import { describe, expect, it } from 'vitest';
import { allOperations } from './all-operations.ts';
import { parsePattern } from './routes/path-pattern.ts';
import type { AnySchema } from './schema.ts';

const shapeOf = (schema: AnySchema | undefined): readonly string[] =>
  Object.keys((schema?._zod.def as { shape?: object } | undefined)?.shape ?? {});

const parametersOf = (path: string): readonly string[] =>
  parsePattern(path).flatMap((segment) => ('parameter' in segment ? [segment.parameter] : []));

describe('the list of operations', () => {
  it('has 46, by id, each once', () => {
    const ids = allOperations.map(({ id }) => id);
    expect(ids).toHaveLength(46);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});

describe.each(allOperations.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  const { path, input, method, accept, hosts, origin, confidence, section, dialect, authentication } = operation;

  it('asks the caller for every parameter of its path but the organisation', () => {
    const asked = parametersOf(path).filter((name) => name !== 'org_code');
    expect([...shapeOf(input.path)].sort()).toEqual([...asked].sort());
  });

  it('takes names in its Accept header from the query', () => {
    for (const [, name] of accept.matchAll(/\{(\w+)\}/g)) expect(shapeOf(input.query)).toContain(name);
  });

  it('has a body exactly where the method has one', () => {
    expect(input.body !== undefined).toBe(method === 'POST' || method === 'PUT');
  });

  it('has a content type of its own or of the caller', () => {
    if (input.body) expect(input.body.mediaType === undefined).toBe(input.contentType !== undefined);
  });

  it('names hosts as https origins, and none where the design is ours', () => {
    for (const host of hosts) expect(new URL(host).origin).toBe(host);
    expect(hosts.length === 0).toBe(origin === 'ours');
  });

  it('says how sure it is, and where that is written', () => {
    expect(confidence === 'designed').toBe(origin === 'ours');
    expect(confidence === 'stated').toBe(origin === 'source');
    expect(section).toMatch(/^V-\d+\.\d+$/);
  });

  it('has a speech dialect exactly on the speech host', () => {
    expect(dialect !== 'dataplus').toBe(hosts.includes('https://nlsapi.aliyun.com'));
    if (authentication === 'appcode') expect(dialect).toBe('dataplus');
  });
});
