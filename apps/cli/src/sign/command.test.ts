import { vectorsOf } from '@dataplus/conformance/node';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../test/files.ts';
import { run } from '../../test/run.ts';

interface SignVector {
  dialect?: string;
  request: { method: string; target: string; headers: [string, string][]; body: { text?: string } | null };
  accessKeyId: string;
  accessKeySecret: string;
}

/** Vectors whose request can be typed as flags, and that have an Accept: where there is none the command adds one. */
const typed = vectorsOf('signer', { ops: ['signer.sign'] }).filter(({ input, output }) => {
  const { request } = input as unknown as SignVector;
  const plain = request.body === null || (request.body.text?.startsWith('@') === false && request.body.text !== '');
  const names = request.headers.map(([name]) => name.toLowerCase());
  return output !== undefined && plain && names.includes('accept') && names.includes('date');
});

describe('sign gives what the references give', () => {
  it.each(typed.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    const { dialect, request, accessKeyId, accessKeySecret } = vector.input as unknown as SignVector;
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret };
    const args = ['sign', '--json', `--method=${request.method}`, `--dialect=${dialect ?? 'dataplus'}`];
    for (const [name, value] of request.headers) args.push('-H', `${name}:${value}`);
    if (request.body !== null) args.push(`--data=${request.body.text ?? ''}`);
    const { code, out } = await run([...args, request.target], { env });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject(vector.output as object);
  });

  it('for enough vectors to mean something', () => {
    expect(typed.length).toBeGreaterThan(50);
  });
});

const url = 'https://shujuapi.aliyun.com/org_code/service_code/api_name?param1=xxx&param2=xxx';
const date = ['--date', '2016-05-07T08:19:52Z'];

describe('sign', () => {
  it('prints exactly the headers to send', async () => {
    const { code, out, err } = await run(['sign', ...date, '-H', 'X-Name: 数加', url]);
    expect(out).toMatch(
      /^x-name: 数加\naccept: \*\/\*\ndate: Sat, 07 May 2016 08:19:52 GMT\nauthorization: Dataplus testid:\S{28}\n$/,
    );
    expect([code, err]).toEqual([0, '']);
  });

  it('explains the StringToSign line by line on standard error', async () => {
    const { err } = await run(['sign', ...date, '--explain', '-d', 'x', url]);
    expect(err).toBe(`StringToSign, 6 lines:
  method          POST␊
  Accept          */*␊
  body digest     ndTkYSaMgDT1yFZOFVxnpg==␊
  Content-Type    ␊
  Date            Sat, 07 May 2016 08:19:52 GMT␊
  request target  /org_code/service_code/api_name?param1=xxx&param2=xxx

`);
  });

  it('explains five lines for a speech dialect', async () => {
    const { err } = await run(['sign', ...date, '--explain', '--dialect', 'speech', url]);
    expect(err).toMatch(/^StringToSign, 5 lines:\n/);
    expect(err).toMatch(/Date {12}Sat, 07 May 2016 08:19:52 GMT\n\n$/);
  });

  it('signs the same bytes from a file, from standard input and from an argument', async () => {
    const text = '{"name":"你好"}\n';
    const signatures = await Promise.all([
      run(['sign', ...date, '-d', text, url]),
      run(['sign', ...date, '--data-binary', `@${fileOf('body.json', text)}`, url]),
      run(['sign', ...date, '--data-binary', '@-', url], { stdin: text }),
    ]);
    expect(new Set(signatures.map(({ out }) => out)).size).toBe(1);
  });

  it('signs what fetch sends for a URL in Chinese', async () => {
    const { out } = await run(['sign', '--json', 'https://h/中文?名=值 1']);
    expect(JSON.parse(out)).toMatchObject({ target: '/%E4%B8%AD%E6%96%87?%E5%90%8D=%E5%80%BC%201' });
  });
});
