import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { killWorker } from '../support/browsers.ts';
import { chipOn, clickOn } from '../support/e2e-overlay.ts';
import { listFlow } from '../support/list-flow.ts';
import { rigFor } from '../support/rig.ts';
import { waitFor } from '../support/wait.ts';

const rig = rigFor({ seed: 55 });
const { open, isRead } = listFlow(rig);

/** The names of our scripts that a page compiles from now on. */
async function scriptsOf(page: Page): Promise<string[]> {
  const names: string[] = [];
  const session = await page.createCDPSession();
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) names.push(new URL(url).pathname);
  });
  await session.send('Debugger.enable');
  return names;
}

describe('the reader', () => {
  it('is not brought into a page that is not read, and is as soon as its address is', async () => {
    const names = await scriptsOf(rig.page);
    await rig.page.goto(rig.standIns.url('pinduoduo', 'aftersales'), { waitUntil: 'load' });
    await rig.page.waitForSelector('nav a');
    expect(names.sort()).toEqual(['/content-scripts/console.js', '/content-scripts/page-tap.js']);
    expect(await chipOn(rig.page)).toBeUndefined();
    await clickOn(rig.page, 'nav a[href^="/orders/list"]');
    await waitFor(() => names.includes('/page-reader.js'), 'the reader is there');
    await waitFor(async () => (await chipOn(rig.page))?.text.includes('✓'), 'the page is read');
    expect(names).toContain('/consoles/pinduoduo.js');
    expect(names.filter((name) => name.startsWith('/consoles/'))).toHaveLength(1);
    expect(names.filter((name) => name === '/page-reader.js')).toHaveLength(1);
    expect(rig.errors.seen).toEqual([]);
  });

  it('comes although the worker was dead or is killed on the way, and misses no answer', async () => {
    await killWorker(rig.browser);
    await open('pinduoduo', {}, rig.page);
    await killWorker(rig.browser);
    await isRead();
    expect(rig.errors.seen).toEqual([]);
  });
});
