import { existsSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { ConformanceError } from '../errors.ts';
import type { SuiteSchema } from '../vector.ts';
import { schemasFolder } from './places.ts';
import { readJson } from './read-json.ts';

/** Says in one line what a schema found: the place, the fault and the member that is meant. */
export function describeFault(errors: readonly ErrorObject[] | null | undefined): string {
  // A fault deep inside says more than "must match exactly one schema" above it.
  const [error] = [...(errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length);
  if (error === undefined) return 'not as the schema says';
  const { unevaluatedProperty, additionalProperty, allowedValues } = error.params as Record<
    string,
    string | string[] | undefined
  >;
  const member = unevaluatedProperty ?? additionalProperty;
  const detail = member !== undefined ? ` (${String(member)}: remove it)` : '';
  const allowed = Array.isArray(allowedValues) ? ` (${allowedValues.join(', ')})` : '';
  return `${error.instancePath || '/'} ${error.message ?? error.keyword}${detail}${allowed}`;
}

/** The checks of one suite. */
export interface SuiteChecks {
  /** The schema as it was read. */
  readonly schema: SuiteSchema;
  /** Checks the envelope of a vector file. */
  readonly file: ValidateFunction;
  /** Checks `retired.json`. */
  readonly retired: ValidateFunction;
  /** Gives the check of an op's input or output. */
  readonly op: (op: string, part: 'input' | 'output') => ValidateFunction;
}

/** Reads and checks the schemas of a suite in `folder`. */
export function suiteChecks(suite: string, folder: string = schemasFolder): SuiteChecks {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: false });
  ajv.addVocabulary(['errors', 'ops']);
  for (const name of ['vector-file', 'retired', 'suite']) {
    ajv.addSchema(readJson(path.join(schemasFolder, `${name}.schema.json`), 'invalid-suite-schema') as object);
  }
  const file = path.join(folder, `${suite}.schema.json`);
  if (!existsSync(file)) {
    throw new ConformanceError('unknown-suite', `${file}: there is no such schema; a suite needs one`, { file });
  }
  const schema = readJson(file, 'invalid-suite-schema') as SuiteSchema;
  const refuse = (why: string, cause?: unknown): never => {
    throw new ConformanceError('invalid-suite-schema', `${file}: ${why}`, { file, cause });
  };
  if (!ajv.validate('suite.schema.json', schema)) refuse(describeFault(ajv.errors));
  ajv.addSchema(schema, `${suite}.schema.json`);
  const compiled = (reference: string): ValidateFunction => {
    try {
      return ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
    } catch (cause) {
      return refuse(`${reference}: ${(cause as Error).message}`, cause);
    }
  };
  const ops = new Map<string, ValidateFunction>();
  return {
    schema,
    file: compiled('vector-file.schema.json'),
    retired: compiled('retired.schema.json'),
    op: (op, part) => {
      const key = `${op}/${part}`;
      const check = ops.get(key) ?? compiled(`${suite}.schema.json#/ops/${key}`);
      ops.set(key, check);
      return check;
    },
  };
}
