import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineCutter } from './lines.ts';

it('gives the same lines however the bytes were cut', () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }).map((s) => s.replaceAll('\n', ''))), cuts, (lines, sizes) => {
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const cut = lineCutter(10_000);
      const found: string[] = [];
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const size = sizes[i % sizes.length] ?? 1;
        const given = cut(bytes.subarray(at, at + size));
        found.push(...(typeof given === 'string' ? [`!${given}`] : given));
        at += size;
      }
      expect(found).toEqual(lines.map((line) => Buffer.from(line).toString()));
    }),
  );
});

it('refuses a line that is too long as soon as it is, with and without its end', () => {
  const endless = lineCutter(10);
  expect(endless(Buffer.from('12345'))).toEqual([]);
  expect(endless(Buffer.from('678901'))).toBe('line-too-long');
  expect(lineCutter(10)(Buffer.from('12345678901\n'))).toBe('line-too-long');
  expect(lineCutter(10)(Buffer.from('1234567890\n'))).toEqual(['1234567890']);
});

it('refuses bytes that are not UTF-8, but not a character that is cut in two', () => {
  expect(lineCutter(10)(Buffer.from([0xff, 0x0a]))).toBe('not-utf-8');
  const cut = lineCutter(10);
  expect(cut(Buffer.from([0xe4, 0xb8]))).toEqual([]);
  expect(cut(Buffer.from([0xad, 0x0a]))).toEqual(['中']);
});
