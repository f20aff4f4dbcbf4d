import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { AccountState, ServiceState } from './state.ts';

/** A copy that its maker may change before handing it on. */
export type Draft<T> = { -readonly [Name in keyof T]: T[Name] };

// Member by member: spreading objects of this size takes engines twenty times as long, and every event needs a copy.

/** The copy of an account that the rules of one event at an instant change. */
export function draftAccount(state: AccountState, at: Instant): Draft<AccountState> {
  return {
    account: state.account,
    accounts: state.accounts,
    at,
    balance: state.balance,
    openBills: state.openBills,
    services: state.services,
    restriction: state.restriction,
    open: state.open,
    closedThrough: state.closedThrough,
    recent: state.recent,
    older: state.older,
    generation: state.generation,
  };
}

export function draftService(service: ServiceState): Draft<ServiceState> {
  return {
    service: service.service,
    mode: service.mode,
    openedAt: service.openedAt,
    item: service.item,
    quantity: service.quantity,
    months: service.months,
    startedAt: service.startedAt,
    endsAt: service.endsAt,
    autoRenew: service.autoRenew,
    renewalTriedFor: service.renewalTriedFor,
    arrearsSince: service.arrearsSince,
    freezes: service.freezes,
    collected: service.collected,
    ended: service.ended,
  };
}

/** The services with more collected for one of them. */
export function collectedMore(services: readonly ServiceState[], name: string, amount: bigint): ServiceState[] {
  return services.map((service) => (service.service === name ? withCollected(service, amount) : service));
}

function withCollected(service: ServiceState, amount: bigint): ServiceState {
  const draft = draftService(service);
  draft.collected += amount;
  return draft;
}

/** The account with one service changed or added. */
export function withService(state: AccountState, changed: ServiceState): AccountState {
  const known = state.services.some(({ service }) => service === changed.service);
  const services = known
    ? state.services.map((service) => (service.service === changed.service ? changed : service))
    : [...state.services, changed];
  const after = draftAccount(state, state.at);
  after.services = services;
  return after;
}
