import { expect } from 'vitest';

/** What every consumer program says, line for line: the packages do what they are for. */
export function expectWorks(out: string, libraries: readonly string[]): void {
  expect(JSON.parse(out)).toEqual({
    verified: true,
    refused: {
      ok: false,
      reason: 'signature-mismatch',
      stringToSign: expect.stringContaining('/o/s/a?b=2&a=1') as string,
    },
    explained: expect.arrayContaining([['query-sorted']]) as string[][],
    vectors: { ok: true, some: true },
    libraries: libraries.map(() => true),
  });
}
