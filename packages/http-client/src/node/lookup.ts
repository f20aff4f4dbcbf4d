import type { ProvidedCredentials } from '../credentials/source.ts';

/** One place where credentials may be: undefined where there are none, an error where there are some that cannot be used. */
export interface CredentialLookup {
  /** Where it looks, in a few words. */
  readonly place: string;
  readonly find: () => Promise<ProvidedCredentials | undefined>;
}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;
