import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectWorks } from './support/consumer-answer.ts';
import { moduleProgram, scriptProgram, typedProgram } from './support/consumer-program.ts';
import { strictSettings } from './support/consumer-settings.ts';
import { packAll, type Tarball } from './support/pack.ts';
import { mustRun, run } from './support/run.ts';
import { manifestOf, publicFolders, root } from './support/workspace.ts';

const minutes = 60_000;
const libraries = publicFolders()
  .map(manifestOf)
  .filter(({ exports }) => exports?.['.'] !== undefined)
  .map(({ name }) => name);

let folder = '';
let tarballs: readonly Tarball[] = [];
let modules = '';
let scripts = '';
let typed = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dataplus-tarballs-'));
  tarballs = await packAll(folder);
  [modules, scripts, typed] = await Promise.all([
    project('modules', { 'main.js': moduleProgram(libraries) }, { type: 'module' }),
    project('scripts', { 'main.js': scriptProgram(libraries) }, {}),
    project('typed', typedFiles(), { type: 'module' }),
  ]);
  const types = path.join(typed, 'node_modules/@types');
  await mkdir(types, { recursive: true });
  await rm(path.join(types, 'node'), { recursive: true, force: true });
  await symlink(path.join(root, 'node_modules/@types/node'), path.join(types, 'node'));
}, 4 * minutes);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A project beside the tarballs with all of them installed. */
async function project(name: string, files: Readonly<Record<string, string>>, settings: object): Promise<string> {
  const home = path.join(folder, name);
  await mkdir(home);
  const dependencies = Object.fromEntries(tarballs.map((tarball) => [tarball.name, `file:${tarball.path}`]));
  await writeFile(path.join(home, 'package.json'), JSON.stringify({ private: true, ...settings, dependencies }));
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(home, file), text);
  await mustRun(home, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts');
  return home;
}

describe('the packed packages', () => {
  test('are all the public ones', () => {
    expect(tarballs.map(({ name }) => name).sort()).toEqual(
      publicFolders()
        .map((one) => manifestOf(one).name)
        .sort(),
    );
  });

  test('have a licence and a page to read', () => {
    for (const { name, files } of tarballs) {
      expect(
        ['LICENSE', 'README.md', 'package.json'].filter((file) => !files.includes(file)),
        name,
      ).toEqual([]);
    }
  });

  test('carry the one licence', async () => {
    const licence = await readFile(path.join(root, 'LICENSE'), 'utf8');
    for (const one of publicFolders()) expect(await readFile(path.join(root, one, 'LICENSE'), 'utf8')).toBe(licence);
  });

  test('hold no tests, build notes or settings', () => {
    const surplus = /\.test\.|(^|\/)(test|scripts|node_modules|coverage)\/|tsbuildinfo|tsconfig|__pycache__|\.class$/;
    for (const { name, files } of tarballs)
      expect(
        files.filter((file) => surplus.test(file)),
        name,
      ).toEqual([]);
  });
});

/** A program and the settings of two projects, one for Node and one for bundlers. */
function typedFiles(): Readonly<Record<string, string>> {
  return {
    'main.ts': typedProgram(libraries),
    'tsconfig.json': strictSettings({ module: 'nodenext' }),
    'tsconfig.bundler.json': strictSettings({ module: 'esnext', moduleResolution: 'bundler', noEmit: true }),
  };
}

describe('an empty project of ES modules', () => {
  test('signs, verifies, diagnoses and runs vectors', async () => {
    const { code, out, err } = await run(modules, process.execPath, 'main.js');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectWorks(out, libraries);
  });

  test('has the commands', async () => {
    const npx = (...args: string[]) => run(modules, 'npx', '--no-install', ...args);
    const { version } = JSON.parse(await readFile(path.join(root, 'apps/cli/package.json'), 'utf8')) as {
      version: string;
    };
    expect(await npx('dataplus', '--version')).toMatchObject({ code: 0, out: `${version}\n` });
    expect((await npx('dataplus-conformance', '--help')).out).toMatch(/^Usage: dataplus-conformance/);
  });

  test('runs the vectors through both commands', async () => {
    const options = ['--report', 'json', '--filter', 'signer/query/*'];
    const testee = ['--', 'npx', '--no-install', 'dataplus', 'testee'];
    const { code, out } = await run(
      modules,
      'npx',
      '--no-install',
      'dataplus-conformance',
      'run',
      ...options,
      ...testee,
    );
    expect(code, out).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, tally: { failed: 0 } });
  });
});

describe('an empty CommonJS project', () => {
  test('signs, verifies, diagnoses and runs vectors through require', async () => {
    const { code, out, err } = await run(scripts, process.execPath, 'main.js');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectWorks(out, libraries);
  });
});

describe('a strict TypeScript project', () => {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');

  test.concurrent('compiles for Node and works', async () => {
    expect(await run(typed, process.execPath, tsc)).toEqual({ code: 0, out: '', err: '' });
    const { code, out, err } = await run(typed, process.execPath, 'main.js');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectWorks(out, libraries);
  });

  test.concurrent('compiles for bundlers', async () => {
    expect(await run(typed, process.execPath, tsc, '-p', 'tsconfig.bundler.json')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });
});
