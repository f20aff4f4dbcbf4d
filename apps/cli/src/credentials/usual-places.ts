import { defaultCredentials } from '@dataplus/http-client/node';
import type { Credentials } from '@dataplus/signer';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';

/** The AccessKey of the environment, or of the files in which the platform's other tools keep it. */
export async function accessKeyFromUsualPlaces({ env }: Io): Promise<Credentials> {
  try {
    return await defaultCredentials({ environment: env, home: env.HOME })();
  } catch (error) {
    // The class itself is in the entry that loads the whole client.
    if (!(error instanceof Error && 'code' in error && error.code === 'missing-credentials')) throw error;
    return fail('missing-access-key', 'AccessKey', `${error.message}; set it there or give --key-file FILE`, error);
  }
}
