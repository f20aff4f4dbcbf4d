import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose/index.ts';
import {
  AccessKeySecret,
  createReplayGuard,
  createSigner,
  createVerifier,
  sign,
  SignerError,
  signRequest,
  targetOfUrl,
} from './index.ts';

/** Easy to find in any text that it leaks into, also when it is cut or escaped there. */
const canary = 'canaryCANARYcanary';
const key = { accessKeyId: 'testid', accessKeySecret: canary };
const request = { method: 'GET', target: '/p' };

/** Every text that logging, serialising or a debugger may make of a value. */
function textsOf(value: unknown): string {
  const texts = [
    inspect(value, { depth: Infinity, showHidden: true, getters: true, maxArrayLength: null }),
    inspect(value, { customInspect: false, depth: Infinity }),
    JSON.stringify(value) ?? '',
    String(value),
  ];
  if (value instanceof Error)
    texts.push(value.message, value.stack ?? '', textsOf(Object.entries(value)), textsOf(value.cause));
  return texts.join('\n');
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('a secret does not show', () => {
  it('in a signer, a verifier, a guard or what they answer', () => {
    const signer = createSigner(key);
    const guard = createReplayGuard();
    const verifier = createVerifier({
      keys: { testid: { secrets: [new AccessKeySecret(canary)] } },
      replay: 'refuse',
      guard,
    });
    const signed = signer.sign(request);
    const arrived = { ...request, headers: Object.entries(signed.headers) };
    const accepted = verifier.verify(arrived);
    if (accepted.ok) verifier.admit(accepted);
    const shown = [
      signer,
      verifier,
      guard,
      signed,
      accepted,
      verifier.verify(arrived),
      verifier.verify({ ...arrived, target: '/other' }),
      diagnose({ ...arrived, target: '/other' }, { accessKeySecret: canary }),
    ];
    expect(accepted.ok).toBe(true);
    for (const value of shown) expect(textsOf(value)).not.toContain('canary');
  });

  it.each([
    ['a wrong id', () => sign(request, { ...key, accessKeyId: 'a:b' })],
    ['an id that is the secret with a colon', () => sign(request, { ...key, accessKeyId: `${canary}:` })],
    ['a secret that is no text', () => sign(request, { ...key, accessKeySecret: [canary] as unknown as string })],
    ['an unknown dialect', () => createSigner(key, { dialect: 'x' as 'speech' })],
    ['a wrong method', () => createSigner(key).sign({ ...request, method: 'get' })],
    ['a wrong target', () => sign({ method: 'GET', target: 'p' }, key)],
    ['a wrong header', () => sign({ ...request, headers: { 'x-secret': `${canary}\n` } }, key)],
    ['a wrong header name', () => sign({ ...request, headers: { [`${canary} `]: 'x' } }, key)],
    ['a wrong body', () => sign({ ...request, body: { secret: canary } as unknown as string }, key)],
    ['a wrong date', () => sign(request, key, { date: new Date(NaN) })],
    ['a password in a URL', () => targetOfUrl(`https://user:${canary}@h.example/`)],
    ['a password in no URL', () => targetOfUrl(`https://user:${canary}@h example/`)],
    [
      'a malformed Authorization',
      () => diagnose({ ...request, headers: ['authorization', canary] }, { accessKeySecret: canary }),
    ],
  ])('in the error for %s', (_, act) => {
    const error = thrownBy(act);
    expect(error).toBeInstanceOf(SignerError);
    expect(textsOf(error)).not.toContain('canary');
  });

  it('in the error for a web Request', async () => {
    const used = new Request('http://h.example/', { method: 'POST', body: 'x' });
    await used.text();
    const error: unknown = await signRequest(used, key).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SignerError);
    expect(textsOf(error)).not.toContain('canary');
  });
});
