export { schemaName, toJsonSchema } from './to-json-schema.ts';
export type { JsonSchema } from './to-json-schema.ts';
export { toOpenApi } from './openapi.ts';
export type { OpenApiDocument } from './openapi.ts';
