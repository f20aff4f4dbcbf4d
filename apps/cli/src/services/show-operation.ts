import type { AnyOperation, AnySchema, RequestBody } from '@dataplus/service-schemas';
import { type JsonSchema, toJsonSchema } from '@dataplus/service-schemas/documents';
import type { Io } from '../io.ts';
import { colorsFor } from '../output/colors.ts';
import { printFields } from '../output/fields.ts';
import { type Language, say } from '../output/language.ts';
import { words } from './words.ts';

/** An operation with JSON Schemas in place of validators. */
export interface OperationDescription extends Omit<AnyOperation, 'input' | 'output' | 'failure'> {
  readonly input: Readonly<Record<'path' | 'query' | 'contentType', JsonSchema | undefined>> & {
    readonly body: (Omit<RequestBody, 'schema'> & { readonly schema: JsonSchema | undefined }) | undefined;
  };
  readonly output:
    | { readonly encoding: 'json'; readonly schema: JsonSchema }
    | { readonly encoding: 'bytes'; readonly mediaTypes: readonly string[] };
}

/** Everything about an operation that can be printed. */
export function describeOperation(operation: AnyOperation): OperationDescription {
  const { input, output } = operation;
  return {
    ...operation,
    input: {
      path: schemaOf(input.path),
      query: schemaOf(input.query),
      contentType: schemaOf(input.contentType),
      body: input.body === undefined ? undefined : { ...input.body, schema: schemaOf(input.body.schema) },
    },
    output: output.encoding === 'json' ? { ...output, schema: toJsonSchema(output.schema) } : output,
  };
}

const schemaOf = (schema: AnySchema | undefined): JsonSchema | undefined =>
  schema === undefined ? undefined : toJsonSchema(schema);

/** The facts of an operation, then the JSON Schema of each part of its input and of its answer. */
export function printOperation(operation: OperationDescription, lang: Language, io: Io): void {
  const { id, summary, method, path, hosts, dialect, authentication, limits, origin, confidence, section } = operation;
  const { bold } = colorsFor(io.stdout, io.env);
  const known = Object.entries(limits).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  io.stdout.write(`${bold(id)}  ${summary}\n`);
  printFields(io, lang, [
    [words.request, `${method} ${path}`],
    [words.hosts, hosts.length === 0 ? say(words.unpublished, lang) : hosts.join(', ')],
    [words.dialect, authentication === 'dataplus' ? dialect : say(words.appcode, lang)],
    [words.limits, known.length === 0 ? say(words.unpublished, lang) : known.join(', ')],
    [words.source, `${origin}, ${confidence}, ${section}`],
  ]);
  const { input, output } = operation;
  for (const part of ['path', 'query', 'contentType'] as const) {
    printSchema(`${say(words.input, lang)}: ${say(words[part], lang)}`, input[part], io);
  }
  if (input.body !== undefined) {
    const { schema, encoding, mediaType } = input.body;
    printSchema(`${say(words.input, lang)}: ${say(words.body, lang)}, ${mediaType ?? encoding}`, schema ?? {}, io);
  }
  if (output.encoding === 'json') printSchema(say(words.output, lang), output.schema, io);
  else io.stdout.write(`${bold(`${say(words.output, lang)}: ${output.mediaTypes.join(', ')}`)}\n`);
}

function printSchema(head: string, schema: JsonSchema | undefined, io: Io): void {
  if (schema === undefined) return;
  const shown = JSON.stringify({ ...schema, $schema: undefined }, undefined, 2);
  io.stdout.write(`${colorsFor(io.stdout, io.env).bold(head)}\n${shown}\n`);
}
