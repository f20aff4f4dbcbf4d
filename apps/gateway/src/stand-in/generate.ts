import type { Random } from './random.ts';

/** As much of JSON Schema as the operations' answers use. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

const words = ['数据', '服务', 'alpha', 'beta', 'gamma', 'delta', 'hangzhou', 'shanghai'];

/** One text for each form that an answer asks for; the first that fits is taken. */
const formed = ['2016-12-08', '20161208', '2016-12', '2016-12-08T10:00:00+08:00', 'zh', '12.5', 'item-1'];

/** Makes a value that fits a JSON Schema; the same random numbers make the same value. */
export function generate(schema: object, random: Random): unknown {
  const root: Schema = schema;
  return valueOf(root, random, root.$defs ?? {});
}

function valueOf(schema: Schema, random: Random, definitions: Readonly<Record<string, Schema>>): unknown {
  if (schema.$ref !== undefined) {
    const named = definitions[schema.$ref.replace('#/$defs/', '')];
    if (named === undefined) throw new Error(`${schema.$ref} is not in the schema`);
    return valueOf(named, random, definitions);
  }
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return random.pick(schema.enum);
  if (schema.anyOf !== undefined) return valueOf(random.pick(schema.anyOf), random, definitions);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, random, definitions);
    case 'array':
      return arrayOf(schema, random, definitions);
    case 'string':
      return textOf(schema, random);
    case 'integer':
      return wholeOf(schema, random);
    case 'number':
      return numberOf(schema, random);
    case 'boolean':
      return random.next() < 0.5;
    case 'null':
      return null;
    default:
      // Any JSON at all.
      return `item-${random.whole(1, 99)}`;
  }
}

function objectOf(schema: Schema, random: Random, definitions: Readonly<Record<string, Schema>>): object {
  const made: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    if (schema.required?.includes(name) === true || random.next() < 0.7) {
      made[name] = valueOf(member, random, definitions);
    }
  }
  const { additionalProperties: more } = schema;
  if (schema.properties === undefined && typeof more === 'object') {
    for (const name of ['alpha', 'beta']) made[name] = valueOf(more, random, definitions);
  }
  return made;
}

function arrayOf(schema: Schema, random: Random, definitions: Readonly<Record<string, Schema>>): unknown[] {
  const { prefixItems = [], items, minItems = 0, maxItems = Infinity } = schema;
  const made = prefixItems.map((item) => valueOf(item, random, definitions));
  if (items === undefined) return made;
  const length = Math.min(maxItems, Math.max(minItems, random.whole(1, 3)));
  while (made.length < length) made.push(valueOf(items, random, definitions));
  return made;
}

function textOf({ pattern, minLength = 0 }: Schema, random: Random): string {
  if (pattern === undefined) return random.pick(words).padEnd(minLength, 'x');
  const form = new RegExp(pattern, 'u');
  const fitting = formed.find((text) => form.test(text));
  if (fitting === undefined) throw new Error(`no text is known that fits ${pattern}`);
  return fitting;
}

function wholeOf({ minimum = 0, maximum = Infinity }: Schema, random: Random): number {
  const low = Math.max(minimum, 0);
  return random.whole(low, Math.min(maximum, low + 100));
}

function numberOf({ minimum = 0, maximum = Infinity }: Schema, random: Random): number {
  const high = Math.min(maximum, minimum + 100);
  const made = minimum + random.next() * (high - minimum);
  return Math.min(high, Math.round(made * 1000) / 1000);
}
