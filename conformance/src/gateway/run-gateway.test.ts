import { describe, expect, it } from 'vitest';
import { capturedIo } from '../../test/captured-io.ts';
import { serve } from '../../test/serve.ts';
import { main } from '../cli.ts';
import { vectorsOf } from '../files/load-suite.ts';
import type { Vector } from '../vector.ts';
import type { GatewayInput, Step } from './exchange.ts';
import { playConnection } from './play-connection.ts';
import { runGateway } from './run-gateway.ts';
import { signPlan } from './sign-request.ts';

const play = (url: URL, steps: readonly Step[], answers: number, closes = false) =>
  playConnection({ url, input: { steps } satisfies GatewayInput, answers, closes, timeout: 2_000 });

describe('playing client to a gateway', () => {
  it('writes targets and headers as they stand, and fills in what is named', async () => {
    let seen: { url: string | undefined; headers: string[] } | undefined;
    const url = await serve((req, res) => {
      seen = { url: req.url, headers: req.rawHeaders };
      res.end('{"a":1}');
    });
    const headers: [string, string][] = [
      ['aCCept', ' \t a/b'],
      ['X-Id', '{id}'],
    ];
    const { output, fill } = await play(url, [{ request: { target: '/a//../%zz?{host}', headers } }], 1);
    expect(seen?.url).toBe(`/a//../%zz?${url.host}`);
    expect(seen?.headers.slice(0, 6)).toEqual(['Host', url.host, 'aCCept', 'a/b', 'X-Id', fill('{id}')]);
    expect(output.answers).toMatchObject([{ status: 200, refusal: null, json: { a: 1 } }]);
  });

  it('takes chunked answers, answers in a row, and the end of the connection', async () => {
    const url = await serve((req, res) => {
      res.writeHead(req.url === '/2' ? 503 : 200, { 'x-dataplus-refusal': 'shutting-down' });
      res.write('he');
      res.end('llo');
    });
    const request = (target: string, headers: [string, string][] = []) => ({ request: { target, headers } });
    const { output } = await play(url, [request('/1'), request('/2', [['Connection', 'close']])], 2, true);
    expect(output.answers.map(({ status, text, refusal }) => [status, text, refusal])).toEqual([
      [200, 'hello', 'shutting-down'],
      [503, 'hello', 'shutting-down'],
    ]);
    expect(output.closed).toBe(true);
  });

  it('sends chunks, and waits for 100 Continue before a body that it withholds', async () => {
    const url = await serve((_, res, body) => res.end(body));
    const body = { text: 'hello, chunks' };
    const steps: Step[] = [
      { request: { method: 'POST', target: '/', body, framing: 'chunked', chunks: [1, 4] } },
      { request: { method: 'POST', target: '/', headers: [['Expect', '100-continue']], body, withhold: 2 } },
    ];
    const { output } = await play(url, steps, 3);
    expect(output.answers.map(({ status, text }) => [status, text])).toEqual([
      [200, 'hello, chunks'],
      [100, ''],
      [200, 'hello, chunks'],
    ]);
  });

  it('sees an answer too many, and what is no answer', async () => {
    const url = await serve((_, res) => {
      res.socket?.end(
        'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nnonsense\r\n\r\n',
      );
    });
    const { output, fault } = await play(url, [{ request: { target: '/' } }], 1);
    expect(output.answers).toHaveLength(2);
    expect(fault).toMatch(/^this is no answer: "nonsense/);
  });

  it('signs as the vectors of the suite signer do', () => {
    const [vector] = vectorsOf('signer', { ops: ['signer.sign'], filter: 'signer/query/plus-stays' });
    const { request, accessKeyId, accessKeySecret } = vector?.input as unknown as {
      request: { method: string; target: string; headers: [string, string][] };
      accessKeyId: string;
      accessKeySecret: string;
    };
    const date = request.headers.find(([name]) => name.toLowerCase() === 'date')?.[1] ?? '';
    const plan = { key: accessKeyId, secret: accessKeySecret, dateText: date };
    const { authorization } = signPlan(request, plan, { host: 'h', id: 'i', now: 0 });
    expect(authorization).toBe(vector?.output?.authorization);
  });
});

describe('judging a gateway', () => {
  const vector = (output: Vector['output']): Vector => ({
    id: 'gateway/test/one',
    comment: 'One.',
    flags: [],
    spec: ['G-3.2'],
    op: 'gateway.exchange',
    input: { steps: [{ request: { target: '/' } }] },
    ...(output && { output }),
    origin: { expected: 'test' },
    compare: { unnamed: 'ignored', members: { answers: { items: { unnamed: 'ignored' } } } },
  });

  it('passes what is right and fails what is not', async () => {
    const { origin: url } = await serve((_, res) => res.end());
    const right = vector({ answers: [{ status: 200, refusal: null }] });
    const wrong = vector({ answers: [{ status: 403, refusal: 'replayed' }] });
    const { tally, results } = await runGateway({ url, vectors: [right, wrong], timeout: 500 });
    expect(tally).toMatchObject({ passed: 1, failed: 1 });
    expect(results[1]?.outcome).toMatchObject({
      differences: [{ path: '/answers/0/status', wanted: 403, got: 200 }, {}],
    });
  });

  it('says so when nobody listens', async () => {
    const run = runGateway({ url: 'http://127.0.0.1:1', vectors: [vector({ answers: [] })] });
    await expect(run).rejects.toMatchObject({ code: 'testee-did-not-start' });
  });

  it('is a command that exits with 1 when something fails, and with 2 when it is used wrongly', async () => {
    const { origin } = await serve((_, res) => res.end());
    const io = capturedIo();
    expect(await main(['gateway', '--url', origin, '--filter', 'gateway/signatures/wrong-secret'], io)).toBe(1);
    expect(io.written.out).toContain('0 passed, 1 failed');
    expect(await main(['gateway', '--url', 'nonsense'], io)).toBe(2);
    expect(await main(['gateway', '--url', origin, '--filter', 'gateway/nothing'], io)).toBe(2);
    expect(io.written.err).toMatch(/nonsense is no address.*\n.*no id is like gateway\/nothing/);
  });
});

it('the suite has at least 250 exchanges, and every rule of what can be seen from outside', () => {
  const vectors = vectorsOf('gateway');
  expect(vectors.length).toBeGreaterThanOrEqual(250);
  const refusals = new Set(
    vectors.flatMap(({ output }) => (output?.answers as { refusal?: string }[]).map(({ refusal }) => refusal)),
  );
  expect(refusals.size).toBeGreaterThanOrEqual(45);
});
