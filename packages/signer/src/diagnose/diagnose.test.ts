import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { md5 } from '../../test/support/by-hand.ts';
import { cases, fixedCases } from '../../test/support/cases.ts';
import {
  arrivedCase,
  type Case,
  dateOf,
  group,
  type Parts,
  rightParts,
  signedBytes,
  type TriedMistake,
  twins,
} from '../../test/support/twins.ts';
import type { ArrivedRequest } from '../index.ts';
import { diagnose, type DiagnoseOptions, mistakes } from './index.ts';

const specification = readFileSync(new URL('../../../../conformance/spec/signature.md', import.meta.url), 'utf8');
const tried = Object.keys(twins) as TriedMistake[];

/** The explanations as texts, each in the order of the specification. */
function explained(request: ArrivedRequest, options: DiagnoseOptions): string[] {
  return diagnose(request, options).explanations.map((explanation) => explanation.mistakes.join(' + '));
}

const optionsOf = ({ secret, dialect }: Case): DiagnoseOptions => ({ accessKeySecret: secret, dialect });

const isSame = (one: Parts, other: Parts): boolean =>
  one.key === other.key && signedBytes(one).equals(signedBytes(other));

/** A variant of the mistake that applies to the case, or `undefined`. */
function variantOf(given: Case, mistake: TriedMistake, number: number): Partial<Parts> | undefined {
  const variants = twins[mistake](given);
  return variants[number % Math.max(variants.length, 1)];
}

/** A case with the parts of a client that makes the mistake, where it changes something. */
function wrongly(mistake: TriedMistake): fc.Arbitrary<{ readonly given: Case; readonly wrong: Parts }> {
  return fc
    .tuple(cases, fc.nat(200))
    .map(([given, number]) => ({ given, wrong: { ...rightParts(given), ...variantOf(given, mistake, number) } }))
    .filter(({ given, wrong }) => !isSame(wrong, rightParts(given)));
}

const [plain] = fixedCases;

describe('the mistakes', () => {
  it('are those of the specification, in its order', () => {
    const named = [...specification.matchAll(/^\| M-\d\d +\| `([a-z0-9-]+)` +\|/gm)].map(([, name]) => name);
    expect(named).toHaveLength(41);
    expect(mistakes).toEqual(named);
  });
});

describe('a diagnosis', () => {
  it.each(tried)('names %s when that is the one mistake, in each of its variants', (mistake) => {
    const changing = new Set<number>();
    let variants = 0;
    for (const given of fixedCases) {
      const right = rightParts(given);
      for (const [number, variant] of twins[mistake](given).entries()) {
        variants = Math.max(variants, number + 1);
        const wrong = { ...right, ...variant };
        if (isSame(wrong, right)) continue;
        changing.add(number);
        expect(explained(arrivedCase(given, wrong), optionsOf(given))).toContain(mistake);
      }
    }
    // Reading the clock 0 seconds later, and in the zone of GMT, is right.
    expect(changing.size).toBe(/read-twice|local-time/.test(mistake) ? variants - 1 : variants);
  });

  it.each(tried)('names %s in any request', (mistake) => {
    fc.assert(
      fc.property(wrongly(mistake), ({ given, wrong }) => {
        expect(explained(arrivedCase(given, wrong), optionsOf(given))).toContain(mistake);
      }),
      { numRuns: 10 },
    );
  });

  it('says that a right signature is right', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { explanations, tried: count } = diagnose(arrivedCase(given, rightParts(given)), optionsOf(given));
        expect(explanations).toEqual([{ mistakes: [], sentence: 'The signature is right.' }]);
        expect(count).toBe(1);
      }),
    );
  });

  it('names two mistakes of two groups when neither alone explains the signature', () => {
    let pairs = 0;
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(...tried),
        fc.constantFrom(...tried),
        fc.nat(200),
        fc.nat(200),
        (given, one, other, i, j) => {
          fc.pre(group(one) !== group(other));
          const wrong = { ...rightParts(given), ...variantOf(given, one, i), ...variantOf(given, other, j) };
          const { explanations } = diagnose(arrivedCase(given, wrong), optionsOf(given));
          const found = explanations.map((explanation) => new Set<string>(explanation.mistakes));
          expect(found.length).toBeGreaterThan(0);
          const expected = [one, other];
          if (found[0]?.size === 2) {
            pairs++;
            expect(found).toContainEqual(new Set(expected));
          } else {
            for (const set of found) expect(set.size).toBeLessThan(2);
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(pairs).toBeGreaterThan(5);
  });

  it('explains nothing that was signed with another secret', () => {
    const { explanations, tried: count } = diagnose(arrivedCase(plain, { ...rightParts(plain), key: 'another' }), {
      accessKeySecret: 'testsecret',
    });
    expect(explanations).toEqual([]);
    expect(count).toBeGreaterThan(5000);
    expect(count).toBeLessThanOrEqual(20_000);
  });

  it.each(['acs', 'dataplus', 'DataPlus', ''])('sees the wrong scheme %j beside any other mistake', (scheme) => {
    const right = rightParts(plain);
    const option = { accessKeySecret: 'testsecret' };
    expect(explained(arrivedCase(plain, right, { scheme }), option)).toEqual(['wrong-scheme']);
    const wrong = { ...right, key: 'testsecret&' };
    expect(explained(arrivedCase(plain, wrong, { scheme }), option)).toEqual(['wrong-scheme + secret-ampersand']);
  });

  it('sees hex and SHA-256 beside any other mistake', () => {
    const option = { accessKeySecret: 'testsecret' };
    for (const [name, twin] of [
      ['', {}],
      [' + query-sorted', { target: '/o/s/a?a=%e4%b8%ad%20+&b=2' }],
    ] as const) {
      const parts = { ...rightParts(plain), ...twin };
      expect(explained(arrivedCase(plain, parts, { encoding: 'hex' }), option)).toEqual([`signature-hex${name}`]);
      expect(explained(arrivedCase(plain, parts, { hash: 'sha256' }), option)).toEqual([`hmac-sha256${name}`]);
      expect(explained(arrivedCase(plain, parts, { hash: 'sha256', encoding: 'hex' }), option)).toEqual([
        `signature-hex + hmac-sha256${name}`,
      ]);
    }
  });

  it('sees the mistakes of a Date that arrived so', () => {
    const visible = [
      'date-full-weekday',
      'date-no-comma',
      'date-one-digit-day',
      'date-sept',
      'date-spaced-time',
    ] as const;
    const seen = new Set<string>();
    fc.assert(
      fc.property(cases, fc.constantFrom(...visible), fc.nat(1), (given, mistake, number) => {
        const { date = '' } = variantOf(given, mistake, number) ?? {};
        fc.pre(date !== dateOf(given.second));
        const request = arrivedCase(given, { ...rightParts(given), date }, { date });
        const { explanations, notTried } = diagnose(request, optionsOf(given));
        expect(explanations.map((explanation) => explanation.mistakes)).toEqual([[mistake]]);
        expect(notTried).toEqual([]);
        seen.add(mistake);
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual([...visible].sort());
  });

  it('does not take a Date of two mistakes for one of them', () => {
    for (const date of [
      'Sunday 04 Sep 2016 08:05:52 GMT',
      'Sun, 4 Sept 2016 08:05:52 GMT',
      'Sun, 04 Sep 2016 08: 05:52 GMT',
    ]) {
      const request = arrivedCase(plain, { ...rightParts(plain), date }, { date });
      const { explanations, notTried } = diagnose(request, { accessKeySecret: 'testsecret' });
      expect(explanations).toMatchObject([{ mistakes: [] }]);
      expect(notTried.map(({ reason }) => reason)).toEqual(Array(9).fill('date-not-imf'));
    }
  });

  it('tries the bodies that are handed in, each under its own name', () => {
    const zipped = gzipSync(plain.body);
    const sent = (digest: string): ArrivedRequest => {
      const { headers, ...request } = arrivedCase(plain, { ...rightParts(plain), digest });
      return { ...request, body: zipped, headers: [...(headers as [string, string][]), ['Content-Encoding', 'gzip']] };
    };
    const bodies = [
      { mistake: 'digest-before-compression', body: plain.body },
      { mistake: 'body-re-serialised', body: Buffer.from("{'a': 1}") },
    ] as const;
    const options = { accessKeySecret: 'testsecret', bodies };
    expect(explained(sent(md5(zipped)), options)).toEqual(['']);
    expect(explained(sent(md5(plain.body)), options)).toEqual(['digest-before-compression']);
    expect(explained(sent(md5("{'a': 1}")), options)).toEqual(['body-re-serialised']);
    const { explanations, notTried } = diagnose(sent(md5(plain.body)), { accessKeySecret: 'testsecret' });
    expect(explanations).toEqual([]);
    expect(notTried).toEqual([{ mistake: 'digest-before-compression', reason: 'no-uncompressed-body' }]);
  });

  it('knows what can be made of a digest in place of the body', () => {
    const body = { md5: md5(plain.body), byteLength: Buffer.byteLength(plain.body) };
    const ask = (digest: string) =>
      explained({ ...arrivedCase(plain, { ...rightParts(plain), digest }), body }, { accessKeySecret: 'testsecret' });
    expect(ask(md5(plain.body))).toEqual(['']);
    expect(ask(md5(md5(plain.body)))).toEqual(['digest-twice']);
    expect(ask(Buffer.from(md5(plain.body), 'base64').toString('hex'))).toEqual(['digest-hex']);
    expect(ask(md5(`${plain.body}\n`))).toEqual([]);
  });

  it('stops at 20,000 candidates and says which mistakes were left', () => {
    const bodies = Array.from({ length: 300 }, (_, i) => ({ mistake: 'body-re-serialised', body: String(i) }) as const);
    const request = arrivedCase(plain, { ...rightParts(plain), key: 'another' });
    const found = diagnose(request, { accessKeySecret: 'testsecret', bodies });
    expect(found).toMatchObject({ explanations: [], tried: 20_000 });
    expect(found.notTried.length).toBeGreaterThan(0);
    expect(new Set(found.notTried.map(({ reason }) => reason))).toEqual(new Set(['candidate-limit']));
    const left = found.notTried.map(({ mistake }) => mistake);
    expect(new Set(left).size).toBe(left.length);
    expect(left).toContain('body-re-serialised');
  });

  it('gives the same from raw headers, pairs and Headers, and from an absolute-form target', () => {
    const request = arrivedCase(plain, { ...rightParts(plain), key: 'testsecret&' });
    const options = { accessKeySecret: 'testsecret' };
    const pairs = [...(request.headers as [string, string][])];
    const expected = diagnose(request, options);
    expect(expected.explanations).toMatchObject([{ mistakes: ['secret-ampersand'] }]);
    for (const headers of [pairs.flat(), new Map(pairs), new Headers(pairs), pairs.values()]) {
      expect(diagnose({ ...request, headers }, options)).toEqual(expected);
    }
    expect(diagnose({ ...request, target: `http://h.example${request.target}` }, options)).toEqual(expected);
  });

  it('does not touch the request, its bytes or its options', () => {
    const request = arrivedCase(plain, { ...rightParts(plain), key: 'another' });
    const before = Buffer.from(request.body as Uint8Array).toString('hex');
    const headers = Object.freeze([...(request.headers as [string, string][])].map((pair) => Object.freeze(pair)));
    const frozen = Object.freeze({ ...request, headers });
    const bodies = Object.freeze([Object.freeze({ mistake: 'body-re-serialised', body: 'x' } as const)]);
    diagnose(frozen, Object.freeze({ accessKeySecret: 'testsecret', bodies }));
    expect(Buffer.from(request.body as Uint8Array).toString('hex')).toBe(before);
  });

  it('does not take long over a large JSON body', () => {
    const body = Buffer.from(`{"a": "${'x'.repeat(4 << 20)}", "b": [${'1, '.repeat(100_000)}1]}`);
    const dense = body.toString().replaceAll(', ', ',').replaceAll(': ', ':');
    const request = { ...arrivedCase(plain, { ...rightParts(plain), digest: md5(dense) }), body };
    expect(explained(request, { accessKeySecret: 'testsecret' })).toEqual(['body-re-serialised']);
  });
});

describe('the sentence of an explanation', () => {
  const sentences = new Map<string, string>();

  beforeAll(() => {
    for (const mistake of tried) {
      fc.assert(
        fc.property(wrongly(mistake), ({ given, wrong }) => {
          for (const { mistakes: found, sentence } of diagnose(arrivedCase(given, wrong), optionsOf(given))
            .explanations) {
            sentences.set(found.join(' + '), sentence);
          }
        }),
        { numRuns: 3 },
      );
    }
  });

  it('is one sentence that begins with what to do', () => {
    const verbs = /^(Digest|Encode|Join|Leave|Put|Read|Send|Sign|The signature is right|Use|Write) ?[^.]*\.$/;
    expect([...sentences.keys()]).toEqual(expect.arrayContaining(tried));
    for (const sentence of sentences.values()) expect(sentence).toMatch(verbs);
  });

  it('is another one for each mistake', () => {
    expect(new Set(sentences.values()).size).toBe(sentences.size);
  });

  it('joins what is to be changed', () => {
    const wrong = { ...rightParts(plain), key: 'testsecret&', target: '/o/s/a' };
    const { explanations } = diagnose(arrivedCase(plain, wrong, { scheme: 'acs' }), { accessKeySecret: 'testsecret' });
    expect(explanations.map(({ sentence }) => sentence)).toEqual([
      'Write the scheme as "Dataplus"; and use the AccessKey secret without a "&" behind it; ' +
        'and sign path and query, not the path alone.',
    ]);
  });
});

describe('a request that cannot be diagnosed', () => {
  const request = arrivedCase(plain, rightParts(plain));
  const pairs = [...(request.headers as [string, string][])];
  const withAuthorization = (value: string) => ({
    ...request,
    headers: [...pairs.slice(0, -1), ['Authorization', value]],
  });

  it.each([
    ['invalid-method', 'method', { ...request, method: 'GE T' }],
    ['invalid-target', 'target', { ...request, target: '*' }],
    ['invalid-target', 'target', { ...request, target: '/a\nb' }],
    ['invalid-header', 'headers', { ...request, headers: [...pairs, ['accept', 'a\0']] }],
    ['repeated-header', 'headers', { ...request, headers: [...pairs, ['date', 'x']] }],
    ['malformed-authorization', 'headers.authorization', { ...request, headers: [] }],
    ['malformed-authorization', 'headers.authorization', withAuthorization('')],
    ['malformed-authorization', 'headers.authorization', withAuthorization('Dataplus testid')],
    ['malformed-authorization', 'headers.authorization', withAuthorization('Dataplus testid:')],
    ['malformed-authorization', 'headers.authorization', withAuthorization(`Dataplus testid:${'A'.repeat(26)}B=`)],
    ['malformed-authorization', 'headers.authorization', withAuthorization(`Dataplus testid:${'0'.repeat(41)}`)],
  ] as [string, string, ArrivedRequest][])('is refused with %s for its %s', (code, field, wrong) => {
    const act = () => diagnose(wrong, { accessKeySecret: 'testsecret' });
    expect(act).toThrow(expect.objectContaining({ code, field }));
  });

  it('is refused for an unknown dialect and for a wrong secret', () => {
    expect(() => diagnose(request, { accessKeySecret: 'x', dialect: 'x' as 'speech' })).toThrow(
      expect.objectContaining({ code: 'unknown-dialect' }),
    );
    for (const accessKeySecret of ['', undefined, {}]) {
      expect(() => diagnose(request, { accessKeySecret: accessKeySecret as string })).toThrow(
        expect.objectContaining({ code: 'invalid-access-key-secret' }),
      );
    }
  });
});

describe('on another platform', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const given = { ...plain, target: '/中\u3000' };
  const inGbk = arrivedCase(given, { ...rightParts(given), ...variantOf(given, 'text-gbk', 0) });

  /** The module anew, as its table of GBK is made once. */
  async function diagnoseWith(Decoder: typeof TextDecoder): Promise<typeof diagnose> {
    vi.stubGlobal('TextDecoder', Decoder);
    vi.resetModules();
    return (await import('./index.ts')).diagnose;
  }

  it('that does not know GBK, a diagnosis says that it did not try it', async () => {
    class PoorDecoder extends TextDecoder {
      constructor(label?: string, options?: TextDecoderOptions) {
        if (label === 'gbk') throw new RangeError('unknown encoding');
        super(label, options);
      }
    }
    expect(explained(inGbk, optionsOf(given))).toEqual(['text-gbk']);
    const { explanations, notTried } = (await diagnoseWith(PoorDecoder))(inGbk, optionsOf(given));
    expect(explanations).toEqual([]);
    expect(notTried).toEqual([{ mistake: 'text-gbk', reason: 'no-gbk-encoding' }]);
  });

  it('that decodes two pairs as the ideographic space, as browsers do, the first is tried', async () => {
    class BrowserDecoder extends TextDecoder {
      override decode(input?: AllowSharedBufferSource, options?: TextDecodeOptions): string {
        return super.decode(input, options).replace('\ue5e5', '\u3000');
      }
    }
    const { explanations } = (await diagnoseWith(BrowserDecoder))(inGbk, optionsOf(given));
    expect(explanations).toMatchObject([{ mistakes: ['text-gbk'] }]);
  });
});
