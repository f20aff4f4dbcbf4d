import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createVerifier } from '@dataplus/signer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { key, run } from '../../test/run.ts';

const keys = { testid: { secrets: ['testsecret'] } };
const verifiers = { dataplus: createVerifier({ keys }), speech: createVerifier({ keys, dialect: 'speech' }) };
let arrived: { line: string; contentType: string | undefined; body: string }[] = [];
let busy = 0;

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { method = '', url = '', rawHeaders, headers } = req;
  const body = await buffer(req);
  arrived.push({ line: `${method} ${url}`, contentType: headers['content-type'], body: body.toString() });
  const verifier = verifiers[url.startsWith('/speak') ? 'speech' : 'dataplus'];
  const verdict = verifier.verify({ method, target: url, headers: rawHeaders, body });
  if (busy-- > 0) res.writeHead(503).end();
  else if (!verdict.ok) res.writeHead(403).end(verdict.reason);
  else if (url.startsWith('/speak')) res.writeHead(200, { 'content-type': 'audio/wav' }).end(Buffer.from([1, 0xff]));
  else if (url.startsWith('/face')) {
    const failure = body.includes('missing.jpg');
    const answered = failure ? { errno: 2, err_msg: 'no picture', request_id: 'r' } : { errno: 0, face_num: 1 };
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answered));
  } else res.writeHead(200, { 'content-type': 'application/json' }).end('{"code":"SUCCESS","data":{"rec":[]}}');
}

const server = createServer((req, res) => void answer(req, res));
let env: Record<string, string> = {};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  env = { ...key, DATAPLUS_ENDPOINT: endpoint, DATAPLUS_ORGANIZATION: 'org' };
});
beforeEach(() => {
  arrived = [];
  busy = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const picture = (name: string) => JSON.stringify({ type: 0, image_url: `https://example.com/${name}` });

describe('call of an operation', () => {
  it('sends the JSON body with the method, path and type of the operation', async () => {
    const ran = await run(['call', 'face.detect', '-d', picture('a.jpg')], { env });
    expect(ran).toEqual({ code: 0, out: '{\n  "errno": 0,\n  "face_num": 1\n}\n', err: '200 OK\n' });
    expect(arrived).toEqual([{ line: 'POST /face/detect', contentType: 'application/json', body: picture('a.jpg') }]);
  });

  it('fills the organisation in, and reads numbers of the query as numbers', async () => {
    const query = ['-q', 'bizCode=007', '-q', 'scnCode=首页', '-q', 'recnum=5'];
    const { code, err } = await run(['call', 'recommendation-engine.recommend', ...query], { env });
    expect({ code, err }).toEqual({ code: 0, err: '200 OK\n' });
    expect(arrived[0]?.line).toBe('GET /org/re/doRec?bizCode=007&scnCode=%E9%A6%96%E9%A1%B5&recnum=5');
  });

  it('signs in the dialect of the operation, and prints the bytes of its answer', async () => {
    const args = [
      'call',
      'speech.synthesize',
      '-q',
      'encode_type=wav',
      '-q',
      'voice_name=xiaoyun',
      '-d',
      '你好',
      '--explain',
      '--json',
    ];
    const { code, out, err } = await run(args, { env });
    expect(code).toBe(0);
    expect(err).toMatch(/^StringToSign, 5 lines:\n/);
    expect(JSON.parse(out)).toMatchObject({ response: { status: 200, body: { base64: 'Af8=' } } });
  });

  it.each([
    [
      'an answer that does not fit its schema, where it is to be checked',
      ['--validate', 'a.jpg'],
      /not what the schema says: \/face_prob is required/,
    ],
    ['a failure of the service', ['missing.jpg'], /no picture/],
  ])('exits with 1 for %s', async (_, args, message) => {
    const body = ['-d', picture(args.at(-1) ?? '')];
    const { code, out, err } = await run(['call', 'face.detect', ...args.slice(0, -1), ...body], { env });
    expect(err).toMatch(message);
    expect(err).toMatch(/^dataplus call: face\.detect: /);
    expect([code, out]).toEqual([1, '']);
  });

  it('tries again as often as it is told, and says so', async () => {
    busy = 1;
    const query = ['-q', 'bizCode=a', '-q', 'scnCode=b'];
    const { code, err } = await run(['call', 'recommendation-engine.recommend', '--retry', '1', ...query], { env });
    expect(err).toMatch(/^attempt 1 failed: .*503.*; trying again in \d+ ms\n200 OK\n$/);
    expect([code, arrived.length]).toEqual([0, 2]);
  });

  it.each([
    [
      'an operation that is none',
      ['face.detec'],
      /^dataplus call: id: there is no operation called "face\.detec"; did you mean face\.detect/,
    ],
    ['an input that is wrong', ['face.detect', '-d', '{"type":0}'], /^dataplus call: input: face\.detect: .*image_url/],
    [
      'a body that is no JSON',
      ['face.detect', '-d', 'type=0'],
      /^dataplus call: -d: is not JSON, which face\.detect takes/,
    ],
    ['a body where there is none', ['recommendation-engine.status', '-d', 'x'], /^dataplus call: -d: .* takes no body/],
    ['a query where there is none', ['face.detect', '-q', 'a=1'], /^dataplus call: --query: face\.detect has none/],
    ['a field given twice', ['face.detect', '-q', 'a=1', '-q', 'a=2'], /a is given twice\.$/],
    ['a header', ['face.detect', '-H', 'Accept: a/b'], /^dataplus call: -H: face\.detect makes its headers itself/],
    ['a method', ['face.detect', '-X', 'GET'], /^dataplus call: -X: is for URLs/],
    ['an operation behind another gateway', ['ocr.business-licence', '-d', '{}'], /takes an AppCode/],
    [
      'flags of operations beside a URL',
      ['--organization', 'o', 'http://127.0.0.1:1/'],
      /^dataplus call: --organization: is for operations/,
    ],
  ])('refuses %s before anything is sent', async (_, args, message) => {
    const { code, out, err } = await run(['call', ...args], { env });
    expect(err.trimEnd()).toMatch(message);
    expect([code, out, err.split('\n').length, arrived]).toEqual([2, '', 2, []]);
  });

  it('names the endpoint that is missing where no host was published', async () => {
    const { code, err } = await run(['call', 'dashu.run-report', '-d', '{}']);
    expect(err).toBe('dataplus call: --endpoint: no host of dashu.run-report was published; give one\n');
    expect(code).toBe(2);
  });
});
