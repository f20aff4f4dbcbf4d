import type { AcceptanceRecord, RegistryEntry } from '@dataplus/agreement-terms';
import type { AccountState, Setting } from '@dataplus/billing-rules';
import type { ProjectRole } from '@dataplus/service-schemas';
import type { VerificationKey } from '@dataplus/signer';
import type { ServiceConfiguration } from './service-configuration.ts';

/** All that the data plane needs to know of the owner of an AccessKey, as one revision has it. */
export interface KeySnapshot {
  readonly accessKeyId: string;
  readonly key: VerificationKey;
  /** Who signs: a main account or one of its sub-accounts. */
  readonly owner: { readonly id: string; readonly kind: 'main-account' | 'sub-account' };
  /** The main account that is charged. */
  readonly account: string;
  readonly realNameVerified: boolean;
  /** Code of the account's organisation; undefined before the platform was opened. */
  readonly organization: string | undefined;
  /** Whether the owner is in the organisation: main accounts always, sub-accounts once they were synchronised. */
  readonly member: boolean;
  /** Roles in project spaces by the MaxCompute project that they are bound to. */
  readonly projects: ReadonlyMap<string, readonly ProjectRole[]>;
  /** The account's acceptances, in the order of the chain. */
  readonly acceptances: readonly AcceptanceRecord[];
  /** Services in beta that the account was admitted to. */
  readonly betas: ReadonlySet<string>;
  /** State of the billing rules; standing follows from it and from the clock. */
  readonly billing: AccountState;
}

/** What holds for all accounts. */
export interface PlatformSnapshot {
  readonly revision: number;
  readonly services: ReadonlyMap<string, ServiceConfiguration>;
  readonly registry: readonly RegistryEntry[];
  readonly setting: Setting;
}
