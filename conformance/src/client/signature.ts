import { createHash, createHmac } from 'node:crypto';
import type { DialectName } from './script.ts';

/** What a signature is over. Texts have one character per byte. */
export interface SignedParts {
  readonly method: string;
  readonly target: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

const md5 = (data: Uint8Array | string): string => createHash('md5').update(data).digest('base64');

/** The StringToSign by S-2, S-4 and S-5, made here so that it shares no code with any client. */
export function stringToSign({ method, target, headers, body }: SignedParts, dialect: DialectName): string {
  const digest = body.length === 0 ? '' : md5(body);
  const line3 = dialect === 'speech-recognition' && digest !== '' ? md5(digest) : digest;
  const lines = [method, headers.accept ?? '', line3, headers['content-type'] ?? '', headers.date ?? ''];
  return (dialect === 'dataplus' ? [...lines, target] : lines).join('\n');
}

/** The AccessKey that clients under test sign with (H-11.2). */
const accessKey = { id: 'testid', secret: 'testsecret' };

/** The Authorization that a request has to have (S-1). */
export function authorization(parts: SignedParts, dialect: DialectName): string {
  const text = Buffer.from(stringToSign(parts, dialect), 'latin1');
  return `Dataplus ${accessKey.id}:${createHmac('sha1', accessKey.secret).update(text).digest('base64')}`;
}
