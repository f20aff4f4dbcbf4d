import { createSigner, type Signer } from '@dataplus/signer';
import { CredentialsError } from '../errors.ts';
import { checkCredentials } from './check-credentials.ts';
import type { CredentialsSource, ProvidedCredentials } from './source.ts';

/** New credentials are asked for so long before the old ones end, in milliseconds. */
const refreshLead = 60_000;

/** Keeps the prepared key of the present credentials. */
export class CredentialKeeper {
  readonly #source: CredentialsSource;
  readonly #now: () => number;
  #signer: Signer | undefined;
  #expires = Infinity;
  #asking: Promise<Signer> | undefined;

  /** Throws `SignerError` at once for credentials that are a value and none that can sign. */
  constructor(source: CredentialsSource, now: () => number) {
    this.#source = source;
    this.#now = now;
    if (typeof source !== 'function') this.#take(source);
  }

  /** The signer, at once where nothing has to be asked. */
  signer(): Signer | Promise<Signer> {
    const now = this.#now();
    if (this.#signer !== undefined && now < this.#expires - refreshLead) return this.#signer;
    if (typeof this.#source !== 'function') return this.#usable(now);
    this.#asking ??= this.#ask(this.#source).finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** The server does not know this key any more: ask again before the next call. */
  forget(accessKeyId: string): void {
    if (typeof this.#source === 'function' && this.#signer?.accessKeyId === accessKeyId) this.#signer = undefined;
  }

  async #ask(provider: Exclude<CredentialsSource, ProvidedCredentials>): Promise<Signer> {
    try {
      this.#take(await provider());
    } catch (error) {
      // What is kept may still be good for the last minute.
      if (this.#signer !== undefined && this.#now() < this.#expires) return this.#signer;
      if (error instanceof CredentialsError) throw error;
      const message = 'the credentials provider failed; see the cause';
      throw new CredentialsError('credentials-provider-failed', message, { cause: error });
    }
    return this.#usable(this.#now());
  }

  #take(credentials: ProvidedCredentials): void {
    checkCredentials(credentials);
    this.#signer = createSigner(credentials);
    this.#expires = credentials.expires?.getTime() ?? Infinity;
  }

  #usable(now: number): Signer {
    if (this.#signer !== undefined && now < this.#expires) return this.#signer;
    const expired = new Date(this.#expires).toISOString();
    const message = `the credentials expired at ${expired}; give newer ones, or a function that does`;
    throw new CredentialsError('expired-credentials', message);
  }
}
