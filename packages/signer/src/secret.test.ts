import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AccessKeySecret, createVerifier, sign } from './index.ts';
import { diagnose } from './diagnose/index.ts';

const placeholder = '[AccessKey secret]';
const secret = new AccessKeySecret('testsecret');

describe('an AccessKeySecret', () => {
  it('shows a placeholder wherever it is turned into text', () => {
    expect(String(secret)).toBe(placeholder);
    // eslint-disable-next-line @typescript-eslint/restrict-template-expressions -- what users do by mistake
    expect(`${secret}`).toBe(placeholder);
    expect('' + secret.toString()).toBe(placeholder);
    expect([secret].join()).toBe(placeholder);
    expect(JSON.stringify({ secret })).toBe(`{"secret":"${placeholder}"}`);
    expect(inspect(secret)).toBe(placeholder);
    expect(inspect({ deep: { secret } }, { depth: 9, showHidden: true })).toBe(`{ deep: { secret: ${placeholder} } }`);
    expect(format('%s %j %o %O', secret, secret, secret, secret)).not.toContain('testsecret');
    expect(inspect(secret, { customInspect: false, showHidden: true })).not.toContain('testsecret');
  });

  it('has no member and no copy that holds the text', () => {
    expect(Reflect.ownKeys(secret)).toEqual([]);
    expect(JSON.stringify(structuredClone(secret))).toBe('{}');
    expect(Object.assign({}, secret)).toEqual({});
  });

  it('is taken wherever a secret is taken', () => {
    const request = { method: 'GET', target: '/' };
    const signed = sign(request, { accessKeyId: 'testid', accessKeySecret: secret });
    expect(signed.signature).toBe(
      sign(
        request,
        { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
        { date: new Date(signed.headers.date ?? '') },
      ).signature,
    );
    const arrived = { ...request, headers: Object.entries(signed.headers) };
    expect(createVerifier({ keys: { testid: { secrets: [secret] } } }).verify(arrived).ok).toBe(true);
    expect(diagnose(arrived, { accessKeySecret: secret }).explanations).toEqual([
      { mistakes: [], sentence: 'The signature is right.' },
    ]);
  });

  it('gives the text to the one who asks for it', () => {
    expect(secret.reveal()).toBe('testsecret');
  });

  it.each(['', undefined, null, 7])('is not made of %j', (text) => {
    expect(() => new AccessKeySecret(text as string)).toThrow(
      expect.objectContaining({ code: 'invalid-access-key-secret', field: 'accessKeySecret' }),
    );
  });
});
