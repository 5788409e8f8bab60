import { defineConfig } from 'vitest/config';

/** Tests in real browsers and on the built extension: `npm test` builds first; see test/support/build.ts. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    // Each file has browsers and servers of its own; a third at a time is no quicker on two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // On a shared machine a browser may be starved for seconds: in CI it is asked once more. What fails twice has failed.
    retry: process.env.CI ? 1 : 0,
  },
});
