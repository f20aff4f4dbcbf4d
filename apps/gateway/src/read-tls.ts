import { readFileSync } from 'node:fs';
import type { Configuration } from './config/configuration.ts';
import { fail } from './errors/gateway-error.ts';

/** Reads certificate and key. @throws GatewayError `unreadable-configuration`. */
export function readTls(tls: Configuration['tls']): { readonly cert: Buffer; readonly key: Buffer } | undefined {
  return tls && { cert: read(tls.certificate, 'tlsCert'), key: read(tls.key, 'tlsKey') };
}

function read(path: string, field: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    return fail('unreadable-configuration', `${field}: cannot read ${path}.`, { field, cause });
  }
}
