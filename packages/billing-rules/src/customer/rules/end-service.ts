import { deadline, textOfInstant, type Instant } from '@dataplus/agreement-terms/calendar';
import { clausesFor, type ServiceClauses } from '../../agreements/services.ts';
import type { ServiceEnded } from '../../events/customer-events.ts';
import { step } from '../../trace/step.ts';
import { refuse, type Collector } from '../answer.ts';
import { append } from '../../lists.ts';
import type { Setting } from '../setting.ts';
import { withService } from '../draft.ts';
import { collectedFor, serviceOf, type AccountState } from '../state.ts';

const policyNoticeDays = 30;

/**
 * A service ends before its time: by agreement, because it is no longer used, by a change of policy with 30 days' notice,
 * by serious breach, or by an attack on the network (7.2.1 to 7.2.5). After a breach nothing paid is returned (7.2.4), and
 * after opening the paid services return nothing (2.3); where neither is said the answer is unknown.
 */
export function endService(state: AccountState, event: ServiceEnded, setting: Setting, out: Collector): AccountState {
  const { service, path } = event;
  const clauses = clausesFor(service);
  const known = serviceOf(state, service);
  if (known === undefined || known.ended !== undefined) {
    const code = known === undefined ? 'service-not-open' : 'service-over';
    const trace = setting.trace
      ? [step('ending', [clauses.ending], { conditions: { 'service-open': false } })]
      : undefined;
    refuse(out, code, service, clauses.ending, trace);
    return state;
  }
  if (path === 'policy-change' && !noticeIsLongEnough(event.noticedAt, event.at, clauses)) {
    const values = {
      days: String(policyNoticeDays),
      ...(event.noticedAt !== undefined && { since: textOfInstant(event.noticedAt) }),
    };
    const details = { conditions: { 'notice-long-enough': false }, values };
    refuse(
      out,
      'notice-too-short',
      service,
      clauses.ending,
      setting.trace ? [step('ending', [clauses.ending], details)] : undefined,
    );
    return state;
  }
  const moneyIsSettled = path === 'breach' || clauses.noRefund !== undefined || collectedFor(state, service) === 0n;
  if (!moneyIsSettled)
    out.unknowns = append(out.unknowns, { question: 'money-after-end', service, clause: clauses.ending });
  if (clauses.dataAfterEnd === undefined)
    out.unknowns = append(out.unknowns, { question: 'data-after-end', service, clause: clauses.ending });
  return withService(state, { ...known, ended: { at: event.at, path } });
}

/** 30 days between notice and end in the paid services; only that there is a notice where the clause names no days. */
function noticeIsLongEnough(noticedAt: Instant | undefined, at: Instant, { cap }: ServiceClauses): boolean {
  if (noticedAt === undefined || noticedAt >= at) return false;
  const period = { amount: policyNoticeDays, unit: 'natural-day', lastDayOff: 'stay' } as const;
  return cap === undefined || deadline(noticedAt, period).ends <= at;
}
