import { endOfDay, startOfDay } from '@dataplus/agreement-terms/calendar';
import type { BillLine } from '../../ledger/transaction.ts';
import { cite, type CitedClause } from '../../trace/citation.ts';
import { clausesFor } from '../../agreements/services.ts';
import type { RuleName } from '../../trace/names.ts';
import type { Setting } from '../setting.ts';
import type { FreezeSpan, Meter, ServiceState } from '../state.ts';
import { frozenFrom, goneFrom, quietFrom } from '../standing/rung-of.ts';

/** Whether usage is charged, and the rule that says so. */
export interface ChargeBasis {
  readonly basis: Extract<BillLine['basis'], 'charged' | 'prepaid' | 'free' | 'not-charged'>;
  readonly rule: RuleName;
  readonly clause: CitedClause;
}

const prices = cite('maxcompute', '2.2');
const charged: ChargeBasis = { basis: 'charged', rule: 'three-part-charge', clause: prices };
const prepaid: ChargeBasis = { basis: 'prepaid', rule: 'prepaid-compute', clause: prices };
const frozenClause = cite('maxcompute', '2.4.2');
const keptStorage: ChargeBasis = { basis: 'charged', rule: 'frozen-charge', clause: frozenClause };
const noService = { basis: 'not-charged', rule: 'after-end' } as const;
const notCharged: ChargeBasis = { basis: 'not-charged', rule: 'frozen-charge', clause: frozenClause };

/**
 * Whether the usage of a period is charged: a day in a freeze charges storage only and, once the prepaid compute is over,
 * nothing (MaxCompute 2.4.2); a reading says whether that takes a whole day in the freeze, because what is used on the day
 * before it or after it is actual usage (2.2). A free beta charges nothing before its charging begins.
 */
export function chargeBasis(service: ServiceState, meter: Meter, setting: Setting): ChargeBasis {
  const begins = startOfDay(meter.period);
  if (begins >= goneFrom(service, setting.readings)) return { ...noService, clause: clausesFor(meter.service).ending };
  const ends = endOfDay(meter.lastDay);
  if (service.freezes.some(({ absent, from, until }) => absent && begins >= from && ends <= until))
    return { ...noService, clause: clausesFor(meter.service).ending };
  if (meter.service !== 'maxcompute') return elsewhere(service, meter, setting);
  const through = setting.readings['frozen-day'] === 'whole-day' ? ends : begins + 1;
  const freeze = freezesOf(service, setting).find(
    ({ absent, from, until }) => !absent && begins >= from && through <= until,
  );
  if (freeze !== undefined) {
    if (begins >= freeze.quietFrom) return notCharged;
    const kept = meter.item === 'storage' || setting.readings['suspended-billing-extent'] === 'all-components';
    if (!kept) return notCharged;
    return isPrepaid(service, meter) ? prepaid : keptStorage;
  }
  return isPrepaid(service, meter) ? prepaid : charged;
}

const isPrepaid = (service: ServiceState, { item }: Meter): boolean => service.mode === 'prepaid' && item === 'sql';

function freezesOf(service: ServiceState, { readings }: Setting): readonly FreezeSpan[] {
  const since = service.arrearsSince;
  if (since === undefined) return service.freezes;
  const from = frozenFrom(since, readings);
  const quiet = quietFrom(service, since, readings);
  const running = { from, quietFrom: quiet, until: Number.POSITIVE_INFINITY, absent: false };
  return [...service.freezes, running];
}

function elsewhere(service: ServiceState, meter: Meter, { charging }: Setting): ChargeBasis {
  const clauses = clausesFor(meter.service);
  const clause = clauses.prices;
  const begun = charging.get(meter.service);
  const free = service.mode === 'free-beta' && (begun === undefined || meter.lastDay < begun);
  return free
    ? { basis: 'free', rule: 'free-beta', clause: clauses.free ?? clause }
    : { basis: 'charged', rule: 'price', clause };
}
