import { dateOfDay, deadline, startOfDay, textOfInstant, type Instant } from '@dataplus/agreement-terms/calendar';
import { clausesFor, type ServiceClauses } from '../agreements/services.ts';
import { newCollector, refuse, type Answer } from '../customer/answer.ts';
import type { Setting } from '../customer/setting.ts';
import type { ChargingAnnounced } from '../events/platform-events.ts';
import { step } from '../trace/step.ts';

/** The setting after an announcement, and whether it was in time. */
export interface Announced {
  readonly setting: Setting;
  readonly answer: Answer;
}

/**
 * Charging of a free service is announced: ten natural days before, where the agreement names them (7.1 of the short
 * agreements), otherwise merely in advance (2.2.4 of the betas). An announcement that is too short is refused, and the
 * service stays free.
 */
export function announceCharging(event: ChargingAnnounced, setting: Setting): Announced {
  const { service, at, firstDay } = event;
  const clauses = clausesFor(service);
  const out = newCollector(event.id, at);
  const clause = clauses.free ?? clauses.prices;
  const earliest = earliestCharging(at, clauses, setting);
  const inTime = clauses.free !== undefined && startOfDay(firstDay) >= earliest;
  const trace = setting.trace
    ? [
        step('charging-notice', [clause], {
          readings: [setting.readings, 'charging-notice-first-day'],
          conditions: { 'notice-long-enough': inTime },
          values: { day: dateOfDay(firstDay), until: textOfInstant(earliest), days: String(clauses.noticeDays ?? 0) },
        }),
      ]
    : undefined;
  if (inTime)
    return { setting: { ...setting, charging: new Map(setting.charging).set(service, firstDay) }, answer: out };
  refuse(out, clauses.free === undefined ? 'not-free' : 'notice-too-short', service, clause, trace);
  return { setting, answer: out };
}

/** The first instant at which charging may begin: when the notice is over. */
function earliestCharging(at: Instant, { noticeDays = 0 }: ServiceClauses, { readings }: Setting): Instant {
  if (noticeDays === 0) return at + 1;
  const firstDay = readings['charging-notice-first-day'];
  return deadline(at, { amount: noticeDays, unit: 'natural-day', firstDay, lastDayOff: 'stay' }).ends;
}
