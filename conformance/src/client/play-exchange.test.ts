import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { playExchange } from './play-exchange.ts';
import type { ExchangeInput, ExchangeQuestion, ScriptAnswer } from './script.ts';
import { authorization } from './signature.ts';

const ok = { status: 200, json: { ok: true } };
const step = (answer: ScriptAnswer, more = {}) => ({ expect: { method: 'GET', target: '/o/s/a', ...more }, answer });
const input = (script: ExchangeInput['script'], more: Partial<ExchangeInput> = {}): ExchangeInput => ({
  call: { path: '/o/s/a' },
  script,
  ...more,
});

/** A request as a client should send it; what is wrong with it is the test's business. */
async function send(endpoint: string, wrong: Readonly<Record<string, string | undefined>> = {}): Promise<number> {
  const target = '/o/s/a';
  const headers: Record<string, string | undefined> = {
    accept: 'application/json',
    date: new Date().toUTCString(),
    'x-dataplus-request-id': 'r1',
    ...wrong,
  };
  headers.authorization ??= authorization({ method: 'GET', target, headers, body: new Uint8Array() }, 'dataplus');
  const given = Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const response = await fetch(endpoint + target, { headers: given, redirect: 'manual' });
  await response.text();
  return response.status;
}

const outputOf = async (script: ExchangeInput, client: (question: ExchangeQuestion) => Promise<unknown>) => {
  const answer = await playExchange(script, async (question) => ({ output: { ok: await client(question) } }));
  return 'output' in answer ? (answer.output as JsonObject) : {};
};
const faultsOf = async (...given: Parameters<typeof outputOf>) => (await outputOf(...given)).faults;

describe('a server that plays a script', () => {
  it('finds no fault in a client that does what the script says', async () => {
    const output = await outputOf(input([step({ status: 503 }), step(ok)]), async ({ endpoint }) => {
      await send(endpoint);
      return send(endpoint);
    });
    expect(output).toEqual({ ok: 200 });
  });

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    [
      'another signature',
      { authorization: 'Dataplus testid:AAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
      /^request 1: authorization: wanted Dataplus testid:/,
    ],
    ['an old Date', { date: new Date(Date.now() - 60_000).toUTCString() }, /^request 1: date: wanted about/],
    ['a Date of another form', { date: new Date().toISOString() }, /^request 1: date: wanted about/],
    [
      'no request id',
      { 'x-dataplus-request-id': undefined },
      /^request 1: x-dataplus-request-id: wanted one, got none/,
    ],
  ])('sees %s', async (_, wrong, fault) => {
    const faults = await faultsOf(input([step(ok)]), ({ endpoint }) => send(endpoint, wrong));
    expect(faults).toEqual([expect.stringMatching(fault)]);
  });

  it('sees a request id that changes', async () => {
    const faults = await faultsOf(input([step({ status: 503 }), step(ok)]), async ({ endpoint }) => {
      await send(endpoint);
      return send(endpoint, { 'x-dataplus-request-id': 'r2' });
    });
    expect(faults).toEqual(['request 2: x-dataplus-request-id: wanted r1, got r2']);
  });

  it('sees a request that should not come, also when it comes late', async () => {
    const faults = await faultsOf(input([step(ok)]), async ({ endpoint }) => {
      const first = await send(endpoint);
      setTimeout(() => void send(endpoint).catch(() => undefined), 2);
      return first;
    });
    expect(faults).toEqual(['request 2: GET /o/s/a came and should not']);
  });

  it('sees a request that does not come', async () => {
    const faults = await faultsOf(input([step({ status: 503 }), step(ok)]), ({ endpoint }) => send(endpoint));
    expect(faults).toEqual(['GET /o/s/a should have come and did not']);
  });

  it('sees another method, target, header, body and origin', async () => {
    const expected = {
      method: 'PUT',
      target: '/x',
      origin: 'other' as const,
      headers: { accept: '*/*', date: null },
      body: { text: 'x' },
    };
    const faults = await faultsOf(input([{ expect: expected, answer: ok }]), ({ endpoint }) => send(endpoint));
    expect(faults).toEqual([
      'request 1: origin: wanted "other", got "endpoint"',
      'request 1: method: wanted "PUT", got "GET"',
      'request 1: target: wanted "/x", got "/o/s/a"',
      'request 1: header accept: wanted "*/*", got "application/json"',
      expect.stringContaining('request 1: header date: wanted undefined'),
      'request 1: body: wanted "x", got ""',
    ]);
  });

  it('sees a signature where there should be none', async () => {
    const faults = await faultsOf(input([step(ok, { signed: false })]), ({ endpoint }) => send(endpoint));
    expect(faults).toEqual([expect.stringContaining('header authorization'), expect.stringContaining('header date')]);
  });

  it('sees a client that does not wait', async () => {
    const script = [step({ status: 503 }), step(ok, { waited: { atLeast: 500 } })];
    const faults = await faultsOf(input(script), async ({ endpoint }) => {
      await send(endpoint);
      return send(endpoint);
    });
    expect(faults).toEqual([expect.stringMatching(/^request 2: came after \d+ ms; wanted at least 500$/)]);
  });

  it('wants the clock of the server where the script says so', async () => {
    const script = input([step(ok, { date: 'server' })], { serverAheadSeconds: 3600 });
    expect(await faultsOf(script, ({ endpoint }) => send(endpoint))).toEqual([
      expect.stringContaining('date: wanted about'),
    ]);
    const ahead = new Date(Date.now() + 3_600_000).toUTCString();
    expect(await faultsOf(script, ({ endpoint }) => send(endpoint, { date: ahead }))).toBeUndefined();
  });

  it('puts its origins in the place of their names', async () => {
    const script = input([], { call: { url: '{other}/a' }, client: { origins: ['{endpoint}', '{other}'] } });
    await outputOf(script, (question) => {
      expect(question.call).toEqual({ url: `${question.other}/a` });
      expect(question.client).toEqual({ origins: [question.endpoint, question.other] });
      expect(question.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      return Promise.resolve(0);
    });
  });

  it('listens nowhere where the script says so', async () => {
    await outputOf(input([], { listens: false }), async ({ endpoint }) => {
      await expect(fetch(endpoint)).rejects.toThrow();
      return 0;
    });
  });

  it('answers what the script says', async () => {
    const dated = { status: 200, headers: { 'x-a': '{other}', date: null }, body: { text: 'hé' } };
    const script = input([step(dated), step({ refuse: 'signature-mismatch', arrived: { accept: '*/*' } })]);
    await outputOf(script, async ({ endpoint, other }) => {
      const first = await fetch(`${endpoint}/o/s/a`);
      expect([first.headers.get('x-a'), first.headers.get('date'), await first.text()]).toEqual([other, null, 'hé']);
      const second = await fetch(`${endpoint}/o/s/a`, { headers: { accept: 'text/plain' } });
      expect([second.status, second.headers.get('x-dataplus-refusal')]).toEqual([403, 'signature-mismatch']);
      expect(await second.json()).toMatchObject({
        code: 'signature-mismatch',
        origin: 'ours',
        stringToSign: 'GET\n*/*\n\n\n\n/o/s/a',
      });
      return 0;
    });
  });

  it('leaves no port open', async () => {
    let left = '';
    await outputOf(input([]), ({ endpoint }) => Promise.resolve((left = endpoint)));
    await expect(fetch(left)).rejects.toThrow();
  });
});
