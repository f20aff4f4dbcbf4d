import {
  allOperations,
  type AnyOperation,
  buildRoutes,
  matchRoute,
  type Route,
  type RouteMatch,
} from '@dataplus/service-schemas';
import type { ServiceConfiguration } from '../../entitlement/service-configuration.ts';
import type { PlatformSnapshot } from '../../entitlement/snapshot.ts';
import { useOf, type Use, usesOf } from '../../entitlement/use.ts';
import type { Refusal } from '../refusal/refusal-code.ts';

/** What a request asks for: the operation, the service that it belongs to, and how its use is counted. */
export interface Destination {
  readonly operation: AnyOperation;
  /** What it is called in records: the operation's id, or `{api_name}` on the generic route. */
  readonly name: string;
  readonly service: ServiceConfiguration;
  readonly use: Use;
  /** Percent-decoded parameters of the path. */
  readonly parameters: Readonly<Record<string, string>>;
  /** `{org_code}` where the path has one. */
  readonly organization: string | undefined;
}

/** The generic route `/{org_code}/{service_code}/{api_name}`: its service is the one of that code. */
const generic = 'official-api';
/** How many addresses are remembered of a method. When they are too many, all are forgotten. */
const capacity = 4_096;

let ownRoutes: readonly Route[] | undefined;

/** Finds destinations by method and raw target. Made anew for every platform snapshot. */
export class RouteTable {
  readonly #routes: readonly Route[];
  readonly #byId: ReadonlyMap<string, ServiceConfiguration>;
  readonly #byCode: ReadonlyMap<string, ServiceConfiguration>;
  readonly #uses: ReadonlyMap<ServiceConfiguration, readonly Use[]>;
  /** By method, then by address. */
  readonly #known = new Map<string, Map<string, Destination>>();

  constructor(platform: PlatformSnapshot) {
    this.#routes = ownRoutes ??= buildRoutes(allOperations);
    const services = [...platform.services.values()];
    this.#byId = new Map(services.map((service) => [service.id, service]));
    this.#byCode = new Map(services.map((service) => [service.code, service]));
    this.#uses = new Map(services.map((service) => [service, usesOf(service)]));
  }

  /** The destination of a request, or the refusal that it deserves (G-4). The target is in origin form. */
  find(method: string, target: string): Destination | Refusal {
    const query = target.indexOf('?');
    const address = query < 0 ? target : target.slice(0, query);
    const known = this.#known.get(method)?.get(address);
    if (known !== undefined) return known;
    const found = this.#look(method, target);
    if (!('code' in found)) this.#remember(method, address, found);
    return found;
  }

  #remember(method: string, address: string, destination: Destination): void {
    let known = this.#known.get(method);
    if (known === undefined) this.#known.set(method, (known = new Map<string, Destination>()));
    if (known.size >= capacity) known.clear();
    known.set(address, destination);
  }

  #look(method: string, target: string): Destination | Refusal {
    let match: RouteMatch;
    try {
      match = matchRoute(this.#routes, { method, target });
    } catch {
      return { code: 'malformed-address' };
    }
    if (!match.ok) {
      return match.reason === 'not-found'
        ? { code: 'operation-not-found' }
        : { code: 'method-not-allowed', headers: ['allow', match.allowed.join(', ')] };
    }
    const { operation, parameters } = match;
    if (operation.authentication === 'appcode') return { code: 'app-code-not-supported' };
    if (Object.values(parameters).some((value) => value === '.' || value === '..')) return { code: 'dot-segment' };
    const isGeneric = operation.service === generic;
    const service = isGeneric ? this.#byCode.get(parameters.service_code ?? '') : this.#byId.get(operation.service);
    if (service === undefined) return { code: 'service-not-found' };
    if (!service.enabled) return { code: 'service-disabled' };
    const asked = isGeneric ? (parameters.api_name ?? '') : operation.id;
    const use = useOf(this.#uses.get(service) ?? [], asked);
    if (use === undefined) return { code: 'service-not-found' };
    return { operation, name: recordable(asked), service, use, parameters, organization: parameters.org_code };
  }
}

/** Longer names are cut in records. */
const longestName = 200;

/** A name as it can stand in a database: without control characters, and not as long as a caller likes. */
function recordable(name: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return name.slice(0, longestName).replace(/[\0-\x1f\x7f]/g, encodeURIComponent);
}
