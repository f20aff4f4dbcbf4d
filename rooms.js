/**
 * Who may import whom. A room is a workspace folder; a room that is not listed as a target may not be imported.
 * `src` is what a room's shipped code may import, `tests` what its tests may import on top of that.
 * The ESLint rule `rooms/borders` enforces this table, and the root test `test/rooms.test.ts` proves that it has no circle.
 */
const packages = ['signer', 'service-schemas', 'agreement-terms', 'billing-rules', 'http-client'];
const everyPackage = packages.map((name) => `@dataplus/${name}`);

export const rooms = {
  'packages/signer': { name: '@dataplus/signer', src: [], tests: ['@dataplus/conformance'] },
  'packages/service-schemas': { name: '@dataplus/service-schemas', src: [], tests: ['@dataplus/conformance'] },
  'packages/agreement-terms': { name: '@dataplus/agreement-terms', src: [], tests: ['@dataplus/conformance'] },
  'packages/billing-rules': {
    name: '@dataplus/billing-rules',
    src: ['@dataplus/agreement-terms'],
    tests: ['@dataplus/conformance'],
  },
  'packages/http-client': {
    name: '@dataplus/http-client',
    src: ['@dataplus/signer', '@dataplus/service-schemas'],
    tests: ['@dataplus/conformance'],
  },
  conformance: { name: '@dataplus/conformance', src: [], tests: [] },
  // The gateway is an optional peer of the command line, imported only where it is asked for.
  'apps/cli': { name: 'dataplus', src: [...everyPackage, '@dataplus/conformance', '@dataplus/gateway'], tests: [] },
  'apps/gateway': { name: '@dataplus/gateway', src: [...everyPackage, '@dataplus/conformance'], tests: [] },
  'apps/console': {
    name: '@dataplus/console',
    src: [...everyPackage, '@dataplus/conformance'],
    tests: ['@dataplus/gateway'],
    // Published as built files, with what it imports inside: who installs it needs none of that.
    bundled: true,
  },
  'apps/demo': {
    name: '@dataplus/demo',
    // The console is built with the demo, for its gateway to show; it is not imported.
    src: [...everyPackage, '@dataplus/conformance', 'dataplus', '@dataplus/gateway', '@dataplus/console'],
    tests: [],
  },
  'apps/bench': {
    name: '@dataplus/bench',
    src: [...everyPackage, '@dataplus/conformance', '@dataplus/gateway'],
    tests: [],
  },
};
