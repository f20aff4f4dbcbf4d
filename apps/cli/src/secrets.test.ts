import { describe, expect, it } from 'vitest';
import { fileOf } from '../test/files.ts';
import { run } from '../test/run.ts';

const secret = 'verysecretsecret';
const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid', ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret };
const file = fileOf('key.json', JSON.stringify({ accessKeyId: 'testid', accessKeySecret: secret }));
const url = 'http://127.0.0.1:1/p';
const wrong = 'Authorization: Dataplus testid:bSZzJ/y7jT3/7RbRuD9+BsB9pqo=';
const date = 'Date: Sat, 07 May 2016 08:19:52 GMT';

describe('the secret is never printed', () => {
  it.each([
    ['sign', ['--explain', url]],
    ['sign', ['--json', url]],
    ['sign', ['-H', 'nope', url]],
    ['call', ['--explain', url]],
    ['call', ['--json', url]],
    ['verify', ['-H', wrong, '-H', date, '--now', '2016-05-07T08:19:52Z', url]],
    ['verify', ['-H', wrong, '-H', date, '--now', '2016-05-07T08:19:52Z', '--json', url]],
    ['diagnose', ['-H', wrong, '-H', date, url]],
    ['diagnose', ['-H', wrong, '-H', date, '--json', url]],
    ['diagnose', [url]],
  ])('%s %j', async (command, args) => {
    for (const ran of [
      await run([command, ...args], { env }),
      await run([command, '--key-file', file, ...args], { env: {} }),
    ]) {
      expect(ran.out + ran.err).not.toBe('');
      expect(ran.out + ran.err).not.toContain(secret);
      expect(ran.out + ran.err).not.toContain(Buffer.from(secret).toString('base64').slice(0, 16));
    }
  });

  it.each([secret, `{"accessKeyId":"testid","accessKeySecret":"${secret}"`, `"${secret}"`, `["${secret}"]`])(
    'not even by a key file that is malformed: %s',
    async (content) => {
      const { code, err } = await run(['sign', '--key-file', fileOf('bad.json', content), url]);
      expect(err).not.toContain(secret);
      expect(code).toBe(2);
    },
  );
});

describe('the AccessKey', () => {
  it('comes from the key file rather than from the environment', async () => {
    const other = fileOf('other.json', '{"accessKeyId":"otherid","accessKeySecret":"othersecret","comment":"rotated"}');
    expect((await run(['sign', '--key-file', other, url], { env })).out).toContain('Dataplus otherid:');
  });

  it.runIf(process.platform !== 'win32').each([0o644, 0o640, 0o604])(
    'in a file that others can read (%i) brings a warning',
    async (mode) => {
      const open = fileOf(
        `open-${mode.toString(8)}.json`,
        JSON.stringify({ accessKeyId: 'testid', accessKeySecret: secret }),
        mode,
      );
      const { code, err } = await run(['sign', '--key-file', open, url]);
      expect(err).toMatch(/^warning: --key-file .*: other users can get at it \(mode 6\d\d\); run: chmod 600 /);
      expect(code).toBe(0);
    },
  );

  it('with white space at an end is used as it is, with a warning', async () => {
    const { code, err } = await run(['sign', url], { env: { ...env, ALIBABA_CLOUD_ACCESS_KEY_SECRET: `${secret}\n` } });
    expect(err).toBe('warning: AccessKey secret: has white space at an end; it is taken as part of the secret\n');
    expect(code).toBe(0);
  });
});
