import { randomBytes } from 'node:crypto';
import type { Configuration } from '../config/configuration.ts';
import { fail } from '../errors/gateway-error.ts';
import { Seal } from './seal.ts';
import { readSecretFile } from './secret-file.ts';
import { hashOfToken } from './tokens.ts';

/** What the gateway keeps secret while it runs. */
export interface Secrets {
  readonly seal: Seal;
  /** SHA-256 of the operator's token. */
  readonly operatorToken: Buffer;
}

/**
 * Opens master key and admin token. With the embedded store they are made on the first start; processes that share a
 * database are given both.
 *
 * @throws GatewayError `master-key-invalid`, `unreadable-configuration`.
 */
export function openSecrets(configuration: Configuration): Secrets {
  const embedded = configuration.databaseUrl === undefined;
  const masterKey =
    configuration.masterKey ??
    readSecretFile({
      path: configuration.masterKeyFile,
      field: 'masterKeyFile',
      create: embedded ? () => randomBytes(32).toString('base64') : undefined,
    });
  const token =
    configuration.adminToken ??
    readSecretFile({
      path: configuration.adminTokenFile,
      field: 'adminTokenFile',
      create: embedded ? () => `operator-${randomBytes(24).toString('base64url')}` : undefined,
    });
  if (token.length < 16)
    fail('invalid-configuration', 'adminToken: has less than 16 characters; give a longer one.', {
      field: 'adminToken',
    });
  return { seal: new Seal(keyOf(masterKey)), operatorToken: hashOfToken(token) };
}

function keyOf(text: string): Buffer {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text))
    fail('master-key-invalid', 'masterKey: is not 32 bytes in base64; make one with openssl rand -base64 32.', {
      field: 'masterKey',
    });
  return Buffer.from(text, 'base64');
}
