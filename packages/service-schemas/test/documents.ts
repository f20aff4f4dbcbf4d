import { schemaProvenance, schemas, type AnyOperation } from '../src/index.ts';
import { toJsonSchema, type JsonSchema } from '../src/json-schema/to-json-schema.ts';
import { toOpenApi } from '../src/json-schema/openapi.ts';
import type { SourceComments, TypeComments } from './source-comments.ts';

/** The published documents by file name: a JSON Schema per named schema, and the OpenAPI document. */
export function documents(comments: SourceComments): ReadonlyMap<string, JsonSchema> {
  return new Map<string, JsonSchema>([
    ...Object.entries(schemas).map(
      ([name, schema]) =>
        [`json-schema/${name}.json`, jsonSchemaDocument(name, toJsonSchema(schema), comments)] as const,
    ),
    ['openapi.json', openApiDocument(toOpenApi({ version: '1' }), comments)],
  ]);
}

function jsonSchemaDocument(
  name: string,
  { $schema, $defs, ...schema }: JsonSchema,
  { types }: SourceComments,
): JsonSchema {
  return {
    $schema,
    $id: `urn:dataplus:schema:${name}`,
    title: name,
    ...described(name, schema, types),
    ...($defs !== undefined && { $defs: allCommented($defs as Record<string, JsonSchema>, types) }),
  };
}

function openApiDocument(document: JsonSchema, { types, operations }: SourceComments): JsonSchema {
  const { paths, components } = document as {
    paths: Record<string, Record<string, { operationId: AnyOperation['id'] }>>;
    components: { schemas: Record<string, JsonSchema> };
  };
  const withDescriptions = Object.entries(paths).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [
        method,
        { ...operation, description: operations.get(operation.operationId) },
      ]),
    ),
  ]);
  return {
    ...document,
    paths: Object.fromEntries(withDescriptions),
    components: { ...components, schemas: allCommented(components.schemas, types) },
  };
}

function allCommented(
  definitions: Readonly<Record<string, JsonSchema>>,
  types: SourceComments['types'],
): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [name, described(name, schema, types)]),
  );
}

/** With the comments of the type of that name, and whose fact it is. */
function described(name: string, schema: JsonSchema, types: SourceComments['types']): JsonSchema {
  const { origin = '', confidence = '', section = '' } = schemaProvenance[name] ?? {};
  return { ...commented(schema, types.get(name)), $comment: `origin: ${origin}, ${confidence}; ${section}` };
}

function commented(schema: JsonSchema, comments: TypeComments | undefined): JsonSchema {
  if (comments === undefined) return schema;
  const { properties, items } = schema as { properties?: Record<string, JsonSchema>; items?: JsonSchema };
  return {
    ...(comments.text !== '' && { description: comments.text }),
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, member]) => [name, commented(member, comments.members.get(name))]),
      ),
    }),
    ...(items && { items: commented(items, { text: '', members: comments.members }) }),
  };
}
