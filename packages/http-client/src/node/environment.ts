import process from 'node:process';
import { credentialsOf } from './key-pair.ts';
import type { CredentialLookup, Environment } from './lookup.ts';

/** The names that Alibaba Cloud's tools read, the preferred ones first. */
const prefixes = ['ALIBABA_CLOUD_', 'ALIBABACLOUD_', 'ALICLOUD_', ''];

/**
 * Looks for `ALIBABA_CLOUD_ACCESS_KEY_ID` and `ALIBABA_CLOUD_ACCESS_KEY_SECRET`, then for the same with `ALIBABACLOUD_`,
 * `ALICLOUD_` and no prefix.
 *
 * @throws CredentialsError `incomplete-credentials`, `security-token-unsupported`, when it looks.
 */
export function environmentCredentials(environment: Environment = process.env): CredentialLookup {
  const find = () => {
    for (const prefix of prefixes) {
      const named = (name: string) => ({ name: prefix + name, value: environment[prefix + name] });
      const found = credentialsOf({
        where: 'environment',
        id: named('ACCESS_KEY_ID'),
        secret: named('ACCESS_KEY_SECRET'),
        token: named('SECURITY_TOKEN'),
      });
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return { place: 'environment (ALIBABA_CLOUD_ACCESS_KEY_ID and _SECRET)', find: async () => Promise.resolve(find()) };
}
