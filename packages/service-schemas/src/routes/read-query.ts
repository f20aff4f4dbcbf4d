import type { AnySchema } from '../schema.ts';

/** What the JSON Schema-like definition of a field says of its type, optional or not. */
interface Definition {
  readonly type: string;
  readonly innerType?: AnySchema;
  readonly shape?: Readonly<Record<string, AnySchema>>;
  readonly options?: readonly AnySchema[];
  readonly values?: readonly unknown[];
}

const definitionOf = (schema: AnySchema): Definition => schema._zod.def;

/**
 * Reads the query of a request target as an operation's query schema wants it: fields that are numbers or booleans there become so
 * if they are written like one; all others stay text. The first of several fields of one name counts. Not yet validated.
 *
 * @example
 * ```ts
 * import { readQuery, recommend } from '@dataplus/service-schemas';
 *
 * const query = readQuery(recommend.input.query, '/org/re/doRec?bizCode=007&scnCode=home&recnum=5');
 * console.log(query.bizCode, typeof query.recnum); // 007 number
 * ```
 */
export function readQuery(schema: AnySchema, target: string): Record<string, unknown> {
  const start = target.indexOf('?');
  const fields = new URLSearchParams(start < 0 ? '' : target.slice(start + 1));
  const values: Record<string, unknown> = {};
  for (const [name, text] of fields) {
    if (!Object.hasOwn(values, name)) values[name] = converted(text, fieldsOf(schema, name));
  }
  return values;
}

function fieldsOf(schema: AnySchema, name: string): readonly AnySchema[] {
  const { shape, options = [] } = definitionOf(schema);
  const field = shape && Object.hasOwn(shape, name) ? shape[name] : undefined;
  return field ? [field] : options.flatMap((option) => fieldsOf(option, name));
}

function converted(text: string, fields: readonly AnySchema[]): unknown {
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && fields.some((field) => holds(field, 'number'))) return Number(text);
  if ((text === 'true' || text === 'false') && fields.some((field) => holds(field, 'boolean'))) return text === 'true';
  return text;
}

function holds(schema: AnySchema, type: 'number' | 'boolean'): boolean {
  const definition = definitionOf(schema);
  if (definition.innerType) return holds(definition.innerType, type);
  return definition.type === type || (definition.values ?? []).some((value) => typeof value === type);
}
