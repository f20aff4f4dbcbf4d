import { defineConfig } from 'vitest/config';

/**
 * Resolves `@dataplus/*` to the sources, so that tests need no build first. `import` is not listed: it would hold for what
 * CommonJS packages require too, and give them modules.
 */
const fromSource = ['@dataplus/source', 'node', 'module', 'default'];

const project = (name: string, root: string, alias: Record<string, string> = {}, globalSetup: string[] = []) => ({
  root,
  resolve: { conditions: fromSource, alias },
  ssr: { resolve: { conditions: fromSource } },
  test: { name, include: ['src/**/*.test.ts', 'test/**/*.test.ts'], testTimeout: 30_000, globalSetup },
});

const file = (path: string) => new URL(path, import.meta.url).pathname;

export default defineConfig({
  test: {
    // CI counts the tests in this report.
    reporters:
      process.env.CI === undefined ? ['default'] : ['default', ['json', { outputFile: 'coverage/tests.json' }]],
    projects: [
      project('signer', './packages/signer'),
      project('signer-portable', './packages/signer', {
        '#platform': file('./packages/signer/src/platform/portable.ts'),
      }),
      project('service-schemas', './packages/service-schemas'),
      project('agreement-terms', './packages/agreement-terms'),
      project('billing-rules', './packages/billing-rules'),
      project('http-client', './packages/http-client'),
      project('conformance', './conformance'),
      project('cli', './apps/cli'),
      project('gateway', './apps/gateway', {}, [file('./apps/gateway/test/support/start-postgresql.ts')]),
      project('demo', './apps/demo', {}, [file('./apps/gateway/test/support/start-postgresql.ts')]),
      {
        root: './apps/console',
        resolve: { conditions: fromSource },
        ssr: { resolve: { conditions: fromSource } },
        test: {
          name: 'console',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: file('./apps/console/test/support/build-console.ts'),
          testTimeout: 120_000,
        },
      },
      {
        root: '.',
        resolve: { conditions: fromSource },
        ssr: { resolve: { conditions: fromSource } },
        test: { name: 'root', include: ['test/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
