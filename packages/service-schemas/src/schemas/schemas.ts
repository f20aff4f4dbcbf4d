import { entitySchemas } from './entities.ts';
import { operationSchemas } from './operations.ts';
import { solutionSchemas } from './solutions.ts';
import { valueSchemas } from './values.ts';
import type { AnySchema } from '../schema.ts';

/**
 * Every named schema by its name, which is also that of its type and of its JSON Schema file. Importing this imports all.
 *
 * @example
 * ```ts
 * import { schemas, validate } from '@dataplus/service-schemas';
 *
 * console.log(Object.keys(schemas).includes('Order')); // true
 * console.log(schemas.Order && validate(schemas.Order, {}).ok); // false
 * ```
 */
export const schemas: Readonly<Record<string, AnySchema>> = {
  ...valueSchemas,
  ...operationSchemas,
  ...entitySchemas,
  ...solutionSchemas,
};
