import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as node from './sha256-node.ts';
import * as portable from './sha256-portable.ts';

it('gives the digests of FIPS 180-4', () => {
  for (const { sha256Hex } of [node, portable]) {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  }
});

it('is the same in Node and everywhere else', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      (text) => node.sha256Hex(text) === portable.sha256Hex(text),
    ),
  );
});
