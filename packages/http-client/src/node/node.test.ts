import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientOf, failure } from '../../test/support/client.ts';
import { json, serve, status } from '../../test/support/server.ts';
import { CredentialsError, UsageError } from '../errors.ts';
import { credentialChain, defaultCredentials, environmentCredentials, spoolToDisk } from './index.ts';

/** A home folder with these files. */
async function home(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dataplus-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

const config = (current: string | undefined, ...profiles: object[]) => JSON.stringify({ current, profiles });
const ak = (name: string, id = `${name}-id`) => ({
  name,
  mode: 'AK',
  access_key_id: id,
  access_key_secret: `${name}-secret`,
  region_id: 'cn-hangzhou',
});
const ini = (name: string, ...lines: string[]) => [`[${name}]`, ...lines, ''].join('\n');
const iniKey = (name: string) =>
  ini(name, 'type = access_key', `access_key_id = ${name}-id`, `access_key_secret=${name}-secret`);
const idOf = async (files: Record<string, string>, environment: Record<string, string> = {}, profile?: string) =>
  (await defaultCredentials({ home: await home(files), environment, profile })()).accessKeyId;
const secretOf = async (environment: Record<string, string>) => {
  const found = await environmentCredentials(environment).find();
  return found?.accessKeySecret instanceof Object ? found.accessKeySecret.reveal() : undefined;
};

describe('the environment', () => {
  it.each(['ALIBABA_CLOUD_', 'ALIBABACLOUD_', 'ALICLOUD_', ''])(
    'holds an AccessKey with the prefix %j',
    async (prefix) => {
      const environment = { [`${prefix}ACCESS_KEY_ID`]: 'testid', [`${prefix}ACCESS_KEY_SECRET`]: 'testsecret' };
      expect((await environmentCredentials(environment).find())?.accessKeyId).toBe('testid');
      expect(await secretOf(environment)).toBe('testsecret');
    },
  );

  it('prefers the names of today', async () => {
    const environment = {
      ACCESS_KEY_ID: 'd',
      ACCESS_KEY_SECRET: 'd',
      ALICLOUD_ACCESS_KEY_ID: 'c',
      ALICLOUD_ACCESS_KEY_SECRET: 'c',
      ALIBABACLOUD_ACCESS_KEY_ID: 'b',
      ALIBABACLOUD_ACCESS_KEY_SECRET: 'b',
    };
    expect(await secretOf(environment)).toBe('b');
    expect(await secretOf({ ...environment, ALIBABACLOUD_ACCESS_KEY_ID: '', ALIBABACLOUD_ACCESS_KEY_SECRET: '' })).toBe(
      'c',
    );
  });

  it('with half an AccessKey names the half that is missing', async () => {
    const looking = environmentCredentials({ ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret' }).find();
    const error = await failure(looking, CredentialsError);
    expect(error.code).toBe('incomplete-credentials');
    expect(error.message).toContain('ALIBABA_CLOUD_ACCESS_KEY_SECRET is set, ALIBABA_CLOUD_ACCESS_KEY_ID is not');
    expect(error.message).not.toContain('testsecret');
  });

  it('with a security token is refused', async () => {
    const environment = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret',
      ALIBABA_CLOUD_SECURITY_TOKEN: 'testtoken',
    };
    const error = await failure(environmentCredentials(environment).find(), CredentialsError);
    expect(error.code).toBe('security-token-unsupported');
    expect(error.message).not.toMatch(/testtoken|testsecret/);
  });

  it('without any has none', async () => {
    expect(await environmentCredentials({}).find()).toBeUndefined();
  });
});

describe('~/.aliyun/config.json', () => {
  const file = '.aliyun/config.json';

  it('gives the profile that it calls current, or the one called default', async () => {
    expect(await idOf({ [file]: config('b', ak('a'), ak('b')) })).toBe('b-id');
    expect(await idOf({ [file]: config(undefined, ak('a'), ak('default')) })).toBe('default-id');
    expect(await idOf({ [file]: `\uFEFF${config('a', ak('a'))}` })).toBe('a-id');
  });

  it('gives the profile that is asked for', async () => {
    const files = { [file]: config('a', ak('a'), ak('b'), ak('c')) };
    expect(await idOf(files, { ALIBABA_CLOUD_PROFILE: 'b' })).toBe('b-id');
    expect(await idOf(files, { ALIBABA_CLOUD_PROFILE: 'b' }, 'c')).toBe('c-id');
  });

  it.each([
    ['{"profiles":[{"name":"default","access_key_secret":"hidden', 'malformed-credentials-file'],
    ['[]', 'malformed-credentials-file'],
    ['{"profiles":{"default":"hidden"}}', 'malformed-credentials-file'],
    ['{"profiles":["hidden"]}', 'malformed-credentials-file'],
    [config('gone', ak('hidden')), 'unknown-credentials-profile'],
    [config('a', { ...ak('a'), access_key_id: '' }), 'incomplete-credentials'],
    [config('a', { ...ak('a'), mode: 'StsToken', sts_token: 'hidden' }), 'security-token-unsupported'],
    [config('a', { name: 'a', mode: 'RamRoleArn', ram_role_arn: 'hidden' }), 'unsupported-credentials-mode'],
    [config('a', { name: 'a', mode: 'hidden' }), 'unsupported-credentials-mode'],
  ])('that cannot be used says why and shows nothing of it: %s', async (text, code) => {
    const error = await failure(idOf({ [file]: text }), CredentialsError);
    expect(error.code).toBe(code);
    expect(inspect(error, { depth: 9 })).not.toMatch(/hidden|a-secret/);
    expect(error.message).toContain(path.join('.aliyun', 'config.json'));
  });

  it.each([{ ALIBABA_CLOUD_IGNORE_PROFILE: 'TRUE' }, { ALIBABA_CLOUD_CLI_PROFILE_DISABLED: 'True' }])(
    'is left alone with %j',
    async (environment) => {
      const files = { [file]: config('a', ak('a')), '.alibabacloud/credentials': iniKey('default') };
      expect(await idOf(files, environment as Record<string, string>)).toBe('default-id');
    },
  );

  it('is looked at when the switch is not written in capitals', async () => {
    expect(await idOf({ [file]: config('a', ak('a')) }, { ALIBABA_CLOUD_IGNORE_PROFILE: 'true' })).toBe('a-id');
  });

  it('that is new and empty has none', async () => {
    const files = {
      [file]: config('default', { name: 'default', mode: 'AK', access_key_id: '', access_key_secret: '' }),
    };
    expect((await failure(idOf(files), CredentialsError)).code).toBe('missing-credentials');
  });
});

describe('~/.alibabacloud/credentials', () => {
  const file = '.alibabacloud/credentials';

  it('gives the profile default, or the one that is asked for', async () => {
    const files = { [file]: `# mine\r\n; too\r\n\n${iniKey('default')}${iniKey('b')}` };
    expect(await idOf(files)).toBe('default-id');
    expect(await idOf(files, { ALIBABA_CLOUD_PROFILE: 'b' })).toBe('b-id');
  });

  it('may stand elsewhere', async () => {
    const folder = await home({ mine: iniKey('default') });
    const environment = { ALIBABA_CLOUD_CREDENTIALS_FILE: path.join(folder, 'mine') };
    expect(await idOf({}, environment)).toBe('default-id');
  });

  it('keeps equals signs in a value', async () => {
    const files = { [file]: ini('default', 'access_key_id = testid', 'access_key_secret = a=b=') };
    const found = await defaultCredentials({ home: await home(files), environment: {} })();
    expect(found.accessKeySecret instanceof Object && found.accessKeySecret.reveal()).toBe('a=b=');
  });

  it.each([
    ['access_key_id = hidden', 'malformed-credentials-file', 'line 1'],
    ['[default]\nhidden', 'malformed-credentials-file', 'line 2'],
    [ini('default', 'type = ram_role_arn', 'role_arn = hidden'), 'unsupported-credentials-mode', 'profile default'],
    [ini('default', 'access_key_secret = hidden'), 'incomplete-credentials', 'access_key_id is not'],
  ])('that cannot be used says where and shows nothing of it: %j', async (text, code, where) => {
    const error = await failure(idOf({ [file]: text }), CredentialsError);
    expect(error.code).toBe(code);
    expect(error.message).toContain(where);
    expect(inspect(error, { depth: 9 })).not.toContain('hidden');
  });

  it('without the profile that is asked for says so', async () => {
    const error = await failure(idOf({ [file]: iniKey('default') }, {}, 'gone'), CredentialsError);
    expect(error.code).toBe('unknown-credentials-profile');
  });
});

describe('the chain', () => {
  const both = { '.aliyun/config.json': config('a', ak('a')), '.alibabacloud/credentials': iniKey('default') };

  it('looks into the environment, then the first file, then the second', async () => {
    const environment = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'env-id', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 's' };
    expect(await idOf(both, environment)).toBe('env-id');
    expect(await idOf(both)).toBe('a-id');
    expect(await idOf({ '.alibabacloud/credentials': iniKey('default') })).toBe('default-id');
  });

  it('that finds nothing names every place', async () => {
    const error = await failure(idOf({}), CredentialsError);
    expect(error.code).toBe('missing-credentials');
    for (const place of ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'config.json', path.join('.alibabacloud', 'credentials')]) {
      expect(error.message).toContain(place);
    }
  });

  it('stops at a file that cannot be read', async () => {
    const folder = await home({ '.aliyun/config.json/x': '' });
    const error = await failure(
      Promise.resolve(defaultCredentials({ home: folder, environment: {} })()),
      CredentialsError,
    );
    expect(error).toMatchObject({ code: 'unreadable-credentials-file', cause: { code: 'EISDIR' } });
  });

  it('stops at a file that it cannot get at, which is another thing than none', async () => {
    const folder = await home(both);
    const file = path.join(folder, '.aliyun/config.json');
    await rm(file);
    await symlink(file, file);
    const error = await failure(
      Promise.resolve(defaultCredentials({ home: folder, environment: {} })()),
      CredentialsError,
    );
    expect(error).toMatchObject({ code: 'unreadable-credentials-file', cause: { code: 'ELOOP' } });
  });

  it('signs for a client', async () => {
    const server = await serve(json({}));
    const credentials = credentialChain([
      environmentCredentials({ ACCESS_KEY_ID: 'testid', ACCESS_KEY_SECRET: 'testsecret' }),
    ]);
    await clientOf({ endpoint: server.endpoint, credentials }).request({ path: '/' });
    expect(server.requests[0]?.headers.authorization).toMatch(/^Dataplus testid:/);
  });
});

describe('a stream that is kept on disk', () => {
  const pieces = async function* (count: number, seen: () => Promise<void> = () => Promise.resolve()) {
    for (let i = 0; i < count; i++) yield new Uint8Array(65_536).fill(i);
    await seen();
  };

  it('is sent the same in each attempt, and its file is gone afterwards', async () => {
    const directory = await home({});
    const server = await serve(status(503), json({}));
    const files: string[] = [];
    const client = clientOf({ endpoint: server.endpoint, spool: spoolToDisk({ directory }) });
    const body = pieces(64, async () => {
      const [folder = ''] = await readdir(directory);
      const { mode, size } = await stat(path.join(directory, folder, 'body'));
      files.push(`${(mode & 0o777).toString(8)} ${size}`);
    });
    await client.request({ method: 'PUT', path: '/o', body });
    expect(files).toEqual([`600 ${64 * 65_536}`]);
    expect(server.requests.map(({ body: { length } }) => length)).toEqual([64 * 65_536, 64 * 65_536]);
    expect(server.requests[0]?.body.equals(server.requests[1]?.body ?? Buffer.alloc(0))).toBe(true);
    expect(await readdir(directory)).toEqual([]);
  });

  it('and is too long leaves nothing behind', async () => {
    const directory = await home({});
    const client = clientOf({ endpoint: 'https://h', spool: spoolToDisk({ directory, maxBytes: 100_000 }) });
    expect((await failure(client.request({ path: '/o', body: pieces(3) }), UsageError)).code).toBe('stream-too-large');
    expect(await readdir(directory)).toEqual([]);
  });

  it('leaves nothing behind when the call fails', async () => {
    const directory = await home({});
    const server = await serve(status(500));
    const client = clientOf({ endpoint: server.endpoint, spool: spoolToDisk({ directory }) });
    await expect(client.request({ path: '/o', body: pieces(3) })).rejects.toThrow();
    expect(await readdir(directory)).toEqual([]);
  });
});
