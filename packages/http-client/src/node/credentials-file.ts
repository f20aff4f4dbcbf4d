import path from 'node:path';
import { homedir } from 'node:os';
import process from 'node:process';
import type { ProvidedCredentials } from '../credentials/source.ts';
import { CredentialsError } from '../errors.ts';
import { chosenProfile, type ProfileOptions, unknownProfile } from './cli-profile.ts';
import { parseIni } from './parse-ini.ts';
import { credentialsOf } from './key-pair.ts';
import type { CredentialLookup } from './lookup.ts';
import { readOptionalFile } from './read-file.ts';

/**
 * Looks into `~/.alibabacloud/credentials`, or the file that `ALIBABA_CLOUD_CREDENTIALS_FILE` names: one section for each
 * profile with `type = access_key`, `access_key_id` and `access_key_secret`.
 *
 * @throws As `cliProfileCredentials`, when it looks.
 */
export function credentialsFileCredentials(options: ProfileOptions = {}): CredentialLookup {
  const { environment = process.env, home = homedir() } = options;
  const named = environment.ALIBABA_CLOUD_CREDENTIALS_FILE;
  const file = named === undefined || named === '' ? path.join(home, '.alibabacloud', 'credentials') : named;
  const find = async (): Promise<ProvidedCredentials | undefined> => {
    const text = await readOptionalFile(file);
    return text === undefined ? undefined : fromSections(text, file, chosenProfile(options, environment));
  };
  return { place: file, find };
}

function fromSections(text: string, file: string, chosen: string | undefined): ProvidedCredentials | undefined {
  const name = chosen ?? 'default';
  const section = parseIni(text, file).get(name);
  if (section === undefined) {
    if (chosen === undefined) return undefined;
    throw unknownProfile(file, chosen);
  }
  const where = `${file}, profile ${name}`;
  const type = section.get('type') ?? 'access_key';
  if (type !== 'access_key') {
    const message = `${where}: its type is none that can sign; take one of type access_key`;
    throw new CredentialsError('unsupported-credentials-mode', message);
  }
  const named = (key: string) => ({ name: key, value: section.get(key) });
  return credentialsOf({
    where,
    id: named('access_key_id'),
    secret: named('access_key_secret'),
    token: named('security_token'),
  });
}
