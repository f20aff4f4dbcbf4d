import { clausesFor } from '../../agreements/services.ts';
import type { Opening } from '../../events/customer-events.ts';
import { cite } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import { refuse, type Collector } from '../answer.ts';
import type { Setting } from '../setting.ts';
import { withService } from '../draft.ts';
import { serviceOf, type AccountState } from '../state.ts';
import { unopened } from './order.ts';
import { withPast } from './spans.ts';

const threeParts = cite('maxcompute', '2.2');
const agreementPrevails = cite('maxcompute', '11.1');

/**
 * Opens a service without a period. The guide lets MaxCompute be opened pay-later; its agreement knows computation only as
 * prepaid (2.2) and prevails over pages that differ (11.1): the reading decides. A free beta opens without money.
 */
export function opening(state: AccountState, event: Opening, setting: Setting, out: Collector): AccountState {
  const { service, mode } = event;
  const clauses = clausesFor(service);
  const known = serviceOf(state, service);
  const { readings, trace } = setting;
  const no = (code: 'account-not-usable' | 'service-already-open' | 'prepaid-only' | 'not-free'): AccountState => {
    const cited =
      code === 'prepaid-only' && service === 'maxcompute' ? [threeParts, agreementPrevails] : [clauses.purchase];
    const details = {
      readings: [readings, 'maxcompute-opening'] as const,
      conditions: { 'account-usable': state.restriction === 'none', 'service-open': known !== undefined },
      values: { path: mode },
    };
    refuse(
      out,
      code,
      service,
      cited[0] ?? clauses.purchase,
      trace ? [step('opening-mode', cited, details)] : undefined,
    );
    return state;
  };
  if (state.restriction !== 'none') return no('account-not-usable');
  if (known !== undefined && known.ended === undefined) return no('service-already-open');
  if (mode === 'free-beta' && clauses.free === undefined) return no('not-free');
  if (mode === 'pay-later' && !(service === 'maxcompute' && readings['maxcompute-opening'] === 'guide'))
    return no('prepaid-only');
  return withService(state, {
    ...(known ?? unopened(service)),
    freezes: known === undefined ? [] : withPast(known, event.at, setting),
    mode,
    openedAt: known?.openedAt ?? event.at,
    startedAt: event.at,
    endsAt: undefined,
    ended: undefined,
  });
}
