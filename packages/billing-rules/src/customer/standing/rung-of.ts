import { addHours, type Instant } from '@dataplus/agreement-terms/calendar';
import type { Readings } from '../../readings/readings.ts';
import type { AccountState, ServiceState } from '../state.ts';
import { arrearsLadder, type RungName } from './rungs.ts';

const freezeAfterHours = arrearsLadder.find(({ rung }) => rung === 'frozen')?.afterHours ?? 24;

/** The first instant at which a service is frozen whose arrears began at `since` (MaxCompute 2.4.2). */
export function frozenFrom(since: Instant, readings: Readings): Instant {
  const whole = addHours(since, freezeAfterHours);
  return readings['arrears-boundary'] === 'more-than' ? whole + 1 : whole;
}

/** The first instant of a freeze at which nothing is charged any more; never, where the reading says so. */
export function quietFrom(service: ServiceState, since: Instant, readings: Readings): Instant {
  const frozen = frozenFrom(since, readings);
  if (service.endsAt !== undefined) return Math.max(frozen, service.endsAt);
  return readings['freeze-without-prepaid'] === 'charging-ends' ? frozen : Number.POSITIVE_INFINITY;
}

/** When a service ceased: by its end, or with its period, MaxCompute's only where the reading says so; never while it is there. */
export function goneFrom({ service, ended, endsAt }: ServiceState, readings: Readings): Instant {
  const expires = service !== 'maxcompute' || readings['compute-expiry'] === 'whole-service';
  const expiry = expires && endsAt !== undefined ? endsAt : Number.POSITIVE_INFINITY;
  return Math.min(expiry, ended?.at ?? Number.POSITIVE_INFINITY);
}

/** Where a service stands at an instant, by time alone: events after the account's last one are not foreseen. */
export function rungOf(
  state: Pick<AccountState, 'restriction' | 'openBills'>,
  service: ServiceState | undefined,
  at: Instant,
  readings: Readings,
): RungName {
  if (service === undefined) return 'not-open';
  if (service.ended !== undefined && service.ended.at <= at) return 'ended';
  const over = service.endsAt !== undefined && at >= service.endsAt;
  if (service.service !== 'maxcompute') {
    if (over) return 'expired';
    if (state.restriction !== 'none') return 'restricted';
    return service.arrearsSince === undefined ? 'in-service' : 'unpaid';
  }
  const { arrearsSince } = service;
  if (arrearsSince !== undefined && at >= frozenFrom(arrearsSince, readings))
    return at >= quietFrom(service, arrearsSince, readings) ? 'frozen-not-charged' : 'frozen';
  if (over && readings['compute-expiry'] === 'whole-service') return 'expired';
  if (state.restriction !== 'none') return 'restricted';
  if (arrearsSince !== undefined) return over ? 'download-and-compute-stopped' : 'download-stopped';
  return over ? 'compute-expired' : 'in-service';
}
