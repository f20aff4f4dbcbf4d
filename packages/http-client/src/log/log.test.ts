import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientOf, failure } from '../../test/support/client.ts';
import { json, kill, serve, status } from '../../test/support/server.ts';
import { StatusError } from '../errors.ts';
import type { LogEntry } from './log.ts';
import { redactHeaders, redactText } from './redact.ts';

describe('the log', () => {
  it('tells each step of a call, linked by request id and attempt', async () => {
    const server = await serve(kill, status(302, { location: '/b' }), json({}));
    const entries: LogEntry[] = [];
    const client = clientOf({ endpoint: server.endpoint, log: (entry) => entries.push(entry) });
    await client.request({ path: '/a', requestId: 'r1' });
    expect(entries.map(({ event, attempt, status: code }) => [event, attempt, code])).toEqual([
      ['request', 1, undefined],
      ['retry', 1, undefined],
      ['request', 2, undefined],
      ['answer', 2, 302],
      ['redirect', 2, 302],
      ['request', 2, undefined],
      ['answer', 2, 200],
    ]);
    expect(new Set(entries.map(({ requestId }) => requestId))).toEqual(new Set(['r1']));
    expect(entries[1]).toMatchObject({ code: 'connection-lost', milliseconds: 200 });
    expect(entries[0]?.stringToSign).toBe('GET\napplication/json\n\n\nSat, 07 May 2016 08:19:52 GMT\n/a');
  });

  it('tells of a failure and of a clock that was corrected', async () => {
    const skewed = status(403, { date: 'Sat, 07 May 2016 09:00:00 GMT', 'x-dataplus-refusal': 'date-skewed' });
    const server = await serve(skewed, status(404));
    const entries: LogEntry[] = [];
    const client = clientOf({ endpoint: server.endpoint, log: (entry) => entries.push(entry) });
    await failure(client.request({ path: '/a' }), StatusError);
    expect(entries.map(({ event }) => event)).toEqual([
      'request',
      'answer',
      'clock-corrected',
      'request',
      'answer',
      'failure',
    ]);
    expect(entries.at(-1)).toMatchObject({ code: 'unexpected-status', attempt: 2 });
  });

  it('shows neither signature nor what looks like a secret', async () => {
    const server = await serve(json({}, 200, { 'set-cookie': 'session=c00kie', 'x-note': 'token=t0ken' }));
    const entries: LogEntry[] = [];
    const client = clientOf({ endpoint: server.endpoint, log: (entry) => entries.push(entry) });
    await client.request({
      path: '/a?token=t0ken&x=1&accessKeySecret=s3cret',
      headers: { cookie: 'a=c00kie', 'x-api-key': 'k3y', 'x-own': 'Bearer b3arer' },
    });
    const all = JSON.stringify(entries);
    const signature = server.requests[0]?.headers.authorization?.split(':')[1] ?? 'none';
    for (const secret of [signature, 'testsecret', 't0ken', 's3cret', 'c00kie', 'k3y', 'b3arer']) {
      expect(all).not.toContain(secret);
    }
    expect(entries[0]).toMatchObject({ headers: { authorization: '[redacted]', accept: 'application/json' } });
    expect(entries[0]?.url).toContain('x=1');
  });
});

describe('redactText', () => {
  it.each([
    ['Authorization: Dataplus testid:bSZzJ/y7jT3/7RbRuD9+BsB9pqo=', 'bSZzJ'],
    ['authorization=Bearer abc.def', 'abc'],
    ['APPCODE 0123456789abcdef', '0123'],
    ['{"access_key_secret":"hidden"}', 'hidden'],
    ['{"accessKeySecret": "hidden"}', 'hidden'],
    ['AccessKeySecret=hidden&x=1', 'hidden'],
    ['password: hidden', 'hidden'],
    ['?Signature=hid%2Fden%3D', 'hid'],
    ['security-token=hidden', 'hidden'],
    ['key LTAI'.concat('abcdefghijkl here'), 'abcdefghijkl'],
    ['the secret Aa0Bb1Cc2Dd3Ee4Ff5Gg6Hh7Ii8Jj9 stands alone', 'Aa0Bb1'],
  ])('hides the secret of %s', (text, secret) => {
    expect(redactText(text)).not.toContain(secret);
    expect(redactText(text)).toContain('[redacted]');
  });

  it.each([
    'GET\napplication/json\n\n\nSat, 07 May 2016 08:19:52 GMT\n/o/s/a?author=me&x=1',
    'no connection (ECONNREFUSED)',
    'request 84e17b0f-df34-47c1-a042-89c5ece3b99f',
    '5f4dcc3b5aa765d61d8327deb882cf99',
  ])('leaves %j alone', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it('hides a secret of the platform wherever it stands', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    const secret = fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength: 30, maxLength: 30 });
    const around = fc.string({ unit: fc.constantFrom(' ', '=', '"', ':', '/', '?', '&', '\n') });
    fc.assert(
      fc.property(around, secret, around, (before, text, after) => {
        expect(redactText(before + text + after)).not.toContain(text);
      }),
    );
  });
});

describe('redactHeaders', () => {
  it.each([
    'Authorization',
    'Proxy-Authorization',
    'Cookie',
    'Set-Cookie',
    'X-Api-Key',
    'x-acs-security-token',
    'X-Ca-Signature',
  ])('hides %s', (name) => {
    expect(redactHeaders([[name, 'anything']])).toEqual({ [name]: '[redacted]' });
  });

  it('shows the others', () => {
    expect(redactHeaders(new Headers({ accept: '*/*', 'x-dataplus-request-id': 'r1' }))).toEqual({
      accept: '*/*',
      'x-dataplus-request-id': 'r1',
    });
  });
});
