import path from 'node:path';
import { homedir } from 'node:os';
import process from 'node:process';
import type { ProvidedCredentials } from '../credentials/source.ts';
import { CredentialsError } from '../errors.ts';
import { credentialsOf } from './key-pair.ts';
import type { CredentialLookup, Environment } from './lookup.ts';
import { readOptionalFile } from './read-file.ts';

/** Where files of credentials are looked for, and which profile counts. */
export interface ProfileOptions {
  /** Default `process.env`. */
  readonly environment?: Environment | undefined;
  /** The folder that holds `.aliyun` and `.alibabacloud`. Default: the user's home. */
  readonly home?: string | undefined;
  /** Default: `ALIBABA_CLOUD_PROFILE`, else what the file calls current, else `default`. */
  readonly profile?: string | undefined;
}

interface Profile {
  readonly name?: unknown;
  readonly mode?: unknown;
  readonly access_key_id?: unknown;
  readonly access_key_secret?: unknown;
  readonly sts_token?: unknown;
}

/**
 * Looks into `~/.aliyun/config.json`, which `aliyun configure` writes. Only AccessKey profiles can sign.
 * `ALIBABA_CLOUD_IGNORE_PROFILE=TRUE` and `ALIBABA_CLOUD_CLI_PROFILE_DISABLED=true` turn it off.
 *
 * @throws CredentialsError `malformed-credentials-file`, `unreadable-credentials-file`, `unknown-credentials-profile`,
 * `unsupported-credentials-mode`, `incomplete-credentials`, `security-token-unsupported`, when it looks. What stands in
 * the file is in none of them.
 */
export function cliProfileCredentials(options: ProfileOptions = {}): CredentialLookup {
  const { environment = process.env, home = homedir() } = options;
  const file = path.join(home, '.aliyun', 'config.json');
  const find = async (): Promise<ProvidedCredentials | undefined> => {
    if (isOff(environment)) return undefined;
    const text = await readOptionalFile(file);
    return text === undefined ? undefined : fromConfig(text, file, chosenProfile(options, environment));
  };
  return { place: file, find };
}

/** The profile that somebody asked for by name. */
export function chosenProfile({ profile }: ProfileOptions, environment: Environment): string | undefined {
  const named = profile ?? environment.ALIBABA_CLOUD_PROFILE;
  return named === '' ? undefined : named;
}

/** The first is written in capitals by its own documentation, and nothing else counts. */
function isOff(environment: Environment): boolean {
  return (
    environment.ALIBABA_CLOUD_IGNORE_PROFILE === 'TRUE' ||
    environment.ALIBABA_CLOUD_CLI_PROFILE_DISABLED?.toLowerCase() === 'true'
  );
}

function fromConfig(text: string, file: string, chosen: string | undefined): ProvidedCredentials | undefined {
  const { current, profiles } = parseConfig(text, file);
  const wanted = chosen ?? (typeof current === 'string' && current !== '' ? current : undefined);
  const profile = profiles.find(({ name }) => name === (wanted ?? 'default'));
  if (profile === undefined) {
    if (wanted === undefined) return undefined;
    throw unknownProfile(file, wanted);
  }
  const where = `${file}, profile ${wanted ?? 'default'}`;
  const { mode, access_key_id, access_key_secret, sts_token } = profile;
  if (mode !== undefined && mode !== '' && mode !== 'AK' && mode !== 'StsToken') {
    const message = `${where}: its mode is none that can sign; take a profile of mode AK (ALIBABA_CLOUD_PROFILE)`;
    throw new CredentialsError('unsupported-credentials-mode', message);
  }
  return credentialsOf({
    where,
    id: { name: 'access_key_id', value: textOf(access_key_id) },
    secret: { name: 'access_key_secret', value: textOf(access_key_secret) },
    token: { name: 'sts_token', value: textOf(sts_token) },
  });
}

/** The error of a profile that is not there. */
export function unknownProfile(file: string, profile: string): CredentialsError {
  const message = `${file}: there is no profile ${profile}; name another with ALIBABA_CLOUD_PROFILE`;
  return new CredentialsError('unknown-credentials-profile', message);
}

function parseConfig(text: string, file: string): { current: unknown; profiles: readonly Profile[] } {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    // The parser's own error quotes the file, secrets and all: it is no cause of ours.
    throw new CredentialsError(
      'malformed-credentials-file',
      `${file}: is not JSON; write it anew with aliyun configure`,
    );
  }
  const { current, profiles } = (isObject(config) ? config : {}) as { current?: unknown; profiles?: unknown };
  if (!Array.isArray(profiles) || !profiles.every(isObject)) {
    throw new CredentialsError('malformed-credentials-file', `${file}: has no list "profiles" of objects`);
  }
  return { current, profiles };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
