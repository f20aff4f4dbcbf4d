import type { Instant } from '@dataplus/agreement-terms/calendar';
import { draftService, type Draft } from '../draft.ts';
import type { AccountState, ServiceState } from '../state.ts';

/** Arrears begin where a bill stays open (MaxCompute 2.4): at the settlement, or by the other reading at the end of its day. */
export function startArrears(account: Draft<AccountState>): void {
  const { openBills, services } = account;
  if (openBills.length === 0) return;
  const startOf = ({ service, arrearsSince }: ServiceState): Instant | undefined =>
    arrearsSince === undefined ? openBills.find((bill) => bill.service === service)?.arrearsFrom : undefined;
  if (services.every((service) => startOf(service) === undefined)) return;
  account.services = services.map((service) => {
    const draft = draftService(service);
    draft.arrearsSince ??= startOf(service);
    return draft;
  });
}
