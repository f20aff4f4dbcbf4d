import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorCatalogue, sign, SignerError } from './index.ts';

const specification = readFileSync(new URL('../../../conformance/spec/signature.md', import.meta.url), 'utf8');
const codes = [...specification.matchAll(/^\| `([a-z0-9-]+)` +\| (S-\d+\.\d+) +\|$/gm)];
const reasons = [...specification.matchAll(/^\| (R-\d\d) +\| `([a-z0-9-]+)` +\|/gm)];

describe('the error catalogue', () => {
  it('has every code and every reason of the specification, with its section', () => {
    expect(codes).toHaveLength(12);
    expect(reasons).toHaveLength(13);
    const catalogue: Readonly<Record<string, { section: string }>> = errorCatalogue;
    for (const [, code = '', section] of codes) expect(catalogue[code]?.section, code).toContain(section);
    for (const [, section, reason = ''] of reasons) expect(catalogue[reason]?.section, reason).toContain(section);
  });

  it('names sections that the specification has', () => {
    for (const { section } of Object.values(errorCatalogue)) {
      for (const id of section.split(', '))
        expect(specification).toMatch(new RegExp(String.raw`(\*\*|## |\| )${id}\b`));
    }
  });

  it('says cause and cure in sentences, each its own', () => {
    const entries = Object.entries(errorCatalogue);
    for (const [key, { code, cause, cure }] of entries) {
      expect(code).toBe(key);
      for (const text of [cause, cure]) expect(text).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(entries.map(([, { cause }]) => cause)).size).toBe(entries.length);
  });
});

describe('a SignerError', () => {
  it('has code, field and a message that names the field', () => {
    const request = { method: 'get', url: 'https://shujuapi.aliyun.com/o/s/a' };
    const act = () => sign(request, { accessKeyId: 'testid', accessKeySecret: 'testsecret' });
    expect(act).toThrow(SignerError);
    expect(act).toThrow(
      expect.objectContaining({
        name: 'SignerError',
        code: 'invalid-method',
        field: 'method',
        message: 'method: must be upper case and one that fetch sends, such as GET',
      }),
    );
  });
});
