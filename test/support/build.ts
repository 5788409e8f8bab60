import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const OUT = process.env.TIEXIN_OUT ?? '.output';

/** The folder of the production build that a browser is given. */
export const buildFor = (browser: 'chromium' | 'firefox'): string =>
  resolve(OUT, browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

/** Builds what is not built yet; a build that is there is what gets tested. */
export default function setup(): void {
  for (const browser of ['chromium', 'firefox'] as const) {
    if (existsSync(resolve(buildFor(browser), 'manifest.json'))) continue;
    const target = browser === 'chromium' ? [] : ['-b', 'firefox', '--mv3'];
    const { status, stderr } = spawnSync(
      process.execPath,
      ['node_modules/wxt/bin/wxt.mjs', 'build', ...target],
      // Under vitest it would be a build for tests.
      { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
    );
    if (status !== 0) throw new Error(`the build for ${browser} failed\n${stderr}`);
  }
}
