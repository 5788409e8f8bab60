import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { consoleFacts } from './scripts/build/console-facts.ts';
import { testsThatShare } from './scripts/checks/own-worker.ts';
import { browserTexts } from './test/support/browser-texts.ts';

const shared = testsThatShare();
/** The fake browser as a global; the plugin says so for the whole of a configuration, not for a part of it. */
const BROWSER = 'virtual:wxt-setup';

export default defineConfig({
  plugins: [WxtVitest(), consoleFacts(), browserTexts()],
  test: {
    // By default one processor is left free, which is half of a machine that has two.
    maxWorkers: '100%',
    mockReset: true,
    restoreMocks: true,
    testTimeout: 60_000,
    // How long something may take says nothing but how busy the machine is.
    expect: { poll: { timeout: 15_000, interval: 5 } },
    projects: [
      // A process of its own for each file takes longer than most of these tests: a third of the whole run (measured 2026-11).
      { test: { name: 'rules', include: shared, isolate: false, setupFiles: [] } },
      {
        test: {
          name: 'browser',
          include: ['test/{unit,contract}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...shared],
          setupFiles: [BROWSER],
        },
      },
      {
        test: {
          name: 'components',
          include: ['test/component/**/*.test.{ts,tsx}'],
          setupFiles: [BROWSER, './test/support/patient-page.ts'],
        },
      },
    ],
  },
});
