import { vectorsOf } from '@dataplus/conformance/node';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../test/files.ts';
import { key, run } from '../../test/run.ts';

interface VerifyVector {
  dialect?: string;
  request: unknown;
  keys: Record<string, { secrets: string[]; disabled?: boolean }>;
  now: string;
  maxSkewSeconds?: number;
  dates?: string;
}

/** Vectors that ask no more than the command offers: one key with one secret. */
const plain = vectorsOf('signer', { ops: ['signer.verify'] }).filter(({ input, output }) => {
  const { keys, ...settings } = input as unknown as VerifyVector;
  const [first, ...others] = Object.values(keys);
  const offered = ['dialect', 'request', 'now', 'maxSkewSeconds', 'dates'];
  const seconds = settings.maxSkewSeconds ?? 0;
  return (
    output !== undefined &&
    others.length === 0 &&
    first?.secrets.length === 1 &&
    first.disabled !== true &&
    Object.keys(settings).every((name) => offered.includes(name)) &&
    Number.isInteger(seconds)
  );
});

describe('verify gives what the references give', () => {
  it.each(plain.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    const { dialect, request, keys, now, maxSkewSeconds, dates } = vector.input as unknown as VerifyVector;
    const [accessKeyId = ''] = Object.keys(keys);
    const env = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: keys[accessKeyId]?.secrets[0],
    };
    const args = ['verify', '--json', '--request', '-', '--now', now, `--dialect=${dialect ?? 'dataplus'}`];
    args.push(`--max-skew=${maxSkewSeconds ?? 900}`, `--dates=${dates ?? 'imf'}`);
    const { code, out } = await run(args, { env, stdin: JSON.stringify(request) });
    expect(JSON.parse(out)).toMatchObject(vector.output as object);
    expect(code).toBe(out.includes('"ok": true') ? 0 : 1);
  });

  it('for enough vectors to mean something', () => {
    expect(plain.length).toBeGreaterThan(50);
  });
});

/** A signed request as a file holds it. */
async function signedMessage(target: string, body: string): Promise<string> {
  const { out } = await run(['sign', '--date', '2016-05-07T08:19:52Z', '-d', body, target]);
  return `POST ${target} HTTP/1.1\r\nHost: h\r\n${out.replaceAll('\n', '\r\n')}\r\n${body}`;
}

const now = ['--now', '2016-05-07T08:20:00Z'];

describe('verify', () => {
  it('accepts an HTTP message, with CR LF and with LF alone', async () => {
    const message = await signedMessage('/p?名=值', '{"name":"数加"}');
    for (const text of [message, message.replaceAll('\r\n', '\n')]) {
      const ran = await run(['verify', '--request', fileOf('arrived.http', text), ...now]);
      expect(ran).toEqual({ code: 0, out: 'accepted: signed by testid\n', err: '' });
    }
  });

  it('leaves out what an editor put behind the Content-Length', async () => {
    const message = (await signedMessage('/p', 'four')).replace('\r\n\r\n', '\r\nContent-Length: 4\r\n\r\n');
    expect((await run(['verify', '--request', '-', ...now], { stdin: `${message}\n` })).code).toBe(0);
  });

  it.each(['https://h/p?a=1', '/p?名=值'])('takes the request from flags as well: %s', async (url) => {
    const { out } = await run(['sign', '-H', 'Content-Type: text/数加', '-d', 'x', url]);
    const headers = out
      .trimEnd()
      .split('\n')
      .flatMap((line) => ['-H', line]);
    expect((await run(['verify', '-d', 'x', ...headers, url])).out).toBe('accepted: signed by testid\n');
    expect((await run(['verify', '-d', 'y', ...headers, url])).out).toMatch(/^refused: signature-mismatch: /);
  });

  it('shows what the server would sign when the signature is another', async () => {
    const message = (await signedMessage('/p?a=1', 'x')).replace('a=1', 'a=2');
    const { code, out } = await run(['verify', '--request', '-', ...now], { stdin: message });
    expect(out).toContain('  request target  /p?a=2\n');
    expect(out).toContain('dataplus diagnose');
    expect(code).toBe(1);
  });

  it('shows both times when they are too far apart', async () => {
    const stdin = await signedMessage('/p', 'x');
    const { out } = await run(['verify', '--request', '-', '--now', '2016-05-07T16:50:00+08:00'], { stdin });
    expect(out).toMatch(/^refused: date-skewed: /);
    expect(out).toContain(
      '  Date   Sat, 07 May 2016 08:19:52 GMT\n  clock  Sat, 07 May 2016 08:50:00 GMT, 1808 s ahead\n',
    );
  });

  it('knows no other key than the one that is given', async () => {
    const stdin = await signedMessage('/p', 'x');
    const { out } = await run(['verify', '--request', '-', ...now], {
      stdin,
      env: { ...key, ALIBABA_CLOUD_ACCESS_KEY_ID: 'other' },
    });
    expect(out).toMatch(/^refused: unknown-access-key: /);
  });
});
