import type { Instant } from '@dataplus/agreement-terms/calendar';
import { placeIn, withAt } from '../lists.ts';
import type { Fen } from '../money/money.ts';
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
    collected: state.collected,
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
    ended: service.ended,
  };
}

const isOf = ({ service }: { readonly service: string }, wanted: string): boolean => service === wanted;

/** A copy of the account with one service changed or added. */
export function withService(state: AccountState, changed: ServiceState): Draft<AccountState> {
  const after = draftAccount(state, state.at);
  const { services } = state;
  after.services = withAt(services, placeIn(services, isOf, changed.service), draftService(changed));
  return after;
}

/** Notes that an account has paid more for a service, or less. */
export function collectMore(account: Draft<AccountState>, service: string, amount: Fen): void {
  const { collected } = account;
  const place = placeIn(collected, isOf, service);
  const before = collected[place]?.amount ?? 0n;
  account.collected = withAt(collected, place, { service, amount: before + amount });
}
