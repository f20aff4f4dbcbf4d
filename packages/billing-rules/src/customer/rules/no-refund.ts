import { clausesFor } from '../../agreements/services.ts';
import type { RefundRequested } from '../../events/customer-events.ts';
import { textOfMoney } from '../../money/money.ts';
import { step } from '../../trace/step.ts';
import { refuse, type Collector } from '../answer.ts';
import { append } from '../../lists.ts';
import type { Setting } from '../setting.ts';
import { collectedFor, serviceOf, type AccountState } from '../state.ts';

/**
 * A fee is asked back. After opening it is not returned (clause 2.3 of the paid services). Where the agreement does not
 * speak of it, as MaxCompute's, the answer is unknown.
 */
export function noRefund(
  state: AccountState,
  { service }: RefundRequested,
  setting: Setting,
  out: Collector,
): AccountState {
  const clauses = clausesFor(service);
  const known = serviceOf(state, service);
  const clause = clauses.noRefund;
  if (known !== undefined && clause === undefined) {
    out.unknowns = append(out.unknowns, { question: 'refund', service, clause: clauses.purchase });
    return state;
  }
  const cited = clause ?? clauses.purchase;
  const details = {
    conditions: { 'service-open': known !== undefined, 'refund-owed': false },
    values: { amount: textOfMoney(collectedFor(state, service)) },
  };
  const trace = setting.trace ? [step('no-refund', [cited], details)] : undefined;
  refuse(out, known === undefined ? 'service-not-open' : 'no-refund-after-opening', service, cited, trace);
  return state;
}
