import { schemaName, toJsonSchema, type JsonSchema } from '@dataplus/service-schemas/documents';
import type { AnySchema } from '@dataplus/service-schemas';
import { problemSchema } from './problem-schema.ts';
import type { Route } from './route.ts';
import { tags } from './tags.ts';

/** The OpenAPI 3.1 document of the admin API, from the table of its routes. */
export function toAdminOpenApi(routes: readonly Route[], version: string): Record<string, unknown> {
  const components: Record<string, JsonSchema> = { Problem: problemSchema };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dataplus gateway: admin API',
      version,
      summary: 'Accounts, keys, agreements, orders, money and the market of a gateway',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: "The operator's token, or one that the operator made for an account.",
        },
      },
      schemas: Object.fromEntries(Object.entries(components).sort(([left], [right]) => (left < right ? -1 : 1))),
    },
  };
}

function operationOf(route: Route, components: Record<string, JsonSchema>): Record<string, unknown> {
  const { id, tag, summary, audience, status = 200, body, bodyOptional = false, answer } = route;
  const parameters = [...pathParameters(route), ...queryParameters(route, components), ...headerParameters(route)];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(audience === 'public' && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: {
        required: !bodyOptional,
        content: { 'application/json': { schema: inDocument(body, components) } },
      },
    }),
    responses: {
      [status]: {
        description: 'Done',
        content: { 'application/json': { schema: inDocument(answer, components) } },
      },
      default: {
        description: 'Refused (RFC 9457); `code` says why',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    'x-dataplus-audience': audience,
    'x-dataplus-origin': 'ours',
  };
}

function pathParameters({ path }: Route): JsonSchema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1 },
  }));
}

function queryParameters({ query }: Route, components: Record<string, JsonSchema>): JsonSchema[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = inDocument(query, components) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function headerParameters({ method }: Route): JsonSchema[] {
  if (method === 'GET') return [];
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'A repeat with the same key and the same request gets the answer of the first.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    },
  ];
}

/** A schema as the document refers to it; what has a name stands among the components. */
function inDocument(schema: AnySchema, components: Record<string, JsonSchema>): JsonSchema {
  const written = moved(toJsonSchema(schema));
  const definitions = (written.$defs ?? {}) as Readonly<Record<string, JsonSchema>>;
  for (const [name, definition] of Object.entries(definitions)) components[name] ??= without(definition, ['$id', 'id']);
  const body = without(written, ['$defs', '$schema']);
  const name = schemaName(schema);
  if (name === undefined) return body;
  components[name] ??= body;
  return { $ref: `#/components/schemas/${name}` };
}

function without(schema: JsonSchema, members: readonly string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !members.includes(name)));
}

function moved(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}
