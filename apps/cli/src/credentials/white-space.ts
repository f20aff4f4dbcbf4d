import { AccessKeySecret, type Credentials } from '@dataplus/signer';
import type { Io } from '../io.ts';

/** White space is part of a secret (S-1.4), and nearly always a line end that was copied along (M-11). */
export function warnOfWhiteSpace({ accessKeySecret }: Credentials, { stderr }: Io): void {
  const text = accessKeySecret instanceof AccessKeySecret ? accessKeySecret.reveal() : accessKeySecret;
  if (text !== text.trim()) {
    stderr.write('warning: AccessKey secret: has white space at an end; it is taken as part of the secret\n');
  }
}
