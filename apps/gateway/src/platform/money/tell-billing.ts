import type { Answer, CustomerEvent } from '@dataplus/billing-rules';
import { toWire } from '@dataplus/billing-rules';
import { applyCustomerEvent } from '../../billing/index.ts';
import { fail } from '../../errors/gateway-error.ts';
import type { MainAccount } from '@dataplus/service-schemas';
import { need } from '../need.ts';
import { newId } from '../new-id.ts';
import type { Work } from '../work.ts';

/** An event without account and instant; its id may be left out where nothing else makes it unique. */
export type NewEvent = CustomerEvent extends infer Event
  ? Event extends CustomerEvent
    ? Omit<Event, 'id' | 'at' | 'account'> & { readonly id?: string }
    : never
  : never;

/** Tells the billing rules what happened to an account; states, postings, bills and notices follow in the transaction. */
export async function tellBilling(work: Work, account: string, event: NewEvent): Promise<Answer> {
  const { id = newId('event') } = event;
  return applyCustomerEvent(work.queries, { ...event, id, account, at: work.at });
}

/**
 * The same, for something that is done or not done: a refusal undoes the whole work.
 *
 * @throws GatewayError `refused-by-rules` with the refusals and their clauses.
 */
export async function insistOnBilling(work: Work, account: string, event: NewEvent): Promise<Answer> {
  const answer = await tellBilling(work, account, event);
  refuseIfRefused(answer.refusals);
  return answer;
}

/** @throws GatewayError `refused-by-rules` when there is a refusal. */
export function refuseIfRefused(
  refusals: readonly {
    readonly code: string;
    readonly clause: { readonly agreement: string; readonly clause: string };
  }[],
): void {
  const [first] = refusals;
  if (first === undefined) return;
  const { agreement, clause } = first.clause;
  fail('refused-by-rules', `${first.code} (${agreement} ${clause}).`, { facts: { refusals: toWire(refusals) } });
}

/** @throws GatewayError `no-such-record`. */
export function needAccount(work: Pick<Work, 'queries'>, account: string): Promise<MainAccount> {
  return need(work.queries, 'account', account);
}
