import { describe, expect, test } from 'vitest';
import { mistakes } from '@dataplus/signer/diagnose';
import { type Draft, targetOfDraft } from './draft.ts';
import { packLink, unpackLink } from './link.ts';
import { compareLines, placeOf, readLogged } from './lines.ts';

describe('a logged StringToSign', () => {
  test.each([
    ['GET\n\n\n', 'GET\n\n\n'],
    ['GET\\n\\n/p', 'GET\n\n/p'],
    ['"GET\\r\\n/p"', 'GET\r\n/p'],
    ["StringToSign: 'GET\\n/p'", 'GET\n/p'],
  ])('%j is read', (text, read) => {
    expect(readLogged(text)).toBe(read);
  });

  test('shows which line differs, and from where on', () => {
    const lines = compareLines('GET\na\n/p?q=1', 'GET\na\n/p\n');
    expect(lines.map(({ same, differsAt }) => [same, differsAt])).toEqual([
      [true, undefined],
      [true, undefined],
      [false, 2],
      [false, 0],
    ]);
  });
});

test('every mistake has a place where it shows', () => {
  expect(new Set(mistakes.map(placeOf)).size).toBeGreaterThan(6);
  expect(placeOf('query-missing')).toBe('target');
  expect(placeOf('digest-hex')).toBe('content-md5');
  expect(placeOf('date-sept')).toBe('date');
});

describe('a link', () => {
  const draft: Draft = {
    method: 'POST',
    address: 'https://h.example/中?a=1',
    raw: true,
    headers: [['x', 'é']],
    body: '中\n',
  };

  test('brings back what was packed, without the secret', () => {
    const text = packLink({ draft, authorization: 'Dataplus a:b' });
    expect(text).toMatch(/^[\w-]+$/);
    expect(unpackLink(text)).toEqual({ draft, authorization: 'Dataplus a:b' });
  });

  test.each(['', 'x', btoa('[2,"GET"]'), btoa('{}'), btoa('[1,"GET","/",true,[["a"]],null,""]')])(
    '%j is none',
    (text) => {
      expect(unpackLink(text)).toBeUndefined();
    },
  );
});

test('a typed URL is sent as fetch sends it, a pasted one as it stands', () => {
  const address = 'https://h.example/a b?q=中#x';
  const draft = { method: 'GET', address, headers: [], body: null };
  expect(targetOfDraft({ ...draft, raw: false })).toBe('/a%20b?q=%E4%B8%AD');
  expect(targetOfDraft({ ...draft, raw: true })).toBe('/a b?q=中');
});
