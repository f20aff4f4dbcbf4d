import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { examples } from './support/examples.ts';
import { agrees, instrument, recorder } from './support/said.ts';
import { root } from './support/workspace.ts';

/** What an example may do that a test may not: serve, call out, read the keys of this machine, wait for input. */
const notRun = /\bcreateServer\b|\bfetch\(|\.call\(|\bdefaultCredentials\b|\bserveTestee\b/;

const folder = mkdtempSync(path.join(tmpdir(), 'dataplus-examples-'));
mkdirSync(path.join(folder, 'run'));
writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const all = examples().map(({ place, text }, i) => {
  const { code, said } = instrument(text);
  const file = path.join(folder, `example-${i}.ts`);
  const runFile = path.join(folder, 'run', `example-${i}.ts`);
  writeFileSync(file, `${text}\nexport {};\n`);
  writeFileSync(runFile, `${code}\nexport {};\n`);
  return { place, text, said, file, runFile };
});

test('there are examples', () => {
  expect(all.length).toBeGreaterThan(20);
});

test.each([
  ['3', [3], true],
  ['3', [4], false],
  ['3: that many', [3], true],
  ['three', [3], false],
  ["'a', and more", ['a'], true],
  ['{ known: true, version: … }', [{ known: true, version: { since: 1 } }], true],
  ['{ known: false, version: … }', [{ known: true, version: { since: 1 } }], false],
  ['…', [3], false],
])('what is said as "%s" of %j counts as %j', (comment, values, right) => {
  expect(agrees(comment, false, values)).toBe(right);
});

test('every example is what TypeScript takes', () => {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), ts.sys.readFile.bind(ts.sys)) as {
    config: { compilerOptions: object };
  };
  const own = {
    noEmit: true,
    isolatedDeclarations: false,
    declaration: false,
    declarationMap: false,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
    typeRoots: [path.join(root, 'node_modules/@types')],
    types: ['node'],
  };
  const { options, errors } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, ...own }, root);
  expect(errors).toEqual([]);

  const program = ts.createProgram(
    all.map(({ file }) => file),
    options,
  );
  const problems = all.flatMap(({ file, place }) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => {
        const { line = 0 } = source?.getLineAndCharacterOfPosition(start) ?? {};
        return `${place}, line ${line + 1} of it: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      },
    );
  });
  expect(program.getOptionsDiagnostics()).toEqual([]);
  expect(problems).toEqual([]);
});

describe('the example runs and gives what it says', () => {
  const run = all.filter(({ text }) => !notRun.test(text));

  test.each(run)('$place', async ({ said, runFile }) => {
    const seen = new Set<number>();
    const wrong: object[] = [];
    vi.stubGlobal(recorder, (i: number, logged: boolean, ...values: unknown[]) => {
      seen.add(i);
      const { line, comment = '' } = said[i] ?? {};
      if (!agrees(comment, logged, values)) wrong.push({ line, comment, values });
    });
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    // What an example writes beside itself goes where its reader would be, not into the repository.
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    await import(/* @vite-ignore */ runFile);
    expect(wrong).toEqual([]);
    const missed = said.filter(({ nested }, i) => !nested && !seen.has(i));
    expect(missed).toEqual([]);
  });
});
