import { outsideOf, withoutRole } from '../entitlement/membership.ts';
import type { AdmittedCall } from './call.ts';
import type { PlaneParts } from './parts.ts';
import type { Refusal } from './refusal/refusal-code.ts';

/**
 * Whether the caller may make the call: organisation, project, agreements, beta, subscription and standing, and the number
 * of calls a second, in this order (G-6, G-7). Undefined: it may, and one call was taken from its limit.
 */
export function entitle(parts: PlaneParts, call: AdmittedCall): Refusal | undefined {
  const { key, destination } = call;
  const { snapshot } = key;
  const outside = outsideOf(snapshot, destination.organization);
  if (outside !== undefined) return outside;

  const { service, use } = destination;
  call.project = service.billedAs === 'maxcompute' ? projectIn(call.target) : '';
  if (call.project !== '') {
    const denial = withoutRole(snapshot, call.project, use.rule?.roles ?? []);
    if (denial !== undefined) return denial;
  }
  const { denial } = parts.cache.decisionFor(key, use, call.at);
  if (denial !== undefined) return denial;

  if (service.callsPerSecond === null) return undefined;
  const name = `${snapshot.accessKeyId} ${service.id} ${destination.name}`;
  const wait = parts.buckets.take(name, service.callsPerSecond, parts.monotonic());
  if (wait === 0) return undefined;
  return {
    code: 'rate-limited',
    message: `${destination.name} may be called ${service.callsPerSecond} times a second with one AccessKey: wait ${wait} s.`,
    headers: ['retry-after', String(wait)],
  };
}

/** The project of MaxCompute that a call names: the first `project` of its query, which is signed (G-6.3). */
function projectIn(target: string): string {
  const query = target.indexOf('?');
  if (query < 0 || !target.includes('project=', query)) return '';
  return new URLSearchParams(target.slice(query + 1)).get('project') ?? '';
}
