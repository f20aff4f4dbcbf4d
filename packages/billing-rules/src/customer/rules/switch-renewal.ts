import { clausesFor } from '../../agreements/services.ts';
import type { RenewalSwitched } from '../../events/customer-events.ts';
import { cite } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import { refuse, type Collector } from '../answer.ts';
import type { Setting } from '../setting.ts';
import { withService } from '../draft.ts';
import { serviceOf, type AccountState } from '../state.ts';

const autoRenewal = cite('datav', '2.5');

/** Ticks or unticks 自动续费. Only DataV's agreement has it (2.5). */
export function switchRenewal(
  state: AccountState,
  event: RenewalSwitched,
  setting: Setting,
  out: Collector,
): AccountState {
  const clauses = clausesFor(event.service);
  const known = serviceOf(state, event.service);
  if (clauses.autoRenewal !== undefined && known !== undefined)
    return withService(state, { ...known, autoRenew: event.on });
  const conditions = { 'service-open': known !== undefined };
  const trace = setting.trace ? [step('auto-renewal', [autoRenewal], { conditions })] : undefined;
  refuse(
    out,
    clauses.autoRenewal === undefined ? 'no-auto-renewal' : 'service-not-open',
    event.service,
    autoRenewal,
    trace,
  );
  return state;
}
