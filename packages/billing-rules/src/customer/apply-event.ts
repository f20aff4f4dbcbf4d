import { fail } from '../errors/billing-error.ts';
import type { CustomerEvent } from '../events/customer-events.ts';
import { newCollector, type Answer, type Collector } from './answer.ts';
import { append, none } from '../lists.ts';
import { draftAccount, type Draft } from './draft.ts';
import { closeDay } from './rules/close-day.ts';
import { endService } from './rules/end-service.ts';
import { noRefund } from './rules/no-refund.ts';
import { opening } from './rules/opening.ts';
import { order } from './rules/order.ts';
import { restrict } from './rules/restrict.ts';
import { switchRenewal } from './rules/switch-renewal.ts';
import { topUp } from './rules/top-up.ts';
import { usage } from './rules/usage.ts';
import type { Setting } from './setting.ts';
import { advance } from './standing/advance.ts';
import { rungOf } from './standing/rung-of.ts';
import type { RungName } from './standing/rungs.ts';
import { traceChange } from './standing/trace-change.ts';
import type { AccountState, ServiceState } from './state.ts';

/** The account after an event, and all that followed from it. */
export interface Applied {
  readonly state: AccountState;
  readonly answer: Answer;
}

/**
 * Applies one event to an account: pure, and the same for the same input for ever. Events come in the order of `at`.
 * Nothing is checked for having come before; `createLedger` does that.
 *
 * @throws BillingError `event-out-of-order`, `invalid-event`, `invalid-exact-number`, `unknown-billing-service`,
 * `day-not-over`, `day-already-closed`.
 *
 * @example
 * ```ts
 * import { applyEvent, createSetting, newAccount, published2016To2018 } from '@dataplus/billing-rules';
 * const setting = createSetting({ priceBooks: [published2016To2018] });
 * const event = { type: 'top-up', id: 'e1', at: 0, account: 'a1', amount: 10_000n } as const;
 * applyEvent(newAccount('a1'), event, setting).state.balance; // 10000n: 100 yuan
 * ```
 */
export function applyEvent(state: AccountState, event: CustomerEvent, setting: Setting): Applied {
  if (event.at < state.at)
    fail('event-out-of-order', 'at', 'is before the last event of the account; order events by time.');
  const out = newCollector(event.id, event.at);
  if (event.at > state.at) advance(state, event.at, setting, out);
  const after = runRule(draftAccount(state, event.at), event, setting, out);
  if (after.services !== state.services || after.restriction !== state.restriction)
    recordChanges(state, after, setting, out);
  return { state: after, answer: out };
}

function runRule(state: Draft<AccountState>, event: CustomerEvent, setting: Setting, out: Collector): AccountState {
  switch (event.type) {
    case 'top-up':
      return topUp(state, event, setting, out);
    case 'order':
      return order(state, event, setting, out);
    case 'opening':
      return opening(state, event, setting, out);
    case 'usage':
      return usage(state, event, setting, out);
    case 'day-closed':
      return closeDay(state, event, setting, out);
    case 'renewal-switched':
      return switchRenewal(state, event, setting, out);
    case 'account-restricted':
    case 'account-restriction-lifted':
    case 'account-banned':
      return restrict(state, event, setting, out);
    case 'promotion-granted':
      return state;
    case 'refund-requested':
      return noRefund(state, event, setting, out);
    case 'service-ended':
      return endService(state, event, setting, out);
  }
}

/** Records how standing changed through the event itself. Services keep their places, and a new one comes last. */
function recordChanges(before: AccountState, after: AccountState, setting: Setting, out: Collector): void {
  let place = 0;
  for (const service of after.services) {
    const from = rungOf(before, before.services[place], out.at, setting.readings);
    const to = rungOf(after, service, out.at, setting.readings);
    if (from !== to) recordChange(after, service, from, to, setting, out);
    place += 1;
  }
}

/** Arrears that are told of late still pass every rung of the ladder. */
function recordChange(
  account: AccountState,
  service: ServiceState,
  from: RungName,
  to: RungName,
  setting: Setting,
  out: Collector,
): void {
  const skipped = from === 'in-service' && (to === 'frozen' || to === 'frozen-not-charged');
  const between: readonly RungName[] = skipped ? ['download-stopped'] : none;
  let last = from;
  for (const rung of [...between, to]) {
    const trace = traceChange(setting, account, service, out.at, last, rung);
    const change = { service: service.service, at: out.at, from: last, to: rung, ...(trace && { trace }) };
    out.changes = append(out.changes, change);
    last = rung;
  }
}
