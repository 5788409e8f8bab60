import { spawnSync } from 'node:child_process';
import { closeBrowser, launchChromium } from '../test/support/browsers.ts';
import { buildFor } from '../test/support/build.ts';
import { type StandIns, startStandIns } from '../test/support/server.ts';
import { ensureBrowsers } from './browsers.ts';
import { walk } from './tour/headless.ts';
import { startPage, TOUR_HOST } from './tour/start-page.ts';

/** Without a display, or when asked, the tour walks by itself and reports. */
const hasDisplay =
  !process.argv.includes('--headless') &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

async function main(): Promise<number> {
  if (!(await ensureBrowsers(['chromium'])).ok) return 1;
  console.log('Building the extension …');
  const { status } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) return 1;
  const standIns: StandIns = await startStandIns({ others: { [TOUR_HOST]: startPage(() => standIns) } });
  const browser = await launchChromium({ standIns, extension: buildFor('chromium'), headed: hasDisplay });
  try {
    if (!hasDisplay) {
      console.log('No display: walking the tour without a window.');
      return (await walk(browser, standIns)) ? 0 : 1;
    }
    const [page] = await browser.pages();
    await page?.goto(`https://${TOUR_HOST}/`);
    console.log('The tour is open in the browser. Close the window, or press Ctrl+C, to end it.');
    await new Promise<void>((done) => {
      browser.once('disconnected', () => done());
      process.once('SIGINT', () => done());
      process.once('SIGTERM', () => done());
    });
    return 0;
  } finally {
    await closeBrowser(browser);
    await standIns.close();
  }
}

process.exitCode = await main();
