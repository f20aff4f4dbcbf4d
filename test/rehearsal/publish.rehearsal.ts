import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { expectWorks } from '../support/consumer-answer.ts';
import {
  moduleProgram,
  portableProgram,
  reactProgram,
  scriptProgram,
  typedProgram,
  workerProgram,
} from '../support/consumer-program.ts';
import { strictSettings } from '../support/consumer-settings.ts';
import { packAll } from '../support/pack.ts';
import { mustRun, run } from '../support/run.ts';
import { manifestOf, publicFolders, root } from '../support/workspace.ts';
import { startRegistry, type Registry } from './registry.ts';
import { install, type RuntimeName } from './runtimes.ts';

/** Everything, or what CI has time for. */
const everything = process.env.REHEARSE === 'all';

const published = publicFolders().map(manifestOf);
const libraries = published.filter(({ exports }) => exports?.['.'] !== undefined).map(({ name }) => name);
/** The gateway is a server for Node.js. */
const portable = libraries.filter((name) => name !== '@dataplus/gateway');

let folder = '';
let registry: Registry;

/** A project of its own in which the published packages are installed by name. */
async function project(name: string, files: Readonly<Record<string, string>>, settings: object = {}): Promise<string> {
  const home = path.join(folder, name);
  await mkdir(home);
  const { dependencies, ...rest } = { type: 'module', dependencies: {}, ...settings };
  const ours = Object.fromEntries(published.map((one) => [one.name, '*']));
  const manifest = { private: true, ...rest, dependencies: { ...ours, ...dependencies } };
  await writeFile(path.join(home, 'package.json'), JSON.stringify(manifest));
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(home, file), text);
  await mustRun(home, 'npm', 'install', '--prefer-offline', '--ignore-scripts', ...registry.npm);
  return home;
}

/** Where a runtime is, or the test is skipped by its name and reason. */
async function runtime(name: RuntimeName, context: TestContext): Promise<string> {
  const home = await install(name, path.join(folder, 'runtimes'));
  if (typeof home === 'string') return home;
  console.warn(`SKIPPED ${context.task.name}: ${home.missing}`);
  return context.skip(home.missing);
}

async function expectProgramWorks(home: string, ...command: readonly [string, ...string[]]): Promise<void> {
  const { code, out, err } = await run(home, ...command);
  expect(code, err).toBe(0);
  expectWorks(out, libraries);
}

/** A bundle without anything of Node.js does its work, here in Node.js for want of a page. */
async function expectBundleWorks(home: string, bundle: string): Promise<void> {
  const text = await readFile(path.join(home, bundle), 'utf8');
  expect(text.match(/["']node:\w+["']/g) ?? []).toEqual([]);
  const { code, out, err } = await run(home, process.execPath, bundle);
  expect(code, err).toBe(0);
  expectWorks(out, portable);
}

let modules = '';
let typed = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dataplus-rehearsal-'));
  const [tarballs] = await Promise.all([
    packAll(folder),
    startRegistry(path.join(folder, 'registry')).then((started) => (registry = started)),
  ]);
  for (const tarball of tarballs) {
    await mustRun(folder, 'npm', 'publish', tarball.path, '--access=public', '--provenance=false', ...registry.npm);
  }
  const node = manifestOf('.').devDependencies?.['@types/node'] ?? '';
  modules = await project('modules', { 'main.js': moduleProgram(libraries), 'portable.js': portableProgram(portable) });
  typed = await project(
    'typed',
    {
      'main.ts': typedProgram(libraries),
      'tsconfig.json': strictSettings({ module: 'nodenext' }),
      'tsconfig.bundler.json': strictSettings({ module: 'esnext', moduleResolution: 'bundler', noEmit: true }),
    },
    { dependencies: { '@types/node': node } },
  );
});

afterAll(async () => {
  await registry?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('what was published', () => {
  test('is every public package, at one version, from the throwaway registry only', async () => {
    const { packages } = JSON.parse(await readFile(path.join(modules, 'package-lock.json'), 'utf8')) as {
      packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>;
    };
    const versions = published.map(({ name }) => packages[`node_modules/${name}`]?.version);
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).toMatch(/^\d+\.\d+\.\d+/);
    const elsewhere = published
      .map(({ name }) => packages[`node_modules/${name}`]?.resolved ?? 'http://127.0.0.1:')
      .filter((resolved) => !resolved.startsWith('http://127.0.0.1:'));
    expect(elsewhere).toEqual([]);
  });

  test('is pulled in without the gateway by the command line', () => {
    const { dependencies = {} } = manifestOf('apps/cli');
    expect(Object.keys(dependencies)).not.toContain('@dataplus/gateway');
  });
});

describe('a consumer signs, verifies, diagnoses and runs vectors', () => {
  test('as ES modules', () => expectProgramWorks(modules, process.execPath, 'main.js'));

  test('as CommonJS', async () => {
    const scripts = await project('scripts', { 'main.js': scriptProgram(libraries) }, { type: 'commonjs' });
    await expectProgramWorks(scripts, process.execPath, 'main.js');
  });

  const compilers: readonly (RuntimeName | 'typescript-6')[] = everything
    ? ['typescript-5.6', 'typescript-5.9', 'typescript-6']
    : ['typescript-5.6', 'typescript-6'];
  test.each(compilers)('in strict %s', async (name) => {
    await compiles(name, typed, 'tsconfig.json');
    await compiles(name, typed, 'tsconfig.bundler.json');
    await expectProgramWorks(typed, process.execPath, 'main.js');
  });

  test('bundled by Vite', async () => {
    const settings = { build: { lib: { entry: 'portable.js', formats: ['es'], fileName: 'vite' }, outDir: 'vite' } };
    await writeFile(path.join(modules, 'vite.config.js'), `export default ${JSON.stringify(settings)};`);
    await mustRun(modules, process.execPath, path.join(root, 'node_modules/vite/bin/vite.js'), 'build');
    await expectBundleWorks(modules, 'vite/vite.js');
  });

  test('bundled by esbuild', async () => {
    await bundle('portable.js', 'esbuild.js');
    await expectBundleWorks(modules, 'esbuild.js');
  });

  test('in React', async () => {
    const { devDependencies = {} } = manifestOf('apps/console');
    const names = ['react', 'react-dom', '@types/react', '@types/react-dom'];
    const dependencies = Object.fromEntries(names.map((name) => [name, devDependencies[name]]));
    const node = { '@types/node': manifestOf('.').devDependencies?.['@types/node'] };
    const home = await project(
      'react',
      {
        'main.tsx': reactProgram(libraries),
        'tsconfig.json': strictSettings({ module: 'nodenext', jsx: 'react-jsx' }),
      },
      { dependencies: { ...dependencies, ...node } },
    );
    await compiles('typescript-6', home, 'tsconfig.json');
    await expectProgramWorks(home, process.execPath, 'main.js');
  });
});

describe.runIf(everything)('another runtime signs, verifies, diagnoses and runs vectors', () => {
  test('Bun', async (context) => {
    const home = await runtime('bun', context);
    await writeFile(path.join(modules, 'other.js'), moduleProgram(portable));
    const { code, out, err } = await run(modules, path.join(home, 'node_modules/.bin/bun'), 'other.js');
    expect(code, err).toBe(0);
    expectWorks(out, portable);
  });

  test('Deno', async (context) => {
    const home = await runtime('deno', context);
    await writeFile(path.join(modules, 'other.js'), moduleProgram(portable));
    const deno = path.join(home, 'node_modules/.bin/deno');
    const { code, out, err } = await run(modules, deno, 'run', '--allow-read', '--allow-env', 'other.js');
    expect(code, err).toBe(0);
    expectWorks(out, portable);
  });

  test('Workers', async (context) => {
    const home = await runtime('miniflare', context);
    await writeFile(path.join(modules, 'worker.js'), workerProgram(portable));
    await bundle('worker.js', 'worker-bundle.js');
    const program = `
      import { readFileSync } from 'node:fs';
      import { Miniflare } from 'miniflare';
      const script = readFileSync(${JSON.stringify(path.join(modules, 'worker-bundle.js'))}, 'utf8');
      const workers = new Miniflare({ modules: true, script, compatibilityDate: '2025-01-01' });
      console.log(await (await workers.dispatchFetch('http://localhost/')).text());
      await workers.dispose();`;
    await writeFile(path.join(home, 'main.js'), program);
    const { code, out, err } = await run(home, process.execPath, 'main.js');
    expect(code, err).toBe(0);
    expectWorks(out, portable);
  });
});

/** Compiles with a version of TypeScript; no output is a good one. */
async function compiles(name: RuntimeName | 'typescript-6', home: string, settings: string): Promise<void> {
  const place = name === 'typescript-6' ? root : await install(name, path.join(folder, 'runtimes'));
  if (typeof place !== 'string') throw new Error(place.missing);
  const tsc = path.join(place, 'node_modules/typescript/bin/tsc');
  expect(await run(home, process.execPath, tsc, '-p', settings)).toEqual({ code: 0, out: '', err: '' });
}

/** Bundles a file of the project `modules` for browsers and workers. */
async function bundle(from: string, to: string): Promise<void> {
  await build({
    absWorkingDir: modules,
    entryPoints: [from],
    outfile: path.join(modules, to),
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2023',
    logLevel: 'error',
  });
}
