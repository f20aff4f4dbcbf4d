import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
import { installConsumers, type Consumer } from './consumers.ts';
import { startRegistry, type Registry } from './registry.ts';
import { installRuntimes, type RuntimeName, type Runtimes } from './runtimes.ts';

const published = publicFolders().map(manifestOf);
const libraries = published.filter(({ exports }) => exports?.['.'] !== undefined).map(({ name }) => name);
/** The gateway is a server for Node.js. */
const portable = libraries.filter((name) => name !== '@dataplus/gateway');

const nodeTypes = { '@types/node': manifestOf('.').devDependencies?.['@types/node'] };
const consoleDevDependencies = manifestOf('apps/console').devDependencies ?? {};
const react = ['react', 'react-dom', '@types/react', '@types/react-dom'];

const consumers = {
  modules: {
    files: {
      'main.js': moduleProgram(libraries),
      'portable.js': portableProgram(portable),
      'other.js': moduleProgram(portable),
      'worker.js': workerProgram(portable),
      'vite.config.js': `export default ${JSON.stringify({
        build: { lib: { entry: 'portable.js', formats: ['es'], fileName: 'vite' }, outDir: 'vite' },
      })};`,
    },
  },
  scripts: { type: 'commonjs', files: { 'main.js': scriptProgram(libraries) } },
  typed: {
    files: {
      'main.ts': typedProgram(libraries),
      'tsconfig.json': strictSettings({ module: 'nodenext' }),
      'tsconfig.bundler.json': strictSettings({ module: 'esnext', moduleResolution: 'bundler', noEmit: true }),
    },
    dependencies: nodeTypes,
  },
  react: {
    files: {
      'main.tsx': reactProgram(libraries),
      'tsconfig.json': strictSettings({ module: 'nodenext', jsx: 'react-jsx' }),
    },
    dependencies: { ...nodeTypes, ...Object.fromEntries(react.map((name) => [name, consoleDevDependencies[name]])) },
  },
} satisfies Record<string, Consumer>;

let folder = '';
let registry: Registry;
let runtimes: Runtimes;
let homes: Readonly<Record<keyof typeof consumers, string>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dataplus-rehearsal-'));
  const [tarballs, , installed] = await Promise.all([
    packAll(folder),
    startRegistry(path.join(folder, 'registry')).then((started) => (registry = started)),
    installRuntimes(path.join(folder, 'runtimes')),
  ]);
  runtimes = installed;
  await Promise.all(
    tarballs.map((tarball) =>
      mustRun(folder, 'npm', 'publish', tarball.path, '--access=public', '--provenance=false', ...registry.npm),
    ),
  );
  const ours = Object.fromEntries(published.map(({ name }) => [name, '*']));
  homes = await installConsumers(path.join(folder, 'consumers'), { registry, ours, consumers });
});

afterAll(async () => {
  await registry?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('what was published', () => {
  test('is every public package, at one version, from the throwaway registry only', async () => {
    const { packages } = JSON.parse(await readFile(path.join(homes.modules, '../package-lock.json'), 'utf8')) as {
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
  test.concurrent('as ES modules', () => expectWorksWith(libraries, homes.modules, process.execPath, 'main.js'));

  test.concurrent('as CommonJS', () => expectWorksWith(libraries, homes.scripts, process.execPath, 'main.js'));

  const compilers = ['typescript-5.6', 'typescript-5.9', 'typescript-6'] as const;
  test.concurrent.for(compilers)('in strict %s', async (name, context) => {
    const compiler = name === 'typescript-6' ? root : runtime(name, context);
    await compile(compiler, homes.typed, '-p', 'tsconfig.bundler.json');
    await compile(compiler, homes.typed, '--outDir', name);
    await expectWorksWith(libraries, homes.typed, process.execPath, `${name}/main.js`);
  });

  test.concurrent('bundled by Vite', async () => {
    await mustRun(homes.modules, process.execPath, path.join(root, 'node_modules/vite/bin/vite.js'), 'build');
    await expectBundleWorks('vite/vite.js');
  });

  test.concurrent('bundled by esbuild', async () => {
    await bundle('portable.js', 'esbuild.js');
    await expectBundleWorks('esbuild.js');
  });

  test.concurrent('in React', async () => {
    await compile(root, homes.react);
    await expectWorksWith(libraries, homes.react, process.execPath, 'main.js');
  });
});

describe('another runtime signs, verifies, diagnoses and runs vectors', () => {
  test('Bun', async (context) => {
    const bun = path.join(runtime('bun', context), 'node_modules/.bin/bun');
    await expectWorksWith(portable, homes.modules, bun, 'other.js');
  });

  test('Deno', async (context) => {
    const deno = path.join(runtime('deno', context), 'node_modules/.bin/deno');
    await expectWorksWith(portable, homes.modules, deno, 'run', '--allow-read', '--allow-env', 'other.js');
  });

  test('Workers', async (context) => {
    const home = runtime('miniflare', context);
    await bundle('worker.js', 'worker-bundle.js');
    const program = `
      import { readFileSync } from 'node:fs';
      import { Miniflare } from 'miniflare';
      const script = readFileSync(${JSON.stringify(path.join(homes.modules, 'worker-bundle.js'))}, 'utf8');
      const workers = new Miniflare({ modules: true, script, compatibilityDate: '2025-01-01' });
      console.log(await (await workers.dispatchFetch('http://localhost/')).text());
      await workers.dispose();`;
    await writeFile(path.join(home, 'main.js'), program);
    await expectWorksWith(portable, home, process.execPath, 'main.js');
  });
});

/** Where a runtime is. Without it the test is skipped by its name and reason; in CI nothing may be missing. */
function runtime(name: RuntimeName, context: TestContext): string {
  const home = runtimes[name];
  if (typeof home === 'string') return home;
  if (process.env.CI === 'true') throw new Error(home.missing);
  console.warn(`SKIPPED ${context.task.name}: ${home.missing}`);
  return context.skip(home.missing);
}

type Command = readonly [program: string, ...options: string[]];

/** A program does its work with every package that can run where it runs. */
async function expectWorksWith(packages: readonly string[], home: string, ...command: Command): Promise<void> {
  const { code, out, err } = await run(home, ...command);
  expect(code, err).toBe(0);
  expectWorks(out, packages);
}

/** A bundle without anything of Node.js does its work, here in Node.js for want of a page. */
async function expectBundleWorks(file: string): Promise<void> {
  const text = await readFile(path.join(homes.modules, file), 'utf8');
  expect(text.match(/["']node:\w+["']/g) ?? []).toEqual([]);
  await expectWorksWith(portable, homes.modules, process.execPath, file);
}

/** Compiles with the TypeScript that is installed in a folder; no output is a good one. */
async function compile(compiler: string, home: string, ...options: readonly string[]): Promise<void> {
  const tsc = path.join(compiler, 'node_modules/typescript/bin/tsc');
  expect(await run(home, process.execPath, tsc, ...options)).toEqual({ code: 0, out: '', err: '' });
}

/** Bundles a file of the project `modules` for browsers and workers. */
async function bundle(from: string, to: string): Promise<void> {
  await build({
    absWorkingDir: homes.modules,
    entryPoints: [from],
    outfile: path.join(homes.modules, to),
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2023',
    logLevel: 'error',
  });
}
