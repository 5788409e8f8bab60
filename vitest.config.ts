import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { consoleFacts } from './scripts/build/console-facts.ts';

export default defineConfig({
  plugins: [WxtVitest(), consoleFacts()],
  test: {
    include: ['test/{unit,contract,component}/**/*.test.{ts,tsx}'],
    // By default one processor is left free, which is half of a machine that has two.
    maxWorkers: '100%',
    mockReset: true,
    restoreMocks: true,
    // For what hangs: on a busy machine axe alone may take half a minute for a page with charts.
    testTimeout: 60_000,
  },
});
