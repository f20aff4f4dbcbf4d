/** A test runner for Stryker that keeps everything in one process: the tests are bundled once and run for every mutant. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const succeeded = 0;
const failed = 1;
/** Where instrumented code looks for the mutant that is active, and notes what was covered. */
const state = (globalThis.__stryker__ ??= {});

/** Files that look for their neighbours must still find them from the bundle. */
const ownPlace = {
  name: 'own-place',
  setup: ({ onLoad }) => {
    onLoad({ filter: /places\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)), loader: 'ts' };
    });
  },
};

class InProcessRunner {
  #bundle = '';
  #loads = 0;
  #tests = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const folder = path.resolve('test/mutation');
    this.#bundle = path.resolve('test/mutation/judges.bundle.mjs');
    process.env.RUNS = '20';
    await build({
      entryPoints: [path.join(folder, 'judges.ts')],
      outfile: this.#bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      conditions: ['@dataplus/source'],
      alias: { vitest: path.join(folder, 'vitest-in-process.ts') },
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      plugins: [ownPlace],
      // The package says that its modules have no side effects; test files have nothing else.
      ignoreAnnotations: true,
      tsconfigRaw: {},
      logLevel: 'error',
    });
    await this.#load();
  }

  /** Loads the code and the tests; once more where a mutant works while modules are loaded. */
  async #load() {
    this.#loads += 1;
    const loaded = await import(`${pathToFileURL(this.#bundle).href}?${this.#loads}`);
    this.#tests = loaded.tests;
  }

  async dryRun() {
    state.activeMutant = undefined;
    state.mutantCoverage = undefined;
    await this.#load();
    const results = [];
    for (const test of this.#tests) {
      state.currentTestId = test.id;
      results.push(await resultOf(test));
    }
    state.currentTestId = undefined;
    return { status: 'complete', tests: results, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, mutantActivation, hitLimit }) {
    state.hitCount = hitLimit === undefined ? undefined : 0;
    state.hitLimit = hitLimit;
    state.activeMutant = activeMutant.id;
    try {
      if (mutantActivation === 'static') await this.#load();
      const chosen = testFilter === undefined ? undefined : new Set(testFilter);
      let count = 0;
      for (const test of this.#tests) {
        if (chosen?.has(test.id) === false) continue;
        count += 1;
        const { status, failureMessage } = await resultOf(test);
        if (status === failed) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: count };
      }
      return { status: 'survived', nrOfTests: count };
    } catch (error) {
      return { status: 'killed', killedBy: [this.#tests[0].id], failureMessage: String(error), nrOfTests: 0 };
    } finally {
      state.activeMutant = undefined;
      if (mutantActivation === 'static') await this.#load();
    }
  }
}

async function resultOf({ id, run }) {
  const begin = performance.now();
  const result = { id, name: id };
  try {
    await run();
    return { ...result, status: succeeded, timeSpentMs: performance.now() - begin };
  } catch (error) {
    const failureMessage = String(error?.message ?? error).slice(0, 300);
    return { ...result, status: failed, failureMessage, timeSpentMs: performance.now() - begin };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
