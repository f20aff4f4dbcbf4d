import type { AnyOperation, InputOf } from './operation.ts';
import type { AnySchema } from './schema.ts';
import { validate, type Issue, type Validation } from './validate.ts';

/**
 * Checks everything that a caller gives for an operation: path, query, content type and body. Paths of issues begin with
 * the part: `/body/type`. Of a binary body only its presence is checked.
 *
 * @example
 * ```ts
 * import { faceDetect, validateInput } from '@dataplus/service-schemas';
 *
 * const checked = validateInput(faceDetect, { body: { type: 0 } });
 * if (!checked.ok) console.log(checked.issues[0]?.path); // /body/image_url
 * ```
 */
export function validateInput<O extends AnyOperation>(operation: O, input: unknown): Validation<InputOf<O>> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, issues: [{ path: '', code: 'wrong-type', message: 'must be of type object' }] };
  }
  const given = input as Record<string, unknown>;
  const { path, query, contentType, body } = operation.input;
  const issues = [
    ...partIssues('path', path, given.path ?? {}),
    ...partIssues('query', query, given.query ?? {}),
    ...partIssues('contentType', contentType, given.contentType),
    ...bodyIssues(body?.schema, body !== undefined, given.body),
    ...Object.keys(given)
      .filter((part) => !Object.hasOwn(operation.input, part))
      .map(unknownPart),
  ];
  return issues.length === 0 ? { ok: true, value: input } : { ok: false, issues };
}

function partIssues(part: string, schema: AnySchema | undefined, value: unknown): Issue[] {
  if (schema === undefined) return [];
  if (value === undefined) return [{ path: `/${part}`, code: 'missing', message: 'is required' }];
  const checked = validate(schema, value);
  return checked.ok ? [] : checked.issues.map((issue) => ({ ...issue, path: `/${part}${issue.path}` }));
}

function bodyIssues(schema: AnySchema | undefined, expected: boolean, value: unknown): Issue[] {
  if (schema !== undefined) return partIssues('body', schema, value);
  return expected && value === undefined ? [{ path: '/body', code: 'missing', message: 'is required' }] : [];
}

function unknownPart(part: string): Issue {
  return { path: `/${part}`, code: 'unknown-property', message: 'is not a part of this the input of this operation' };
}
