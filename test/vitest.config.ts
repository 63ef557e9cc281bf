import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    // What many files import is loaded, and content/ read, once for each process and not for each file.
    isolate: false,
    // By itself Vitest leaves one processor to whoever watches.
    maxWorkers: '100%',
    globalSetup: 'test/support/postgres.ts',
    // A test that hangs is a failed test; no test asserts a time.
    testTimeout: 30_000,
  },
});
