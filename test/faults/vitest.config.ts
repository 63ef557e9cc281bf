import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Faults that the built server has to survive; `npm test` runs them once it is built. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/faults/**/*.spec.ts'],
    environment: 'node',
    // Each takes both cores.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
