import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The rehearsal of publishing: apart from the tests, since it starts a registry and installs from the network. */
export default defineConfig({
  test: {
    include: ['test/rehearsal/*.rehearsal.ts'],
    testTimeout: 240_000,
    hookTimeout: 480_000,
    // Most of the time is other programs': as many at once as there are cores.
    maxConcurrency: availableParallelism(),
    reporters: ['verbose'],
  },
});
