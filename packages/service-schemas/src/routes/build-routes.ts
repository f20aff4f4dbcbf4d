import { ServiceSchemasError } from '../errors.ts';
import type { AnyOperation, Dialect, Method } from '../operation.ts';
import type { ServiceId } from '../service-id.ts';
import { literalCount, overlap, parsePattern, type PatternSegment } from './path-pattern.ts';

/** One path that a server answers: what it may be asked there, for which service, signed in which dialect. */
export interface Route {
  readonly path: string;
  readonly pattern: readonly PatternSegment[];
  readonly service: ServiceId;
  readonly dialect: Dialect;
  readonly methods: readonly Method[];
  /** The operation of each method. */
  readonly operations: Readonly<Partial<Record<Method, AnyOperation>>>;
}

/**
 * Makes the table of routes of a list of operations, the most literal first (V-18.1, V-18.2).
 *
 * Throws `ambiguous-routes` if two patterns match one path and are equally literal, or one path has two services, dialects
 * or operations for one method.
 *
 * @example
 * ```ts
 * import { allOperations, buildRoutes } from '@dataplus/service-schemas';
 *
 * const routes = buildRoutes(allOperations);
 * console.log(routes.some(({ path }) => path === '/face/detect')); // true
 * ```
 */
export function buildRoutes(operations: readonly AnyOperation[]): readonly Route[] {
  const byPath = new Map<string, Route>();
  for (const operation of operations) {
    const { path, service, dialect, method } = operation;
    const known = byPath.get(path);
    if (known && (known.service !== service || known.dialect !== dialect || known.operations[method])) {
      throw ambiguous(path, path);
    }
    const pattern = known?.pattern ?? parsePattern(path);
    const methods = [...(known?.methods ?? []), method].sort();
    const all = { ...known?.operations, [method]: operation };
    byPath.set(path, { path, pattern, service, dialect, methods, operations: all });
  }
  const routes = [...byPath.values()].sort(mostLiteralFirst);
  refuseAmbiguity(routes);
  return routes;
}

function mostLiteralFirst(a: Route, b: Route): number {
  return literalCount(b.pattern) - literalCount(a.pattern) || (a.path < b.path ? -1 : 1);
}

function refuseAmbiguity(routes: readonly Route[]): void {
  for (const [index, a] of routes.entries()) {
    for (const b of routes.slice(index + 1)) {
      if (literalCount(a.pattern) === literalCount(b.pattern) && overlap(a.pattern, b.pattern)) {
        throw ambiguous(a.path, b.path);
      }
    }
  }
}

function ambiguous(a: string, b: string): ServiceSchemasError {
  return new ServiceSchemasError(
    'ambiguous-routes',
    `${a} and ${b} match the same path and neither is more literal: change one of the two.`,
  );
}
