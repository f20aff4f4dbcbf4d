import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { Collector } from '../answer.ts';
import { append, none } from '../../lists.ts';
import type { Setting } from '../setting.ts';
import type { AccountState, ServiceState } from '../state.ts';
import { traceChange } from './trace-change.ts';
import { frozenFrom, rungOf } from './rung-of.ts';

/** Records every change of standing that time alone has brought between the account's last event and `to`, inclusive. */
export function advance(state: AccountState, to: Instant, setting: Setting, out: Collector): void {
  for (const service of state.services) {
    const points = turningPoints(service, state.at, to, setting);
    if (points.length > 0) pass(points, state, service, setting, out);
  }
}

function pass(
  points: readonly Instant[],
  state: AccountState,
  service: ServiceState,
  setting: Setting,
  out: Collector,
): void {
  let from = rungOf(state, service, state.at, setting.readings);
  for (const at of points) {
    const rung = rungOf(state, service, at, setting.readings);
    if (rung !== from) {
      const trace = traceChange(setting, state, service, at, from, rung);
      out.changes = append(out.changes, { service: service.service, at, from, to: rung, ...(trace && { trace }) });
    }
    from = rung;
  }
}

/** Instants after `after` and up to `to` at which the standing of a service may change by itself, in order. */
export function turningPoints(
  service: ServiceState,
  after: Instant,
  to: Instant,
  { readings }: Setting,
): readonly Instant[] {
  const { endsAt, arrearsSince } = service;
  const frozen = arrearsSince === undefined ? undefined : frozenFrom(arrearsSince, readings);
  let points: readonly Instant[] = none;
  if (endsAt !== undefined && endsAt > after && endsAt <= to) points = append(points, endsAt);
  if (frozen !== undefined && frozen > after && frozen <= to) points = append(points, frozen);
  return points.length < 2 ? points : points.toSorted((left, right) => left - right);
}
