import { AccessKeySecret } from '@dataplus/signer';
import type { ProvidedCredentials } from '../credentials/source.ts';
import { CredentialsError } from '../errors.ts';

/** What stands in one place, under the names that it has there. Empty texts count as absent. */
export interface KeyPair {
  /** Where it stands, for messages. */
  readonly where: string;
  readonly id: { readonly name: string; readonly value: string | undefined };
  readonly secret: { readonly name: string; readonly value: string | undefined };
  readonly token: { readonly name: string; readonly value: string | undefined };
}

/**
 * Credentials of a pair; undefined where nothing is set. Half a pair is an error, and so is a security token: the
 * signature has no place for one, and without it the key would be refused in ways that nobody understands.
 */
export function credentialsOf({ where, id, secret, token }: KeyPair): ProvidedCredentials | undefined {
  const hasId = isSet(id.value);
  const hasSecret = isSet(secret.value);
  if (!hasId && !hasSecret) return undefined;
  if (!hasId || !hasSecret) {
    const [there, missing] = hasId ? [id, secret] : [secret, id];
    throw new CredentialsError(
      'incomplete-credentials',
      `${where}: ${there.name} is set, ${missing.name} is not; set both`,
    );
  }
  if (isSet(token.value)) {
    const message = `${where}: ${token.name} is set, and Dataplus signatures have no place for a security token`;
    throw new CredentialsError('security-token-unsupported', `${message}; take an AccessKey of a RAM user`);
  }
  return { accessKeyId: id.value, accessKeySecret: new AccessKeySecret(secret.value) };
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
