import { textOfInstant, type Instant } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import { cite, type CitedClause } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Setting } from '../setting.ts';
import type { AccountState, ServiceState } from '../state.ts';
import { frozenFrom } from './rung-of.ts';
import type { RungName } from './rungs.ts';

const downloadStops = cite('maxcompute', '2.4.1');
const freezes = cite('maxcompute', '2.4.2');
const threeParts = cite('maxcompute', '2.2');
const platformStops = cite('platform', '4.6');

/** The clause that puts a service on a rung. */
export function clauseOfRung(service: string, rung: RungName, from?: RungName): CitedClause {
  const clauses = clausesFor(service);
  switch (rung) {
    case 'download-stopped':
    case 'download-and-compute-stopped':
      return downloadStops;
    case 'frozen':
    case 'frozen-not-charged':
      return freezes;
    case 'in-service':
      if (from === 'frozen' || from === 'frozen-not-charged') return freezes;
      return from === 'download-stopped' ? downloadStops : clauses.purchase;
    case 'compute-expired':
      return threeParts;
    case 'restricted':
      return clauses.restriction ?? platformStops;
    case 'unpaid':
      return clauses.arrears;
    case 'ended':
      return clauses.ending;
    case 'not-open':
    case 'expired':
      return clauses.purchase;
  }
}

/** Why the standing of a service changed: the conditions of the ladder, met or not. */
export function traceChange(
  { trace, readings }: Setting,
  state: Pick<AccountState, 'restriction'>,
  service: ServiceState,
  at: Instant,
  from: RungName,
  to: RungName,
): Trace | undefined {
  if (!trace) return undefined;
  const { arrearsSince, endsAt } = service;
  return [
    step('standing', [clauseOfRung(service.service, to, from)], {
      readings:
        service.service === 'maxcompute'
          ? [readings, 'arrears-boundary', 'arrears-clock', 'compute-expiry']
          : [readings, 'arrears-elsewhere'],
      conditions: {
        'in-arrears': arrearsSince !== undefined,
        'exceeds-24-hours': arrearsSince !== undefined && at >= frozenFrom(arrearsSince, readings),
        'compute-over': endsAt !== undefined && at >= endsAt,
        'account-usable': state.restriction === 'none',
        'service-ended': service.ended !== undefined && service.ended.at <= at,
      },
      values: {
        from,
        to,
        at: textOfInstant(at),
        ...(arrearsSince !== undefined && { since: textOfInstant(arrearsSince) }),
        ...(endsAt !== undefined && { until: textOfInstant(endsAt) }),
      },
    }),
  ];
}
