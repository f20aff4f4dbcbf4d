import type { Credentials } from '@dataplus/signer';

/** Credentials that may end. */
export interface ProvidedCredentials extends Credentials {
  /** When they stop being accepted; without it they are kept until the server refuses the key. */
  readonly expires?: Date | undefined;
}

/**
 * Gives credentials when they are needed: before the first call, a minute before they expire, and after the server called
 * the key unknown or disabled. It is never asked twice at the same time.
 */
export type CredentialProvider = () => ProvidedCredentials | Promise<ProvidedCredentials>;

/** Credentials as a value, or a function that gives them. */
export type CredentialsSource = ProvidedCredentials | CredentialProvider;
