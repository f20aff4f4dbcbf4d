import { describe, expect, it } from 'vitest';
import { wrapLines } from './wrap.ts';

describe('wrapLines', () => {
  it.each([
    ['breaks between words', 'one two three', 8, 'one two\nthree'],
    ['breaks anywhere between Chinese characters, which take two places', '自动续费的余额', 8, '自动续费\n的余额'],
    ['keeps a word among Chinese characters whole', '称DataV服务', 8, '称DataV\n服务'],
    ['leaves a word alone that is wider than the column', 'auto-renewal-accounts', 8, 'auto-renewal-accounts'],
    ['keeps lines that fit', 'one\ntwo', 8, 'one\ntwo'],
    ['counts no colour codes', '\u001b[2mone\u001b[22m two', 7, '\u001b[2mone\u001b[22m two'],
    [
      'takes a colour to the next line and ends it before the frame',
      '\u001b[2mone two\u001b[22m three',
      5,
      '\u001b[2mone\u001b[0m\n\u001b[2mtwo\u001b[22m\nthree',
    ],
    ['leaves an empty text empty', '', 8, ''],
  ])('%s', (_, text, width, wanted) => {
    expect(wrapLines(text, width).join('\n')).toBe(wanted);
  });
});
