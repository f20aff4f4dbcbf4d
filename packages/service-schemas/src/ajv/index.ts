import { ServiceSchemasError } from '../errors.ts';
import { schemaName, toJsonSchema } from '../json-schema/to-json-schema.ts';
import type { Schema } from '../schema.ts';
import { validate, type Validation } from '../validate.ts';

/** As much of `Ajv2020` of the package ajv as is needed here; this package does not depend on it. */
export interface JsonSchemaCompiler {
  /** Makes a function that tells whether a value fits. */
  compile(schema: object): (value: unknown) => unknown;
}

/**
 * Compiles a schema with ajv, for servers that check much and may use `eval`. The verdict is ajv's; the issues of a refused value
 * are those of `validate`, so that callers see one form.
 *
 * The function that it returns throws `validators-disagree` should the two ever differ on a refused value.
 *
 * @example
 * ```ts
 * import { Ajv2020 } from 'ajv/dist/2020.js';
 * import { order } from '@dataplus/service-schemas';
 * import { compileWith } from '@dataplus/service-schemas/ajv';
 *
 * const checkOrder = compileWith(new Ajv2020({ allowUnionTypes: true }), order);
 * console.log(checkOrder({}).ok); // false
 * ```
 */
export function compileWith<T>(compiler: JsonSchemaCompiler, schema: Schema<T>): (value: unknown) => Validation<T> {
  const accepts = compiler.compile(toJsonSchema(schema));
  return (value) => {
    if (accepts(value) === true) return { ok: true, value: value as T };
    const checked = validate(schema, value);
    if (!checked.ok) return checked;
    throw new ServiceSchemasError(
      'validators-disagree',
      `The JSON Schema of ${schemaName(schema) ?? 'an unnamed schema'} refused a value that the schema accepts: please report it.`,
    );
  };
}
