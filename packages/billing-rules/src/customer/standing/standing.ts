import type { Instant } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import { fail } from '../../errors/billing-error.ts';
import type { CitedClause } from '../../trace/citation.ts';
import type { Setting } from '../setting.ts';
import { serviceOf, type AccountState, type ServiceState } from '../state.ts';
import { rungOf } from './rung-of.ts';
import { rungs, type Rung, type RungName } from './rungs.ts';
import { clauseOfRung } from './trace-change.ts';

/** Whether something may be done. `unknown` where no clause says and no reading decides. */
export type Allowed = boolean | 'unknown';

/** Where a service stands at an instant, per capability. */
export interface Standing {
  readonly account: string;
  readonly service: string;
  readonly at: Instant;
  readonly rung: RungName;
  readonly clause: CitedClause;
  /** `download`, `storage` and `compute` for MaxCompute, `use` for the others. */
  readonly capabilities: Readonly<Record<string, Allowed>>;
  readonly charges: Rung['charges'];
  readonly data: Rung['data'];
}

/**
 * Where a service of an account stands at an instant, per capability. Only time is foreseen: at an instant after the
 * account's last event the answer holds if nothing else happens.
 *
 * @param at - Not before the account's last event.
 * @throws BillingError `unknown-billing-service`; `event-out-of-order` for an instant before the last event.
 *
 * @example
 * ```ts
 * import { createSetting, newAccount, published2016To2018, standingOf } from '@dataplus/billing-rules';
 * const setting = createSetting({ priceBooks: [published2016To2018] });
 * standingOf(newAccount('a1'), 'datav', 0, setting).capabilities; // { use: false }: not open yet
 * ```
 */
export function standingOf(state: AccountState, service: string, at: Instant, { readings }: Setting): Standing {
  const clauses = clausesFor(service);
  if (at < state.at)
    fail('event-out-of-order', 'at', 'is before the last event of the account; earlier standings are in its changes.');
  const own = serviceOf(state, service);
  const rung = rungOf(state, own, at, readings);
  const { charges, data } = rungs[rung];
  const capabilities = capabilitiesOn(rung, service, readings);
  return {
    account: state.account,
    service,
    at,
    rung,
    clause: clauseOfRung(service, rung),
    capabilities:
      rung === 'restricted' ? { ...capabilities, ...stoppedAnyway(state, own, at, readings) } : capabilities,
    charges,
    data: data === 'may-be-deleted' && clauses.dataAfterEnd === undefined ? 'silent' : data,
  };
}

/** A restriction gives nothing back: what arrears or the end of the prepaid compute stop is stopped, not in doubt. */
function stoppedAnyway(
  state: AccountState,
  service: ServiceState | undefined,
  at: Instant,
  readings: Setting['readings'],
): Readonly<Record<string, false>> {
  const { stops } = rungs[rungOf({ ...state, restriction: 'none' }, service, at, readings)];
  return stops === 'all' ? {} : Object.fromEntries(stops.map((capability) => [capability, false]));
}

/**
 * What each capability of a service allows on a rung.
 *
 * @throws BillingError `unknown-billing-service`.
 *
 * @example
 * ```ts
 * import { capabilitiesOn, chooseReadings } from '@dataplus/billing-rules';
 * capabilitiesOn('download-stopped', 'maxcompute', chooseReadings()); // { download: false, storage: true, compute: true }
 * ```
 */
export function capabilitiesOn(
  rung: RungName,
  service: string,
  readings: Setting['readings'],
): Readonly<Record<string, Allowed>> {
  const { capabilities, restriction } = clausesFor(service);
  const { stops } = rungs[rung];
  const doubt = doubtOf(rung, restriction === undefined, readings);
  const allowed = (capability: string): Allowed => doubt ?? (stops !== 'all' && !stops.includes(capability));
  return Object.fromEntries(capabilities.map((capability) => [capability, allowed(capability)]));
}

/** What a reading says where the agreement is silent on a rung. */
function doubtOf(rung: RungName, silentOnRestriction: boolean, readings: Setting['readings']): Allowed | undefined {
  if (rung === 'restricted' && silentOnRestriction)
    return readings['restriction-elsewhere'] === 'stopped' ? false : 'unknown';
  if (rung !== 'unpaid') return undefined;
  const choice = readings['arrears-elsewhere'];
  return choice === 'unknown' ? 'unknown' : choice === 'allowed';
}
