import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, publicFolders, root } from './support/workspace.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const markdown = (folder: string): string[] => filesBelow(folder).filter((file) => file.endsWith('.md'));

const { projectDocuments, entryPoints } = JSON.parse(read('typedoc.json')) as {
  readonly projectDocuments: readonly string[];
  readonly entryPoints: readonly string[];
};

/** The pages below a page: `children` in its front matter, from the root of the repository. */
function childrenOf(page: string): string[] {
  const [, list = ''] = /^children:\n((?: {2}- .+\n)+)/m.exec(read(page)) ?? [];
  return [...list.matchAll(/- (.+)/g)].map(([, child = '']) => path.join(path.dirname(page), child)).toSorted();
}

describe('the documentation is one site', () => {
  test('with every guide', () => {
    expect(projectDocuments.toSorted()).toEqual(markdown('docs/guides').toSorted());
  });

  test('with every decision and every page of the specification', () => {
    expect(childrenOf('docs/guides/decisions.md')).toEqual(markdown('docs/decisions').toSorted());
    expect(childrenOf('docs/guides/specification.md')).toEqual(markdown('conformance/spec').toSorted());
  });

  test('with the reference of every package that exports something', () => {
    const exporting = publicFolders().filter((folder) => read(`${folder}/package.json`).includes('"types"'));
    expect(entryPoints.toSorted()).toEqual(exporting.toSorted());
  });

  test('whose landing page leads to every guide', () => {
    const landing = read('docs/index.md');
    const alone = projectDocuments.filter((guide) => !landing.includes(path.relative('docs', guide)));
    expect(alone.filter((guide) => guide !== 'docs/guides/specification.md')).toEqual([]);
  });

  test('with every decision in the list of decisions', () => {
    const list = read('docs/guides/decisions.md');
    for (const file of markdown('docs/decisions')) expect(list).toContain(`](../decisions/${path.basename(file)})`);
  });
});
