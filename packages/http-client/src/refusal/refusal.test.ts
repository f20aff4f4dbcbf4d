import { createVerifier } from '@dataplus/signer';
import { describe, expect, it } from 'vitest';
import { clientOf, failure, testClock } from '../../test/support/client.ts';
import { json, serve, type Step } from '../../test/support/server.ts';
import { RefusedError } from '../errors.ts';
import { compareLines } from './compare-lines.ts';

/** A gateway that verifies, after something on the way changed the request. */
const gateway = (onTheWay: (headers: string[]) => string[], secret = 'testsecret'): Step => {
  const verifier = createVerifier({
    keys: { testid: { secrets: [secret] } },
    now: () => Date.parse('2016-05-07T08:19:52Z'),
  });
  return (request, response) => {
    const headers = onTheWay([...request.rawHeaders]);
    const verdict = verifier.verify({ method: request.method, target: request.target, headers, body: request.body });
    if (verdict.ok) json({ ok: true })(request, response, {} as never);
    else {
      const { reason, stringToSign } = verdict;
      const refusal = { code: reason, message: 'refused', requestId: 'r', origin: 'ours', stringToSign };
      json(refusal, 403, { 'x-dataplus-refusal': reason })(request, response, {} as never);
    }
  };
};
const replace = (name: string, value: string) => (headers: string[]) =>
  headers.map((text, i) => (i % 2 === 1 && headers[i - 1]?.toLowerCase() === name ? value : text));

describe('a signature that does not match', () => {
  it('is told with the lines in which both StringToSigns differ', async () => {
    const server = await serve(gateway(replace('content-type', 'application/json;charset=UTF-8')));
    const call = clientOf({ endpoint: server.endpoint }).request({
      path: '/o/s/a?x=1',
      json: { a: 1 },
      requestId: 'r1',
    });
    const error = await failure(call, RefusedError);
    expect(error).toMatchObject({ code: 'gateway-refused', status: 403, requestId: 'r1', attempts: 1 });
    expect(error.refusal.reason).toBe('signature-mismatch');
    expect(error.comparison.filter(({ same }) => !same)).toEqual([
      {
        line: 4,
        name: 'content-type',
        client: 'application/json',
        server: 'application/json;charset=UTF-8',
        same: false,
      },
    ]);
    expect(error.comparison).toHaveLength(6);
    expect(error.message).toContain(
      'line 4 (content-type): signed "application/json", server has "application/json;charset=UTF-8"',
    );
  });

  it('for which both made the same text comes from another secret', async () => {
    const server = await serve(gateway((headers) => headers, 'othersecret'));
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a' }), RefusedError);
    expect(error.comparison.every(({ same }) => same)).toBe(true);
    expect(error.message).toContain('the AccessKey secrets differ');
  });

  it('is not repeated', async () => {
    const server = await serve(
      gateway((headers) => headers, 'othersecret'),
      json({}),
    );
    await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a' }), RefusedError);
    expect(server.requests).toHaveLength(1);
  });

  it('shows no query in its message', async () => {
    const server = await serve(gateway(replace('accept', 'text/plain')));
    const call = clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a?token=t0ken' });
    const error = await failure(call, RefusedError);
    expect(error.message).not.toContain('t0ken');
    expect(error.refusal.stringToSign).toContain('t0ken');
  });
});

describe('any other refusal', () => {
  it('has the reason and the sentence of the gateway', async () => {
    const refusal = { code: 'not-subscribed', message: 'subscribe first', requestId: 'r', origin: 'ours' };
    const server = await serve(json(refusal, 403, { 'x-dataplus-refusal': 'not-subscribed', date: date2016 }));
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a' }), RefusedError);
    expect(error.refusal).toEqual({ reason: 'not-subscribed', message: 'subscribe first', stringToSign: undefined });
    expect(error.message).toContain('the gateway refused the call as not-subscribed: subscribe first');
    expect(error.received.body).toEqual(refusal);
  });

  it('with a status that may be repeated is', async () => {
    const limited = json({ code: 'rate-limited', message: '' }, 429, {
      'x-dataplus-refusal': 'rate-limited',
      'retry-after': '2',
    });
    const server = await serve(limited, json({}));
    const clock = testClock();
    await clientOf({ endpoint: server.endpoint, clock }).request({ path: '/o/s/a' });
    expect(clock.slept).toEqual([2000]);
  });

  it.each(['', 'no JSON', '[]', 'null', '{"message":7}'])('may have a body that says nothing: %j', async (body) => {
    const server = await serve((_, response) => {
      response.writeHead(403, { 'x-dataplus-refusal': 'missing-date', date: date2016 }).end(body);
    });
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a' }), RefusedError);
    expect(error.refusal).toEqual({ reason: 'missing-date', message: '', stringToSign: undefined });
  });
});

describe('compareLines', () => {
  it('tells lines that only one side has', () => {
    const lines = compareLines('POST\na\n\nc\nd', 'POST\na\n\nc\nd\n/t');
    expect(lines.at(-1)).toEqual({ line: 6, name: 'request target', client: undefined, server: '/t', same: false });
    expect(compareLines('a', 'a\n\n\n\n\n\nb').at(-1)).toMatchObject({ line: 7, name: 'surplus line' });
  });
});

const date2016 = 'Sat, 07 May 2016 08:19:52 GMT';
