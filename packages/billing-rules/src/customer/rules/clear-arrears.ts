import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { Setting } from '../setting.ts';
import { draftService, type Draft } from '../draft.ts';
import type { AccountState, FreezeSpan, OpenBill, ServiceState } from '../state.ts';
import { frozenFrom, quietFrom } from '../standing/rung-of.ts';
import { withSpan } from './spans.ts';

/**
 * Ends the arrears of the services whose bills are paid. In a freeze the reading says what must be paid: everything open,
 * or the bills that were open when it began; what then stays open is a new arrears that begins now (MaxCompute 2.4.2).
 */
export function clearArrears(account: Draft<AccountState>, setting: Setting, at: Instant): void {
  const { readings } = setting;
  if (account.services.every(({ arrearsSince }) => arrearsSince === undefined)) return;
  account.services = account.services.map((service) => {
    const since = service.arrearsSince;
    if (since === undefined) return service;
    const own = account.openBills.filter((bill) => bill.service === service.service);
    const frozen = service.service === 'maxcompute' ? frozenFrom(since, readings) : Number.POSITIVE_INFINITY;
    const onlyOld = at >= frozen && readings['arrears-bill-extent'] === 'bill-in-arrears';
    const due = onlyOld ? own.filter(({ arrearsFrom }) => arrearsFrom < frozen) : own;
    return due.length > 0 ? service : cleared(service, own, since, frozen, at, setting);
  });
}

function cleared(
  service: ServiceState,
  stillOpen: readonly OpenBill[],
  since: Instant,
  frozen: Instant,
  at: Instant,
  setting: Setting,
): ServiceState {
  const quiet = quietFrom(service, since, setting.readings);
  const span: FreezeSpan = { from: frozen, quietFrom: quiet, until: at, absent: false };
  const after = draftService(service);
  after.arrearsSince = stillOpen.length > 0 ? at : undefined;
  if (at >= frozen) after.freezes = withSpan(service.freezes, span, setting);
  return after;
}
