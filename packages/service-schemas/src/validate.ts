import { safeParse, type core } from 'zod/mini';
import { jsonPointer, valueAt } from './json-pointer.ts';
import type { Schema } from './schema.ts';

/**
 * What can be wrong with a value. A closed set:
 * `missing` a required property is absent · `wrong-type` another JSON type than asked for (a fraction where an integer is) ·
 * `unknown-property` a property that a closed object does not know · `not-allowed` none of the listed values ·
 * `wrong-format` a text of another form · `too-small`, `too-large` a number out of range · `too-short`, `too-long` a text or
 * list of the wrong length · `no-alternative` none of the alternatives fits.
 */
export type IssueCode =
  | 'missing'
  | 'wrong-type'
  | 'unknown-property'
  | 'not-allowed'
  | 'wrong-format'
  | 'too-small'
  | 'too-large'
  | 'too-short'
  | 'too-long'
  | 'no-alternative';

/** One thing that is wrong: `path` is a JSON pointer (RFC 6901) into the value; `message` is for people and may change. */
export interface Issue {
  path: string;
  code: IssueCode;
  message: string;
}

/** The value itself, now of known type, or everything that is wrong with it, ordered by path and code. */
export type Validation<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

/**
 * Checks a value (as `JSON.parse` gives it) against a schema. Never throws and never changes or copies the value.
 *
 * @example
 * ```ts
 * import { faceDetect, validate } from '@dataplus/service-schemas';
 *
 * const checked = validate(faceDetect.input.body.schema, JSON.parse('{"type":0}'));
 * if (!checked.ok) console.log(checked.issues[0]?.path, checked.issues[0]?.code); // /image_url missing
 * ```
 */
export function validate<T>(schema: Schema<T>, value: unknown): Validation<T> {
  const result = safeParse(schema, value);
  if (result.success) return { ok: true, value: value as T };
  return { ok: false, issues: result.error.issues.flatMap((issue) => issuesOf(issue, value)).sort(byPathAndCode) };
}

function issuesOf(issue: core.$ZodIssue, root: unknown): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: jsonPointer([...issue.path, key]),
      code: 'unknown-property',
      message: 'is not a property of this object',
    }));
  }
  const path = jsonPointer(issue.path);
  if (issue.path.length > 0 && valueAt(root, issue.path) === undefined) {
    return [{ path, code: 'missing', message: 'is required' }];
  }
  return [{ path, ...described(issue) }];
}

function described(issue: core.$ZodIssue): Omit<Issue, 'path'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', message: `must be of type ${issue.expected}` };
    case 'too_small':
      return outOfBounds(issue.origin, 'least', issue.minimum);
    case 'too_big':
      return outOfBounds(issue.origin, 'most', issue.maximum);
    case 'invalid_value':
      return {
        code: 'not-allowed',
        message: `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`,
      };
    case 'invalid_format':
      return { code: 'wrong-format', message: `must match ${issue.pattern ?? issue.format}` };
    case 'invalid_union':
      return issue.discriminator === undefined
        ? { code: 'no-alternative', message: 'fits none of the alternatives' }
        : { code: 'not-allowed', message: 'names none of the alternatives' };
    case 'invalid_key':
      return { code: 'unknown-property', message: 'is not a property of this object' };
    default:
      return { code: 'not-allowed', message: 'is not allowed here' };
  }
}

/** Texts and lists have a length, numbers a value. */
function outOfBounds(origin: string, at: 'least' | 'most', bound: number | bigint): Omit<Issue, 'path'> {
  const sized = origin === 'string' || origin === 'array';
  const code = at === 'least' ? (sized ? 'too-short' : 'too-small') : sized ? 'too-long' : 'too-large';
  return { code, message: `must ${sized ? 'have a length of' : 'be'} at ${at} ${String(bound)}` };
}

function byPathAndCode(a: Issue, b: Issue): number {
  return compare(a.path, b.path) || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
