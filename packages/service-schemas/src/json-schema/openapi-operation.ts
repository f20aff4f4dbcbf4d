import type { AnyOperation, RequestBody } from '../operation.ts';
import type { AnySchema } from '../schema.ts';
import { schemaName, toJsonSchema, type JsonSchema } from './to-json-schema.ts';

/** The OpenAPI 3.1 operation object of an operation. */
export function operationObject(operation: AnyOperation): JsonSchema {
  const { id, service, summary, dialect, authentication, hosts, origin, confidence, section, input } = operation;
  return {
    operationId: id,
    summary,
    tags: [service],
    ...(authentication === 'appcode' && { security: [{ appcode: [] }] }),
    ...(hosts.length > 0 && { servers: hosts.map((url) => ({ url })) }),
    parameters: parametersOf(operation),
    ...(input.body && { requestBody: requestBody(input.body, input.contentType) }),
    responses: responsesOf(operation),
    ...(authentication === 'dataplus' && { 'x-dataplus-dialect': dialect }),
    'x-dataplus-origin': origin,
    'x-dataplus-confidence': confidence,
    'x-dataplus-section': section,
  };
}

/** A schema as a document refers to it: by name, or written out with references to names. */
function inDocument(schema: AnySchema): JsonSchema {
  const name = schemaName(schema);
  return name === undefined ? writtenOut(schema) : { $ref: `#/components/schemas/${name}` };
}

function writtenOut(schema: AnySchema): JsonSchema {
  const text = JSON.stringify({ ...toJsonSchema(schema), $schema: undefined, $defs: undefined });
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}

function parametersOf({ path, headers = {}, input }: AnyOperation): JsonSchema[] {
  const given = input.path ? fieldsOf(input.path) : [];
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return [
    ...names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: given.find((field) => field.name === name)?.schema ?? { type: 'string', minLength: 1 },
    })),
    ...(input.query ? queryParameters(input.query) : []),
    ...Object.entries({ ...headers, ...encodingHeader(input.body) }).map(([name, value]) => ({
      name,
      in: 'header',
      required: true,
      schema: { type: 'string', const: value },
    })),
  ];
}

function encodingHeader(body: RequestBody | undefined): Record<string, string> {
  return body?.contentEncoding ? { 'Content-Encoding': body.contentEncoding } : {};
}

interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

function queryParameters(schema: AnySchema): JsonSchema[] {
  const fields = fieldsOf(schema);
  if (fields.length === 0)
    return [{ name: 'fields', in: 'query', style: 'form', explode: true, schema: inDocument(schema) }];
  return fields.map((field) => ({ ...field, in: 'query' }));
}

/** The members of an object schema; of alternatives all of them, required where each alternative asks for it. */
function fieldsOf(schema: AnySchema): Field[] {
  const root = writtenOut(schema) as ObjectSchema;
  const alternatives = root.anyOf ?? [root];
  const names = [...new Set(alternatives.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return names.map((name) => ({
    name,
    required: alternatives.every(({ required = [] }) => required.includes(name)),
    schema: alternatives.find(({ properties = {} }) => name in properties)?.properties?.[name] ?? {},
  }));
}

interface ObjectSchema {
  readonly anyOf?: readonly ObjectSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

function requestBody(body: RequestBody, contentType: AnySchema | undefined): JsonSchema {
  const mediaType = body.mediaType ?? (contentType ? 'audio/*' : 'application/octet-stream');
  return { required: true, content: { [mediaType]: body.schema ? { schema: inDocument(body.schema) } : {} } };
}

function responsesOf({ output, failure }: AnyOperation): JsonSchema {
  const success =
    output.encoding === 'json'
      ? { 'application/json': { schema: inDocument(output.schema) } }
      : Object.fromEntries(output.mediaTypes.map((mediaType) => [mediaType, {}]));
  return {
    200: { description: 'Success', content: success, ...(output.origin && { 'x-dataplus-origin': output.origin }) },
    default: {
      description: `Failure, told by: ${failure.form}`,
      ...(failure.schema && { content: { 'application/json': { schema: inDocument(failure.schema) } } }),
      ...(failure.codes.length > 0 && { 'x-dataplus-codes': failure.codes }),
    },
  };
}
