import type { Browser, CDPSession } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, launchChromium } from '../../support/browsers.ts';
import { COMPOSER_PAGES, type OpenComposer, openComposer } from '../../support/composer-pages.ts';
import { type StandIns, startStandIns } from '../../support/server.ts';
import { waitFor } from '../../support/wait.ts';

/** What Chromium gives for a key that the input method keeps for itself. */
const PROCESS = 229;

describe.each(COMPOSER_PAGES)('an input method in the composer of $id', (where) => {
  let standIns: StandIns;
  let browser: Browser;
  let open: OpenComposer;
  let session: CDPSession;
  beforeAll(async () => {
    standIns = await startStandIns({ seed: 72 });
    browser = await launchChromium({ standIns });
  });
  afterEach(() => open.page.close());
  afterAll(async () => {
    await closeBrowser(browser);
    await standIns.close();
  });

  const start = async () => {
    open = await openComposer(browser, standIns, where);
    session = await open.page.createCDPSession();
    await open.call('watchKeys', open.target());
    await open.type('您好');
  };
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const pressWhileComposing = (key: string) =>
    session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: PROCESS,
      key,
      code: key,
    });
  const commit = (text: string) => session.send('Input.insertText', { text });
  const isModel = (draft: string) =>
    waitFor(async () => (await open.model()) === draft, `the model holds ${draft}`);

  it('has its Enter to itself: nothing is inserted and nothing is sent', async () => {
    await start();
    await compose('wuliu');
    await pressWhileComposing('Enter');
    expect((await open.call('keys')).at(-1)).toEqual(['Enter', true]);
    expect(await open.insert('马上查')).toEqual({ ok: false, error: { code: 'composing' } });
    await commit('物流');
    await isModel('您好物流');
    expect(await open.sent()).toEqual([]);
    expect(await open.insert('马上查')).toMatchObject({ ok: true });
    await isModel('您好物流\n马上查');
    // No hand is so quick that a key right after the end would not belong to the input method.
    const now = () => open.frame.evaluate(() => performance.now());
    const ended = await now();
    await waitFor(async () => (await now()) - ended > 50, 'the input method has been quiet');
    await open.page.keyboard.press('a');
    expect((await open.call('keys')).at(-1)).toEqual(['a', false]);
  });

  it('is given up: the draft takes a reply again', async () => {
    await start();
    await compose('kuaidi');
    await pressWhileComposing('Escape');
    await compose('');
    await isModel('您好');
    expect(await open.insert('马上查')).toMatchObject({ ok: true });
    await isModel('您好\n马上查');
  });
});
