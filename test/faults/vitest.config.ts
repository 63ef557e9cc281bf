import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Faults that the built server has to survive; `npm test` runs them once it is built. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/faults/**/*.spec.ts'],
    environment: 'node',
    // A server and its crowd take one core and a little; none asserts a time, and each has a server and a place of its own.
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
