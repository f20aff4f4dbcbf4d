import type { Instant } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import type { AccountRestriction } from '../../events/customer-events.ts';
import type { Collector } from '../answer.ts';
import { append } from '../../lists.ts';
import type { AccountState, ServiceState } from '../state.ts';

/**
 * The login of the account is restricted, given back, or forbidden for good. A restriction stops use while the period runs
 * on (2.7.3 of DataV and its twins); a ban ends the service without refund (2.7.4, 2.7.5). MaxCompute and the betas have
 * no such clause: a reading answers for them. A ban is not lifted.
 */
export function restrict(
  state: AccountState,
  { type, at }: AccountRestriction,
  _: unknown,
  out: Collector,
): AccountState {
  if (state.restriction === 'banned') return state;
  if (type === 'account-restricted') return { ...state, restriction: 'restricted' };
  if (type === 'account-restriction-lifted') return { ...state, restriction: 'none' };
  return { ...state, restriction: 'banned', services: state.services.map((service) => endedByBan(service, at, out)) };
}

function endedByBan(service: ServiceState, at: Instant, out: Collector): ServiceState {
  const clauses = clausesFor(service.service);
  const over = service.ended !== undefined || (service.endsAt !== undefined && service.endsAt <= at);
  if (clauses.ban === undefined || over) {
    if (!over) {
      const unknown = { question: 'money-after-end', service: service.service, clause: clauses.ending } as const;
      out.unknowns = append(out.unknowns, unknown);
    }
    return service;
  }
  return { ...service, ended: { at, path: 'ban' } };
}
