import { gzipSync } from 'node:zlib';
import { createHash, createHmac } from 'node:crypto';
import { vectorsOf } from '@dataplus/conformance/node';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../test/files.ts';
import { run } from '../../test/run.ts';

interface DiagnoseVector {
  dialect?: string;
  request: { headers: [string, string][]; body: { text?: string } | null };
  accessKeySecret: string;
  bodies?: unknown;
}

/** The command makes other forms of JSON and compressed bodies by itself, and can find more than a vector says. */
const plain = vectorsOf('signer', { ops: ['signer.diagnose'] }).filter(({ input, output }) => {
  const { request, bodies } = input as unknown as DiagnoseVector;
  const json = /^\s*[[{]/.test(request.body?.text ?? '');
  const compressed = request.headers.some(([name]) => name.toLowerCase() === 'content-encoding');
  return output !== undefined && bodies === undefined && !json && !compressed;
});

describe('diagnose gives what the references give', () => {
  it.each(plain.filter((_, at) => at % 4 === 0).map((vector) => [vector.id, vector] as const))(
    '%s',
    async (_, vector) => {
      const { dialect, request, accessKeySecret } = vector.input as unknown as DiagnoseVector;
      const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'any', ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret };
      const args = ['diagnose', '--json', '--request', '-', `--dialect=${dialect ?? 'dataplus'}`];
      const { code, out } = await run(args, { env, stdin: JSON.stringify(request) });
      const found = JSON.parse(out) as { explanations: { mistakes: string[] }[]; notTried: unknown[] };
      const wanted = vector.output as { explanations: string[][]; notTried: unknown[] };
      const asSets = (lists: string[][]) => new Set(lists.map((list) => [...list].sort().join(' ')));
      expect(asSets(found.explanations.map(({ mistakes }) => mistakes))).toEqual(asSets(wanted.explanations));
      expect(new Set(found.notTried)).toEqual(new Set(wanted.notTried));
      expect(code).toBe(wanted.explanations.length > 0 ? 0 : 1);
    },
  );

  it('for enough vectors to mean something', () => {
    expect(plain.length).toBeGreaterThan(50);
  });
});

/** A POST whose client digested `digested` and sent `sent`; signed without our own code. */
function message(sent: Uint8Array | string, digested: Uint8Array | string, header = ''): Uint8Array {
  const date = 'Sat, 07 May 2016 08:19:52 GMT';
  const md5 = createHash('md5').update(digested).digest('base64');
  const signature = createHmac('sha1', 'testsecret').update(`POST\n\n${md5}\n\n${date}\n/p`).digest('base64');
  const head = `POST /p HTTP/1.1\r\nHost: h\r\nDate: ${date}\r\n${header}Authorization: Dataplus testid:${signature}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(sent)]);
}

describe('diagnose', () => {
  it('says that a signature is right', async () => {
    const ran = await run(['diagnose', '--request', '-'], { stdin: message('x', 'x') });
    expect(ran).toEqual({ code: 0, out: 'The signature is right.\n', err: '' });
  });

  it.each([
    ['gzip', gzipSync('{"name":"hello"}')],
    ['GZIP', gzipSync('hello')],
  ])('takes the compression of a %s body off by itself', async (encoding, sent) => {
    const plainText = sent.length > 30 ? '{"name":"hello"}' : 'hello';
    const stdin = message(sent, plainText, `Content-Encoding: ${encoding}\r\n`);
    const { code, out } = await run(['diagnose', '--request', '-'], { stdin });
    expect(out).toMatch(/^digest-before-compression: .+\n$/);
    expect(code).toBe(0);
  });

  it('goes on where a body does not decompress', async () => {
    const stdin = message('no gzip', 'another', 'Content-Encoding: gzip\r\n');
    const { code, out } = await run(['diagnose', '--request', '-'], { stdin });
    expect(out).toMatch(
      /^unexplained: .*\n.*\n\nNot tried:\n {2}digest-before-compression \(no-uncompressed-body\)\n$/,
    );
    expect(code).toBe(1);
  });

  it.each([
    ['Python', '{"name": "\\u6570\\u52a0", "list": [1, {"a [ b": []}]}'],
    ['a writer that escapes', '{"name":"\\u6570\\u52a0","list":[1,{"a [ b":[]}]}'],
    ['a writer that indents', '{\n  "name": "数加",\n  "list": [\n    1,\n    {\n      "a [ b": []\n    }\n  ]\n}'],
  ])('recognises the JSON of %s', async (_, digested) => {
    const sent = '{ "name":"\\u6570加","list":[1,{"a [ b":[]}] }';
    const { out } = await run(['diagnose', '--request', '-'], { stdin: message(sent, digested) });
    expect(out).toMatch(/^body-re-serialised: /);
  });

  it('takes another form of the body from a file', async () => {
    const request = fileOf('arrived.http', message('sent', 'logged'));
    const { out } = await run(['diagnose', '--request', request, '--other-body', fileOf('log', 'logged')]);
    expect(out).toMatch(/^body-re-serialised: /);
  });

  it('warns that the secret is that of another AccessKey', async () => {
    const { err } = await run(['diagnose', '--request', '-'], {
      stdin: message('x', 'x'),
      env: { ALIBABA_CLOUD_ACCESS_KEY_ID: 'other', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'othersecret' },
    });
    expect(err).toBe('warning: the request is signed by testid, the secret is that of other\n');
  });
});
