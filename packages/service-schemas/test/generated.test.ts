import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documents } from './documents.ts';
import { readSourceComments } from './source-comments.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const generated = documents(readSourceComments(folder('../src')));

describe('the published documents', () => {
  it.each([...generated])('%s is what the schemas say (else: npm run generate)', async (name, document) => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(`../generated/${name}`);
  });

  it('are all that lies in the folder', () => {
    const found = readdirSync(folder('../generated'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder('../generated/').length));
    expect(found.sort()).toEqual([...generated.keys()].sort());
  });
});
