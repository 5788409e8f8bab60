import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { consoleFacts } from './scripts/build/console-facts.ts';

export default defineConfig({
  plugins: [WxtVitest(), consoleFacts()],
  test: {
    include: ['test/{unit,contract,component}/**/*.test.{ts,tsx}'],
    mockReset: true,
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
