import { draftService } from '../../customer/draft.ts';
import type { Meter } from '../../customer/meter.ts';
import { SettledLog, type SettledMeter } from '../../customer/settled-log.ts';
import {
  collectedFor,
  type AccountState,
  type FreezeSpan,
  type OpenBill,
  type ServiceState,
} from '../../customer/state.ts';
import type { Fen } from '../../money/money.ts';
import { accountsOf } from '../../ledger/account-names.ts';
import type { Json } from '../to-wire.ts';
import {
  count,
  day,
  flag,
  instantOrNever,
  keptState,
  list,
  members,
  oneOf,
  optional,
  text,
  whole,
  type Codec,
} from './codec.ts';

const openBill: Codec<OpenBill> = members({ id: text, service: text, arrearsFrom: whole, left: count });

const span: Codec<FreezeSpan> = members({
  from: whole,
  quietFrom: instantOrNever,
  until: whole,
  absent: flag,
});

/** On the wire, what was collected for a service stands with it. */
type WrittenService = ServiceState & { readonly collected: Fen };

const service: Codec<WrittenService> = members({
  service: text,
  mode: oneOf('prepaid', 'pay-later', 'free-beta'),
  openedAt: whole,
  item: text,
  quantity: count,
  months: whole,
  startedAt: whole,
  endsAt: optional(whole),
  autoRenew: flag,
  renewalTriedFor: optional(whole),
  arrearsSince: optional(whole),
  freezes: list(span),
  collected: count,
  ended: optional(members({ at: whole, path: oneOf('agreed', 'unused', 'policy-change', 'breach', 'attack', 'ban') })),
});

const meter: Codec<Meter> = members({
  service: text,
  item: text,
  project: text,
  factor: optional(text),
  period: day,
  lastDay: day,
  quantity: count,
  absolute: flag,
});

/** Of a settled period only what it is found by is needed again, and what it was booked at. */
const settled: Codec<SettledMeter> = members({
  meter: members({ service: text, item: text, project: text, factor: optional(text), period: day }),
  quantity: count,
  booked: count,
});

/** Newest first. */
const log: Codec<SettledLog | undefined> = optional({
  write: (kept: SettledLog) => [...kept].map((one) => settled.write(one)),
  read: (json, path) =>
    list(settled)
      .read(json, path)
      .reduceRight((made, { meter: key, quantity, booked }) => made.with(key, quantity, booked), SettledLog.empty()),
});

type WrittenAccount = Omit<AccountState, 'accounts' | 'collected' | 'services'> & {
  readonly services: readonly WrittenService[];
};

const kept: Codec<WrittenAccount> = keptState(
  members({
    account: text,
    at: whole,
    balance: count,
    openBills: list(openBill),
    services: list(service),
    restriction: oneOf('none', 'restricted', 'banned'),
    open: list(meter),
    closedThrough: day,
    recent: log,
    older: log,
    generation: day,
  }),
);

/**
 * Writes the state of an account as JSON, to keep it between events: instants are milliseconds since 1970-01-01 UTC, days
 * are counted from then in Asia/Shanghai, amounts are whole fen as text. What {@link accountOfWire} reads from it answers
 * every later event as the state itself would.
 *
 * @example
 * ```ts
 * import { accountOfWire, accountToWire, newAccount } from '@dataplus/billing-rules';
 * const row = JSON.stringify(accountToWire(newAccount('a1')));
 * accountOfWire(JSON.parse(row)).balance; // 0n
 * ```
 */
export function accountToWire(state: AccountState): Json {
  const services = state.services.map((one) => ({ ...one, collected: collectedFor(state, one.service) }));
  return kept.write({ ...state, services });
}

/**
 * Reads what {@link accountToWire} wrote.
 *
 * @throws BillingError `invalid-state`; `field` is the path of the member at fault.
 */
export function accountOfWire(json: unknown): AccountState {
  const { services, ...state } = kept.read(json, 'account');
  return {
    ...state,
    accounts: accountsOf(state.account),
    services: services.map(draftService),
    collected: services.map(({ service: name, collected }) => ({ service: name, amount: collected })),
  };
}
