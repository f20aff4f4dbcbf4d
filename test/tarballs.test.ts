import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moduleProgram, scriptProgram, typedProgram } from './support/consumer-program.ts';
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

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dataplus-tarballs-'));
  tarballs = await packAll(folder);
}, 2 * minutes);

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

/** What every program says: the packages do what they are for. */
function expectWorks(out: string): void {
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

describe('an empty project of ES modules', () => {
  let home = '';
  beforeAll(async () => {
    home = await project('modules', { 'main.js': moduleProgram(libraries) }, { type: 'module' });
  }, 2 * minutes);

  test('signs, verifies, diagnoses and runs vectors', async () => {
    const { code, out, err } = await run(home, process.execPath, 'main.js');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectWorks(out);
  });

  test('has the commands', async () => {
    const npx = (...args: string[]) => run(home, 'npx', '--no-install', ...args);
    const { version } = JSON.parse(await readFile(path.join(root, 'apps/cli/package.json'), 'utf8')) as {
      version: string;
    };
    expect(await npx('dataplus', '--version')).toMatchObject({ code: 0, out: `${version}\n` });
    expect((await npx('dataplus-conformance', '--help')).out).toMatch(/^Usage: dataplus-conformance/);
  });

  test('runs the vectors through both commands', async () => {
    const command = ['--filter', 'signer/query/*', '--', 'npx', '--no-install', 'dataplus', 'testee'];
    const { code, out } = await run(
      home,
      'npx',
      '--no-install',
      'dataplus-conformance',
      'run',
      '--report',
      'json',
      ...command,
    );
    expect(code, out).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, tally: { failed: 0 } });
  });
});

describe('an empty CommonJS project', () => {
  test(
    'signs, verifies, diagnoses and runs vectors through require',
    async () => {
      const home = await project('scripts', { 'main.js': scriptProgram(libraries) }, {});
      const { code, out, err } = await run(home, process.execPath, 'main.js');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expectWorks(out);
    },
    2 * minutes,
  );
});

describe('a strict TypeScript project', () => {
  const strict = {
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    types: ['node'],
  };
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  let home = '';
  beforeAll(async () => {
    const nodenext = { ...strict, module: 'nodenext' };
    const bundler = { ...strict, module: 'esnext', moduleResolution: 'bundler', noEmit: true };
    const files = {
      'main.ts': typedProgram(libraries),
      'tsconfig.json': JSON.stringify({ compilerOptions: nodenext, files: ['main.ts'] }),
      'tsconfig.bundler.json': JSON.stringify({ compilerOptions: bundler, files: ['main.ts'] }),
    };
    home = await project('typed', files, { type: 'module' });
    await mkdir(path.join(home, 'node_modules/@types'), { recursive: true });
    await rm(path.join(home, 'node_modules/@types/node'), { recursive: true, force: true });
    await symlink(path.join(root, 'node_modules/@types/node'), path.join(home, 'node_modules/@types/node'));
  }, 2 * minutes);

  test('compiles for Node and works', async () => {
    expect(await run(home, process.execPath, tsc)).toEqual({ code: 0, out: '', err: '' });
    const { code, out, err } = await run(home, process.execPath, 'main.js');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectWorks(out);
  });

  test('compiles for bundlers', async () => {
    expect(await run(home, process.execPath, tsc, '-p', 'tsconfig.bundler.json')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });
});
