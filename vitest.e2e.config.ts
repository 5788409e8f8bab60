import { defineConfig } from 'vitest/config';

/** Tests in real browsers and on the built extension: `npm test` builds first; see test/support/build.ts. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
