import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { consoleFacts } from './scripts/build/console-facts.ts';
import { browserTexts } from './test/support/browser-texts.ts';

export default defineConfig({
  plugins: [WxtVitest(), consoleFacts(), browserTexts()],
  test: {
    include: ['test/{unit,contract,component}/**/*.test.{ts,tsx}'],
    // By default one processor is left free, which is half of a machine that has two.
    maxWorkers: '100%',
    mockReset: true,
    restoreMocks: true,
    testTimeout: 20_000,
    // How long something may take says nothing but how busy the machine is.
    expect: { poll: { timeout: 15_000, interval: 5 } },
  },
});
