import { stat } from 'node:fs/promises';
import { AccessKeySecret, type Credentials } from '@dataplus/signer';
import { fail } from '../errors.ts';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';

const members = ['accessKeyId', 'accessKeySecret'] as const;

/** The AccessKey of a JSON file. What the file holds is never repeated: not in errors, not as their cause. */
export async function accessKeyFromFile(file: string, io: Io): Promise<Credentials> {
  const text = new TextDecoder().decode(await readInput(file, '--key-file', io));
  const refuse = (problem: string): never =>
    fail('invalid-key-file', `--key-file ${file}`, `${problem}; write {"accessKeyId":"…","accessKeySecret":"…"}`);
  const parsed = parse(text) ?? refuse('is not a JSON object');
  const [accessKeyId, secret] = members.map((name) => {
    const value = parsed[name];
    return typeof value === 'string' && value !== '' ? value : refuse(`${name} is not a text, or is empty`);
  }) as [string, string];
  await warnIfOpen(file, io);
  return { accessKeyId, accessKeySecret: new AccessKeySecret(secret) };
}

function parse(text: string): Partial<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A warning and no refusal: files that containers mount are often open to all, inside of a container of one user. */
async function warnIfOpen(file: string, { stderr }: Io): Promise<void> {
  if (file === '-' || process.platform === 'win32') return;
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0) {
    const octal = (mode & 0o777).toString(8);
    stderr.write(`warning: --key-file ${file}: other users can get at it (mode ${octal}); run: chmod 600 ${file}\n`);
  }
}
