import { UsageError } from './errors.ts';

/**
 * Refuses what a caller without a type checker may give, where it would otherwise be found out late or not at all.
 *
 * @throws UsageError `code`, saying that the field must be `shape`.
 */
export function need(
  holds: boolean,
  field: string,
  shape: string,
  code: 'invalid-client-option' | 'invalid-call-input' = 'invalid-client-option',
): asserts holds {
  if (!holds) throw new UsageError(code, field, `must be ${shape}`);
}

/** Members that have to be functions where they are there. */
export function needFunctions(members: object, of: string = ''): void {
  for (const [name, value] of Object.entries(members)) {
    need(value === undefined || typeof value === 'function', of + name, 'a function');
  }
}

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
