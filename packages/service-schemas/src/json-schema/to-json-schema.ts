import * as z from 'zod/mini';
import type { AnySchema } from '../schema.ts';
import { schemas } from '../schemas/schemas.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Record<string, unknown>;

const names: ReadonlyMap<AnySchema, string> = new Map(
  Object.entries(schemas).map(([name, schema]) => [schema, name] as const),
);

/** The name of a schema that has one. */
export function schemaName(schema: AnySchema): string | undefined {
  return names.get(schema);
}

/**
 * The JSON Schema (draft 2020-12) of a schema, complete in itself: named schemas inside it stand under `$defs`.
 * Both give the same verdict on every value that JSON can hold.
 *
 * @example
 * ```ts
 * import { order } from '@dataplus/service-schemas';
 * import { toJsonSchema } from '@dataplus/service-schemas/documents';
 *
 * console.log(toJsonSchema(order).type); // object
 * ```
 */
export function toJsonSchema(schema: AnySchema): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', metadata: namedExcept(schema) }) as JsonSchema;
}

/** All named schemas, referring to each other by `refOf(name)`; the form that an OpenAPI document wants. */
export function toSharedJsonSchemas(refOf: (name: string) => string): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(schemas)) registry.add(schema, { id: name });
  const { schemas: all } = z.toJSONSchema(registry, { io: 'input', uri: refOf });
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [name, without(schema as JsonSchema, ['$schema', '$id'])]),
  );
}

/** The registry of names without the schema itself, which is the root and no reference. */
function namedExcept(root: AnySchema): z.core.$ZodRegistry<{ id: string }> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, name] of names) if (schema !== root) registry.add(schema, { id: name });
  return registry;
}

function without(schema: JsonSchema, members: readonly string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !members.includes(name)));
}
