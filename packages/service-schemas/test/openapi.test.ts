import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allOperations, schemas } from '../src/index.ts';

const text = readFileSync(new URL('../generated/openapi.json', import.meta.url), 'utf8');
const document = JSON.parse(text) as {
  openapi: string;
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
};

interface OpenApiOperation {
  operationId: string;
  description: string;
  parameters: { name: string; in: string; required?: boolean }[];
  responses: Record<string, { description: string }>;
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('the OpenAPI document', () => {
  it('is 3.1 and has every operation and every named schema', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(allOperations.map(({ id }) => id));
    expect(Object.keys(document.components.schemas).sort()).toEqual(Object.keys(schemas).sort());
  });

  it('refers only to what it has', () => {
    const references = [...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, reference = '']) => reference);
    expect(references.length).toBeGreaterThan(200);
    const known = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
    for (const reference of references) expect(known).toContain(reference);
  });

  it.each(operations)(
    '$method $path declares its path parameters, each parameter once, and is described',
    ({ path, operation }) => {
      const { parameters, responses, description } = operation;
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(new Set(parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size).toBe(parameters.length);
      expect(Object.keys(responses)).toEqual(['200', 'default']);
      expect(description).toMatch(/V-\d/);
    },
  );
});
