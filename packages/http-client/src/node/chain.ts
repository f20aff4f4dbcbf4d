import type { CredentialProvider } from '../credentials/source.ts';
import { CredentialsError } from '../errors.ts';
import { cliProfileCredentials, type ProfileOptions } from './cli-profile.ts';
import { credentialsFileCredentials } from './credentials-file.ts';
import { environmentCredentials } from './environment.ts';
import type { CredentialLookup } from './lookup.ts';

/**
 * Looks in several places, one after the other; the first that has credentials counts.
 *
 * @throws CredentialsError `missing-credentials` with all places, when the provider is asked; errors of a place at once.
 *
 * @example
 * ```ts
 * import { createClient } from '@dataplus/http-client';
 * import { credentialChain, environmentCredentials } from '@dataplus/http-client/node';
 *
 * const credentials = credentialChain([environmentCredentials({ ACCESS_KEY_ID: 'testid', ACCESS_KEY_SECRET: 'testsecret' })]);
 * const client = createClient({ credentials });
 * ```
 */
export function credentialChain(lookups: readonly CredentialLookup[]): CredentialProvider {
  return async () => {
    for (const { find } of lookups) {
      const found = await find();
      if (found !== undefined) return found;
    }
    const places = lookups.map(({ place }) => place).join('; ');
    throw new CredentialsError('missing-credentials', `no credentials in any of: ${places}`);
  };
}

/**
 * The usual places, in this order: environment, `~/.aliyun/config.json`, `~/.alibabacloud/credentials`.
 *
 * @example
 * ```ts
 * import { createClient } from '@dataplus/http-client';
 * import { defaultCredentials } from '@dataplus/http-client/node';
 *
 * const client = createClient({ endpoint: 'https://shujuapi.aliyun.com', credentials: defaultCredentials() });
 * ```
 */
export function defaultCredentials(options: ProfileOptions = {}): CredentialProvider {
  return credentialChain([
    environmentCredentials(options.environment),
    cliProfileCredentials(options),
    credentialsFileCredentials(options),
  ]);
}
