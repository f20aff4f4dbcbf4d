import { allOperations } from '../all-operations.ts';
import type { AnyOperation } from '../operation.ts';
import { operationObject } from './openapi-operation.ts';
import { toSharedJsonSchemas, type JsonSchema } from './to-json-schema.ts';

/** An OpenAPI 3.1 document. */
export type OpenApiDocument = Record<string, unknown>;

/**
 * The OpenAPI 3.1 document of all operations, with every named schema among its components. What OpenAPI has no word for
 * stands in members that begin with `x-dataplus-`: dialect, origin, confidence, section.
 *
 * @example
 * ```ts
 * import { toOpenApi } from '@dataplus/service-schemas/documents';
 *
 * console.log(toOpenApi({ version: '1.0.0' }).openapi); // 3.1.0
 * ```
 */
export function toOpenApi(options: { readonly version: string }): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dataplus services',
      version: options.version,
      summary: 'Services of the Dataplus platform, 2016 to 2019, and our own designs where nothing was published',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    security: [{ dataplus: [] }],
    paths: pathsOf(allOperations),
    components: {
      securitySchemes: {
        dataplus: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'Dataplus <AccessKey id>:<signature>, with a Date header.',
        },
        appcode: { type: 'apiKey', in: 'header', name: 'Authorization', description: 'APPCODE <code>.' },
      },
      schemas: toSharedJsonSchemas((name) => `#/components/schemas/${name}`),
    },
  };
}

function pathsOf(operations: readonly AnyOperation[]): Record<string, Record<string, JsonSchema>> {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: operationObject(operation),
    };
  }
  return paths;
}
