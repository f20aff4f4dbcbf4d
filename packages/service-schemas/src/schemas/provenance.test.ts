import { describe, expect, it } from 'vitest';
import { allOperations } from '../all-operations.ts';
import { schemaName } from '../json-schema/to-json-schema.ts';
import { schemaProvenance } from './provenance.ts';
import { schemas } from './schemas.ts';

describe('the provenance of schemas', () => {
  it('is known of every named schema', () => {
    expect(Object.keys(schemaProvenance).sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(Object.entries(schemaProvenance))('%s: designed means ours', (_, { origin, confidence, section }) => {
    expect(confidence === 'designed').toBe(origin === 'ours');
    expect(confidence === 'stated' && origin !== 'source').toBe(false);
    expect(section).toMatch(/^V-\d+\.\d+$/);
  });

  it.each(allOperations.map((operation) => [operation.id, operation] as const))(
    'what %s takes and answers is ours where the operation is',
    (_, { origin, input, output }) => {
      const bodies = [input.query, input.body?.schema, output.encoding === 'json' ? output.schema : undefined];
      const names = bodies.flatMap((schema) => (schema && schemaName(schema)) ?? []);
      for (const name of names.filter((used) => used !== 'ImageSource')) {
        if (origin === 'ours') expect(schemaProvenance[name]?.origin).toBe('ours');
      }
    },
  );
});
