import { validate, type AnySchema, type Issue } from '@dataplus/service-schemas';
import { fail } from '../errors/gateway-error.ts';
import type { Route } from './route.ts';

/** @throws GatewayError `invalid-request` with every fault. */
export function checkQuery({ query }: Route, given: URLSearchParams): unknown {
  const values: Record<string, string> = {};
  for (const [name, value] of given) {
    if (Object.hasOwn(values, name)) invalid('query', [{ path: name, code: 'not-allowed', message: 'is given twice' }]);
    values[name] = value;
  }
  if (query !== undefined) return checked(query, values, 'query');
  const names = Object.keys(values);
  if (names.length > 0)
    invalid(
      'query',
      names.map((path) => ({ path, code: 'unknown-property', message: 'is no parameter of this route' })),
    );
  return {};
}

/** @throws GatewayError `invalid-request` with every fault. */
export function checkBody({ body, bodyOptional = false }: Route, given: unknown): unknown {
  if (body !== undefined) return checked(body, given === undefined && bodyOptional ? {} : given, 'body');
  if (given !== undefined && !isEmpty(given))
    invalid('body', [{ path: '', code: 'not-allowed', message: 'this route takes no body' }]);
  return undefined;
}

function checked(schema: AnySchema, value: unknown, what: string): unknown {
  const result = validate(schema, value);
  return result.ok ? (result.value as unknown) : invalid(what, result.issues);
}

function invalid(what: string, issues: readonly Issue[]): never {
  const [first] = issues;
  const place = first === undefined || first.path === '' ? what : first.path;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return fail('invalid-request', `${place}: ${first?.message ?? 'is wrong'}${more}.`, {
    field: place,
    faults: issues,
  });
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
