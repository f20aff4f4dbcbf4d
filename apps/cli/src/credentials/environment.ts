import { AccessKeySecret, type Credentials } from '@dataplus/signer';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';

const idName = 'ALIBABA_CLOUD_ACCESS_KEY_ID';
const secretName = 'ALIBABA_CLOUD_ACCESS_KEY_SECRET';

/** The AccessKey of the two variables that the platform's other tools read too. */
export function accessKeyFromEnvironment({ env, stderr }: Io): Credentials {
  const accessKeyId = valueOf(env, idName);
  const secret = valueOf(env, secretName);
  if (secret !== secret.trim()) {
    stderr.write(`warning: ${secretName}: has white space at an end; it is taken as part of the secret\n`);
  }
  return { accessKeyId, accessKeySecret: new AccessKeySecret(secret) };
}

function valueOf(env: Io['env'], name: string): string {
  const value = env[name] ?? '';
  return value === '' ? fail('missing-access-key', name, 'is not set; export it or give --key-file FILE') : value;
}
