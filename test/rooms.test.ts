import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { circleIn } from './support/circle.ts';
import { importsOf } from './support/imports.ts';
import { filesBelow, manifestOf, root, table, type Target } from './support/workspace.ts';

const folders = Object.keys(table);
const names = new Set(Object.values(table).map(({ name }) => name));
const ours = (dependencies: Readonly<Record<string, string>> = {}): string[] =>
  Object.keys(dependencies).filter((name) => names.has(name));

describe('the table of rooms', () => {
  test('has no circle', () => {
    expect(circleIn(new Map(Object.values(table).map(({ name, src }) => [name, src])))).toBeUndefined();
  });

  test('a circle would be found', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['d']],
      ['d', ['b']],
    ]);
    expect(circleIn(graph)).toEqual(['b', 'c', 'd', 'b']);
  });

  test('lists every workspace folder and no other', () => {
    const found = (manifestOf('.').workspaces ?? []).flatMap((pattern) => {
      if (!pattern.endsWith('/*')) return [pattern];
      const parent = pattern.slice(0, -2);
      return readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`);
    });
    const withManifest = found.filter((folder) => existsSync(path.join(root, folder, 'package.json')));
    expect(withManifest.toSorted()).toEqual(folders.toSorted());
  });
});

describe.each(folders)('the room %s', (folder) => {
  const { name, src, tests, bundled } = table[folder] ?? { name: '', src: [], tests: [], bundled: false };
  const manifest = manifestOf(folder);
  const sources = filesBelow(folder).filter((file) => /\.tsx?$/.test(file) && !file.includes('/references/'));
  const shipped = sources.filter((file) => file.startsWith(`${folder}/src/`) && !file.endsWith('.test.ts'));

  test('has the name of its package.json', () => {
    expect(manifest.name).toBe(name);
  });

  test('depends on no room that the table does not grant', () => {
    expect(
      ours({ ...manifest.dependencies, ...manifest.peerDependencies }).filter((one) => !src.includes(one)),
    ).toEqual([]);
    expect(ours(manifest.devDependencies).filter((one) => ![...src, ...tests].includes(one))).toEqual([]);
  });

  test('declares every room that it imports', () => {
    const imported = (files: readonly string[]): string[] =>
      [...new Set(files.flatMap((file) => importsOf(file).map(({ specifier }) => packageOf(specifier))))]
        .filter((one) => names.has(one) && one !== name)
        .sort();
    const declared = ours({
      ...manifest.dependencies,
      ...manifest.peerDependencies,
      ...(bundled === true && manifest.devDependencies),
    });
    expect(declared).toEqual(expect.arrayContaining(imported(shipped)));
    expect([...declared, ...ours(manifest.devDependencies)]).toEqual(expect.arrayContaining(imported(sources)));
  });

  test('has no circle of imports', () => {
    const graph = new Map(shipped.map((file) => [file, ownImports(file, folder, manifest.imports ?? {})]));
    expect(circleIn(graph)).toBeUndefined();
    // Every way of the graph ends at a file of it: shipped code imports no test, and no way is overlooked.
    const unknown = [...graph.values()].flat().filter((file) => file.endsWith('.ts') && !graph.has(file));
    expect(unknown).toEqual([]);
  });
});

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Files of the same room that a file needs when it runs. */
function ownImports(file: string, folder: string, imports: Readonly<Record<string, Target>>): readonly string[] {
  return importsOf(file)
    .filter(({ typeOnly }) => !typeOnly)
    .flatMap(({ specifier }) => {
      if (specifier.startsWith('.')) return [path.join(path.dirname(file), specifier)];
      const target = imports[specifier];
      return target === undefined ? [] : sourcesIn(target).map((source) => path.join(folder, source));
    });
}

function sourcesIn(target: Target): readonly string[] {
  if (typeof target === 'string') return target.startsWith('./src/') ? [target] : [];
  return Object.values(target).flatMap(sourcesIn);
}

describe('the lint rule rooms/borders', () => {
  // The configuration of the repository, with this rule only: it needs no types.
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId === 'rooms/borders',
  });
  const complaints = async (file: string, text: string): Promise<string[]> => {
    const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
    expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
    return (result?.messages ?? []).filter(({ ruleId }) => ruleId === 'rooms/borders').map(({ message }) => message);
  };
  const shipped = 'packages/signer/src/token.ts';

  test.each([
    ['an import', `import { x } from '@dataplus/http-client';\nexport const y: unknown = x;\n`],
    ['an import of a subpath', `import { x } from '@dataplus/service-schemas/core';\nexport const y: unknown = x;\n`],
    ['an import of a type', `import type { X } from '@dataplus/http-client';\nexport type Y = X;\n`],
    ['an import()', `export const y: Promise<unknown> = import('@dataplus/http-client');\n`],
    ['a re-export', `export { x } from '@dataplus/http-client';\n`],
    ['a way around through the folders', `export { x } from '../../http-client/src/index.ts';\n`],
    ['what only tests may import', `import { x } from '@dataplus/conformance';\nexport const y: unknown = x;\n`],
  ])('reports %s that the table does not grant', async (_, text) => {
    expect(await complaints(shipped, text)).toHaveLength(1);
  });

  test.each([
    ['an import inside of the room', shipped, `export { fail } from './errors.ts';\n`],
    ['what the table grants', 'packages/http-client/src/index.ts', `export { sign } from '@dataplus/signer';\n`],
    [
      'what tests may import',
      'packages/signer/src/vectors.test.ts',
      `import { judge } from '@dataplus/conformance';\njudge;\n`,
    ],
  ])('takes %s', async (_, file, text) => {
    expect(await complaints(file, text)).toEqual([]);
  });
});
