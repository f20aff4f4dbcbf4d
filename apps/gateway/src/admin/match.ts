import { fail } from '../errors/gateway-error.ts';
import type { Params, Route } from './route.ts';

/** A route that fits an address. */
export interface Matched {
  readonly route: Route;
  readonly params: Params;
}

interface Compiled {
  readonly route: Route;
  readonly segments: readonly string[];
}

/** Finds the route of a request. */
export class RouteTable {
  readonly #bySize = new Map<number, Compiled[]>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const segments = route.path.split('/');
      const same = this.#bySize.get(segments.length) ?? [];
      // A word goes before a parameter, wherever the two stand in the table.
      same.push({ route, segments });
      same.sort((left, right) => parametersOf(left) - parametersOf(right));
      this.#bySize.set(segments.length, same);
    }
  }

  /** @throws GatewayError `no-such-route`, `method-not-supported` with the methods that are (fact `allow`). */
  find(method: string, path: string): Matched {
    const given = path.split('/');
    const fitting = (this.#bySize.get(given.length) ?? []).flatMap((compiled) => {
      const params = fit(compiled.segments, given);
      return params === undefined ? [] : [{ route: compiled.route, params }];
    });
    const found = fitting.find(({ route }) => route.method === method);
    if (found !== undefined) return found;
    if (fitting.length === 0) return fail('no-such-route', 'There is no such route; see /api/openapi.json.');
    const allow = [...new Set(fitting.map(({ route }) => route.method))];
    return fail('method-not-supported', `This path takes ${allow.join(', ')}.`, { facts: { allow } });
  }
}

const parametersOf = ({ segments }: Compiled): number => segments.filter((one) => one.startsWith('{')).length;

function fit(wanted: readonly string[], given: readonly string[]): Params | undefined {
  const params: Record<string, string> = {};
  for (const [place, segment] of wanted.entries()) {
    const text = given[place] ?? '';
    if (!segment.startsWith('{')) {
      if (segment !== text) return undefined;
      continue;
    }
    const value = decoded(text);
    if (value === undefined || value === '') return undefined;
    params[segment.slice(1, -1)] = value;
  }
  return params;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
