import { ServiceSchemasError } from '../errors.ts';
import type { AnyOperation, Method } from '../operation.ts';
import type { Route } from './build-routes.ts';
import type { PatternSegment } from './path-pattern.ts';

/** What a server should do with a request. */
export type RouteMatch =
  | {
      readonly ok: true;
      readonly operation: AnyOperation;
      readonly route: Route;
      /** Percent-decoded parameters of the path, `org_code` among them. */
      readonly parameters: Readonly<Record<string, string>>;
    }
  | { readonly ok: false; readonly reason: 'not-found' }
  | { readonly ok: false; readonly reason: 'method-not-allowed'; readonly allowed: readonly Method[] };

/**
 * Finds the operation that a request asks for. The target is taken as sent, in origin form: literal segments are compared
 * byte for byte, the query plays no part (V-18.3). The most literal pattern decides, also about the method (V-18.4).
 *
 * Throws `malformed-target` if the target does not begin with `/` or a parameter is badly percent-encoded.
 *
 * @example
 * ```ts
 * import { allOperations, buildRoutes, matchRoute } from '@dataplus/service-schemas';
 *
 * const match = matchRoute(buildRoutes(allOperations), { method: 'POST', target: '/face/detect' });
 * if (match.ok) console.log(match.operation.id); // face.detect
 * ```
 */
export function matchRoute(
  routes: readonly Route[],
  request: { readonly method: string; readonly target: string },
): RouteMatch {
  const segments = segmentsOf(request.target);
  for (const route of routes) {
    const parameters = parametersOf(route.pattern, segments);
    if (parameters === undefined) continue;
    const operation = Object.entries(route.operations).find(([method]) => method === request.method)?.[1];
    if (operation) return { ok: true, operation, route, parameters: decoded(parameters) };
    return { ok: false, reason: 'method-not-allowed', allowed: route.methods };
  }
  return { ok: false, reason: 'not-found' };
}

function segmentsOf(target: string): readonly string[] {
  if (!target.startsWith('/')) {
    throw new ServiceSchemasError('malformed-target', 'A request target begins with "/": give path and query as sent.');
  }
  const [path = ''] = target.split('?', 1);
  return path.slice(1).split('/');
}

function parametersOf(pattern: readonly PatternSegment[], segments: readonly string[]): [string, string][] | undefined {
  if (pattern.length !== segments.length) return undefined;
  const parameters: [string, string][] = [];
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if ('literal' in expected) {
      if (segment !== expected.literal) return undefined;
    } else if (segment === '') return undefined;
    else parameters.push([expected.parameter, segment]);
  }
  return parameters;
}

function decoded(parameters: readonly [string, string][]): Record<string, string> {
  try {
    return Object.fromEntries(parameters.map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch (cause) {
    throw new ServiceSchemasError('malformed-target', 'The path has a bad percent encoding: write % as %25.', {
      cause,
    });
  }
}
