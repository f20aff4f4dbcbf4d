import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change, scratchSuites, topicFile, type Mutable } from '../../test/scratch.ts';
import type { VectorFile } from '../vector.ts';
import { addDrafts, type DraftFile } from './add.ts';
import { formatSuite } from './format-suite.ts';
import { formatJson } from './format.ts';
import { startOracles, type Oracles } from './oracles.ts';
import { byNumber } from './order.ts';
import { regenerateSuite } from './regenerate.ts';

let oracles: Oracles;
beforeAll(async () => {
  oracles = await startOracles(['signer.sign', 'signer.verify']);
});
afterAll(() => oracles.close());

const request = { method: 'GET', target: '/p?a=b+c', headers: [['date', 'Sat, 07 May 2016 08:19:52 GMT']], body: null };
const draft = {
  id: 'signer/fresh/plus',
  comment: 'A plus.',
  flags: ['raw'],
  spec: ['S-3.3'],
  op: 'signer.sign',
  input: { request, accessKeyId: 'testid', accessKeySecret: 'testsecret' },
};
const file = (vectors: unknown[], more: object = {}): DraftFile =>
  ({
    suite: 'signer',
    topic: 'fresh',
    comment: 'A new topic.',
    flags: { raw: { bug: 'b', effect: 'e' } },
    vectors,
    ...more,
  }) as DraftFile;
const add = (vectors: string, drafts: DraftFile) => addDrafts({ file: 'drafts.json', drafts, oracles, vectors });
const written = (vectors: string) => JSON.parse(readFileSync(topicFile(vectors, 'fresh'), 'utf8')) as VectorFile;

describe('add', () => {
  it('appends drafts with what the references compute, in order, with every value on the way', async () => {
    const vectors = scratchSuites();
    const twin = { ...draft, id: 'signer/fresh/a-twin', twins: [{ mistake: 'query-missing' }] };
    expect((await add(vectors, file([draft, twin]))).count).toBe(2);
    const [first, second] = written(vectors).vectors;
    expect([first?.id, second?.id]).toEqual(['signer/fresh/a-twin', 'signer/fresh/plus']);
    const stringToSign = 'GET\n\n\n\nSat, 07 May 2016 08:19:52 GMT\n/p?a=b+c';
    expect(second?.output).toMatchObject({ stringToSign, contentMd5: '' });
    expect(second?.hex).toEqual({ stringToSign: Buffer.from(stringToSign).toString('hex') });
    expect(second?.origin).toEqual({ expected: 'reference-python', checked: 'reference-node' });
    expect(first?.twins?.[0]?.stringToSign).toBe(stringToSign.replace('?a=b+c', ''));
    expect((await add(vectors, file([{ ...draft, id: 'signer/fresh/more' }]))).count).toBe(1);
    expect(written(vectors).vectors).toHaveLength(3);
  });

  it('signs requests to be verified, so that nobody types a signature', async () => {
    const vectors = scratchSuites();
    const headers = [...request.headers, ['authorization', 'acs {{authorization}}']];
    const input = { request, keys: { testid: { secrets: ['testsecret'] } }, now: '2016-05-07T08:19:52.000Z' };
    const verify = { ...draft, op: 'signer.verify' };
    await add(
      vectors,
      file([
        { ...verify, id: 'signer/fresh/right', input, authorize: {} },
        { ...verify, id: 'signer/fresh/wrong', input, authorize: { accessKeySecret: 'other' } },
        { ...verify, id: 'signer/fresh/acs', input: { ...input, request: { ...request, headers } }, authorize: {} },
      ]),
    );
    expect(written(vectors).vectors.map(({ output }) => output?.reason ?? 'accepted')).toEqual([
      'unsupported-scheme',
      'accepted',
      'signature-mismatch',
    ]);
    expect(readFileSync(topicFile(vectors, 'fresh'), 'utf8')).not.toContain('authorize');
  });

  it.each<[string, DraftFile, RegExp]>([
    [
      'an id of another topic',
      file([{ ...draft, id: 'signer/other/plus' }]),
      /ids of this file begin with signer\/fresh\//,
    ],
    ['one id twice', file([draft, draft]), /signer\/fresh\/plus: the id was used before/],
    ['an unknown op', file([{ ...draft, op: 'signer.sing' }]), /op signer.sing is not in the suite schema/],
    ['an input with a typo', file([{ ...draft, input: { ...draft.input, acessKeyId: 'x' } }]), /acessKeyId: remove it/],
    [
      'a request to be signed that has no list of headers',
      file([{ ...draft, input: { ...draft.input, request: { ...request, headers: {} } }, authorize: {} }]),
      /^signer\/fresh\/plus: authorize: there are no headers to sign; give input\.request\.headers/,
    ],
    ['a new topic without a comment', file([draft], { comment: undefined }), /needs a comment/],
    ['a twin that is no mistake', file([{ ...draft, twins: [{ mistake: 'digest-once' }] }]), /no twin for digest-once/],
  ])('refuses %s in one line and writes nothing', async (_what, drafts, message) => {
    const vectors = scratchSuites();
    await expect(add(vectors, drafts)).rejects.toThrow(message);
    expect(readdirSync(path.join(vectors, 'signer'))).toEqual([]);
  });

  it('refuses an id that another topic has', async () => {
    const vectors = scratchSuites();
    await add(vectors, file([draft]));
    change(topicFile(vectors, 'fresh'), (parsed) =>
      Object.assign(parsed.vectors[0] ?? {}, { id: 'signer/later/plus' }),
    );
    const later = file([{ ...draft, id: 'signer/later/plus' }], { topic: 'later' });
    await expect(add(vectors, later)).rejects.toThrow(/used before/);
    expect(existsSync(topicFile(vectors, 'later'))).toBe(false);
  });

  it('refuses to explain a flag otherwise', async () => {
    const vectors = scratchSuites();
    await add(vectors, file([draft]));
    const other = file([{ ...draft, id: 'signer/fresh/more' }], { flags: { raw: { bug: 'another', effect: 'e' } } });
    await expect(add(vectors, other)).rejects.toThrow(/flag raw is explained otherwise/);
  });
});

describe('regenerate', () => {
  const check = (vectors: string) => regenerateSuite({ suite: 'signer', oracles, check: true, vectors });

  it.each<[string, (parsed: Mutable) => unknown, string]>([
    [
      'an output',
      (p) => Object.assign(p.vectors[0]?.output ?? {}, { contentMd5: '1B2M2Y8AsgTpgAmY7PhCfg==' }),
      'output',
    ],
    ['hex', (p) => Object.assign(p.vectors[0] ?? {}, { hex: { stringToSign: '00' } }), 'hex'],
    ['a twin', (p) => Object.assign(p.vectors[0]?.twins?.[0] ?? {}, { signature: 'x' }), 'twins'],
    ['the origin', (p) => Object.assign(p.vectors[0] ?? {}, { origin: { expected: 'me' } }), 'origin'],
    ['an input', (p) => Object.assign(p.vectors[0]?.input ?? {}, { accessKeySecret: 'x' }), 'output'],
  ])('--check finds %s that was changed', async (_what, how, member) => {
    const vectors = scratchSuites('accept');
    expect((await check(vectors)).changed).toEqual([]);
    change(topicFile(vectors, 'accept'), how);
    const before = readFileSync(topicFile(vectors, 'accept'), 'utf8');
    const { changed } = await check(vectors);
    expect(changed.map(({ id }) => id)).toEqual(['signer/accept/any']);
    expect(changed[0]?.members).toContain(member);
    expect(readFileSync(topicFile(vectors, 'accept'), 'utf8')).toBe(before);
  });

  it('puts a changed value right again', async () => {
    const vectors = scratchSuites('accept');
    const before = readFileSync(topicFile(vectors, 'accept'), 'utf8');
    change(topicFile(vectors, 'accept'), (p) => Object.assign(p.vectors[0] ?? {}, { hex: { stringToSign: '00' } }));
    await regenerateSuite({ suite: 'signer', oracles, check: false, vectors });
    expect(readFileSync(topicFile(vectors, 'accept'), 'utf8')).toBe(before);
  });
});

describe('the common format', () => {
  it('is the same JSON, and formatting twice changes nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = formatJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(formatJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('fmt sorts and formats, and says which files it changed', () => {
    const vectors = scratchSuites('accept', 'lines');
    const before = readFileSync(topicFile(vectors, 'accept'), 'utf8');
    change(topicFile(vectors, 'accept'), (parsed) => parsed.vectors.reverse());
    expect(formatSuite('signer', vectors)).toEqual([topicFile(vectors, 'accept')]);
    expect(readFileSync(topicFile(vectors, 'accept'), 'utf8')).toBe(before);
    expect(formatSuite('signer', vectors)).toEqual([]);
  });

  it('ids of the specification are in the order of their numbers', () => {
    expect(['S-10.1', 'S-2.10', 'R-01', 'S-2.9'].sort(byNumber)).toEqual(['R-01', 'S-2.9', 'S-2.10', 'S-10.1']);
  });
});
