import type { AccountState, FreezeSpan, Meter, OpenBill, ServiceState, SettledMeter } from '../../customer/state.ts';
import type { Json } from '../to-wire.ts';
import {
  count,
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

const service: Codec<ServiceState> = members({
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
  period: whole,
  lastDay: whole,
  quantity: count,
  absolute: flag,
});

/** Of a settled period only what it is found by is needed again, and what it was booked at. */
const settled: Codec<Omit<SettledMeter, 'previous'>> = members({
  meter: members({ service: text, item: text, project: text, factor: optional(text), period: whole }),
  quantity: count,
  booked: count,
});

/** Newest first; a chain in memory, so that one more costs nothing, and a list on the wire. */
const chain: Codec<SettledMeter | undefined> = optional({
  write: (newest: SettledMeter | undefined) => {
    const written: Json[] = [];
    for (let one = newest; one !== undefined; one = one.previous) written.push(settled.write(one));
    return written;
  },
  read: (json, path) =>
    list(settled)
      .read(json, path)
      .reduceRight<SettledMeter | undefined>((previous, one) => ({ ...one, previous }), undefined),
});

const account: Codec<AccountState> = keptState(
  members({
    account: text,
    at: whole,
    balance: count,
    openBills: list(openBill),
    services: list(service),
    restriction: oneOf('none', 'restricted', 'banned'),
    open: list(meter),
    closedThrough: whole,
    recent: chain,
    older: chain,
    generation: whole,
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
  return account.write(state);
}

/**
 * Reads what {@link accountToWire} wrote.
 *
 * @throws BillingError `invalid-state`; `field` is the path of the member at fault.
 */
export function accountOfWire(json: unknown): AccountState {
  return account.read(json, 'account');
}
