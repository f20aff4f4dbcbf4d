import { endOfDay, startOfDay, type Instant } from '@dataplus/agreement-terms/calendar';
import type { BillLine } from '../../ledger/transaction.ts';
import { cite, type CitedClause } from '../../trace/citation.ts';
import { clausesFor } from '../../agreements/services.ts';
import type { Readings } from '../../readings/readings.ts';
import type { RuleName } from '../../trace/names.ts';
import type { Setting } from '../setting.ts';
import type { Meter } from '../meter.ts';
import type { FreezeSpan, ServiceState } from '../state.ts';
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
const never = Number.POSITIVE_INFINITY;
const notCharged: ChargeBasis = { basis: 'not-charged', rule: 'frozen-charge', clause: frozenClause };

/**
 * Whether the usage of a period is charged. It is where the service was there and not frozen at some instant of it (MaxCompute
 * 2.2); what begins in a freeze may be decided by its first instant alone, by a reading. A freeze charges storage only and,
 * once the prepaid compute is over, nothing (2.4.2). A free beta charges nothing before its charging begins.
 */
export function chargeBasis(service: ServiceState, meter: Meter, setting: Setting): ChargeBasis {
  const used = meter.service === 'maxcompute' ? ofMaxCompute(service, meter) : elsewhere(service, meter, setting);
  const spans = spansOf(service, setting);
  return spans.length === 0 ? used : basisWithin(spans, used, service, meter, setting);
}

function basisWithin(
  spans: readonly FreezeSpan[],
  used: ChargeBasis,
  service: ServiceState,
  meter: Meter,
  setting: Setting,
): ChargeBasis {
  const ends = endOfDay(meter.lastDay);
  let basis: ChargeBasis | undefined;
  for (let at = Math.max(startOfDay(meter.period), service.openedAt); at < ends;) {
    const span = spanAt(spans, at);
    if (span === undefined) return used;
    const there = inSpan(span, at, service, meter, setting);
    if (basis === undefined || there === keptStorage || there === prepaid) basis = there;
    if (!span.absent && setting.readings['frozen-day'] === 'begun-day') break;
    at = span.until;
  }
  return basis ?? used;
}

/** Freezes and absences, those that are over and those that go on. */
function spansOf(service: ServiceState, { readings }: Setting): readonly FreezeSpan[] {
  const gone = goneFrom(service, readings);
  const since = service.service === 'maxcompute' ? service.arrearsSince : undefined;
  return gone === never && since === undefined ? service.freezes : withOpenSpans(service, gone, since, readings);
}

function withOpenSpans(
  service: ServiceState,
  gone: Instant,
  since: Instant | undefined,
  readings: Readings,
): readonly FreezeSpan[] {
  const spans = [...service.freezes];
  if (gone < never) spans.push({ from: gone, quietFrom: gone, until: never, absent: true });
  if (since !== undefined)
    spans.push({
      from: frozenFrom(since, readings),
      quietFrom: quietFrom(service, since, readings),
      until: never,
      absent: false,
    });
  return spans;
}

/** Where there is no service it cannot be frozen. */
function spanAt(spans: readonly FreezeSpan[], at: Instant): FreezeSpan | undefined {
  const there = spans.filter(({ from, until }) => from <= at && at < until);
  return there.find(({ absent }) => absent) ?? there[0];
}

function inSpan(
  { absent, quietFrom: quiet }: FreezeSpan,
  at: Instant,
  service: ServiceState,
  meter: Meter,
  { readings }: Setting,
): ChargeBasis {
  if (absent) return { basis: 'not-charged', rule: 'after-end', clause: clausesFor(meter.service).ending };
  const kept = meter.item === 'storage' || readings['suspended-billing-extent'] === 'all-components';
  if (at >= quiet || !kept) return notCharged;
  return isPrepaid(service, meter) ? prepaid : keptStorage;
}

const isPrepaid = (service: ServiceState, { item }: Meter): boolean => service.mode === 'prepaid' && item === 'sql';

function ofMaxCompute(service: ServiceState, meter: Meter): ChargeBasis {
  return isPrepaid(service, meter) ? prepaid : charged;
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
