import { createVerifier, type DialectName, type VerificationKey, type Verifier } from '@dataplus/signer';
import type { ServiceConfiguration } from '../../entitlement/service-configuration.ts';

/** The verifiers of each service, one for each dialect that its operations speak. */
export class Verifiers {
  readonly #now: () => number;
  readonly #find: (accessKeyId: string) => VerificationKey | undefined;
  readonly #verifiers = new WeakMap<ServiceConfiguration, Partial<Record<DialectName, Verifier>>>();

  constructor(options: { now: () => number; find: (accessKeyId: string) => VerificationKey | undefined }) {
    this.#now = options.now;
    this.#find = options.find;
  }

  /** The verifier for a service's operations of one dialect; the dialect is the operation's and never guessed (S-5). */
  of(service: ServiceConfiguration, dialect: DialectName): Verifier {
    let own = this.#verifiers.get(service);
    if (own === undefined) this.#verifiers.set(service, (own = {}));
    return (own[dialect] ??= createVerifier({
      keys: this.#find,
      now: this.#now,
      dialect,
      maxSkewSeconds: service.maxSkewSeconds,
      dates: service.dates,
      maxBodyBytes: service.maxBodyBytes,
    }));
  }
}
