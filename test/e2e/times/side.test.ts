import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { openExtensionPage } from '../../support/browsers.ts';
import { putInStore } from '../../support/e2e-waiting.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';
import { makeConversation, waitingAlert } from '../../support/waiting.ts';

/** What the rows of a list of who waits say, from top to bottom, and which is active. */
const rowsIn = (page: Page) =>
  page.$$eval('.tx-wait', (rows) =>
    rows
      .map((row) => ({
        at: Number(row.getAttribute('aria-rowindex')),
        text: row.textContent ?? '',
        active: row.hasAttribute('data-active'),
      }))
      .sort((one, other) => one.at - other.at),
  );
const namesIn = (page: Page) =>
  page.$$eval('.tx-wait', (rows) =>
    rows
      .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => row.querySelector('.tx-wait-who > b')?.textContent ?? ''),
  );
const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');

describe.each(['chromium', 'firefox'] as const)('who waits in %s', (kind) => {
  const rig = rigFor({ seed: 91, kind });
  let now = 0;

  beforeEach(async () => {
    now = Date.now();
    const late = makeConversation('late', now - 5 * MINUTE, { buyer: '等了很久的客人' });
    const soon = makeConversation('soon', now - 150 * SECOND, { buyer: '快到时限的客人' });
    const fresh = makeConversation('fresh', now - 5 * SECOND, { buyer: '刚来的客人', shop: '_' });
    const rough = makeConversation('rough', now - 20 * MINUTE, {
      buyer: '列表里的客人',
      asks: [],
      listed: { since: now - 20 * MINUTE, exact: false, seenAt: now },
    });
    const over = makeConversation('over', now - 80 * 60 * MINUTE, { buyer: '三天前的客人' });
    await openExtensionPage(rig.browser, 'popup.html').then((page) => page.close());
    await putInStore(rig.desk, 'conversations', [fresh, late, over, rough, soon]);
    await putInStore(rig.desk, 'alerts', [
      waitingAlert(late, { severity: 'urgent', dueAt: now - 2 * MINUTE }),
    ]);
  });

  it('is listed in the popup by key, longest first, and counts up', async () => {
    const popup = await openExtensionPage(rig.browser, 'popup.html');
    await waitFor(async () => (await textOf(popup, '.tx-waits')).startsWith('4'), 'the header counts them');
    await popup.keyboard.press('w');
    await waitFor(async () => (await rowsIn(popup)).length === 4, 'the list stands');
    expect(await namesIn(popup)).toEqual(['列表里的客人', '等了很久的客人', '快到时限的客人', '刚来的客人']);
    const [rough, late, soon, fresh] = (await rowsIn(popup)).map(({ text }) => text);
    expect(rough).toContain('约 ');
    expect(late).toContain('/ 3:00');
    expect(late).toContain('已超');
    expect(soon).toContain('将超');
    expect(fresh).toContain('0:');
    const before = fresh;
    await waitFor(async () => (await rowsIn(popup))[3]?.text !== before, 'the clock goes on');
  });

  it('says that no chat is open, and puts a reminder off by key', async () => {
    const popup = await openExtensionPage(rig.browser, 'popup.html');
    await waitFor(async () => (await textOf(popup, '.tx-waits')).startsWith('4'), 'the header counts them');
    await popup.keyboard.press('w');
    await waitFor(async () => (await rowsIn(popup)).length === 4, 'the list stands');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    await waitFor(async () => (await rowsIn(popup))[1]?.active, 'the second is active');
    await popup.keyboard.press('Enter');
    await waitFor(
      async () => (await textOf(popup, '.tx-waiting-said')).includes('拼多多聊天页'),
      'it says which chat to open',
    );
    await popup.keyboard.press('s');
    await waitFor(async () => (await popup.$('[role="menuitem"]')) !== null, 'the menu stands');
    await popup.keyboard.press('1');
    await waitFor(async () => {
      const [alert] = await readStore(rig.desk, 'alerts');
      return alert?.state === 'snoozed' && (alert.snoozedUntil ?? 0) > now;
    }, 'the reminder is put off');
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Escape');
    await waitFor(async () => (await popup.$('.tx-waits')) !== null, 'the attention list is back');
  });

  it('stands first in the side panel and follows who is answered', async () => {
    const panel = await openExtensionPage(rig.browser, 'sidepanel.html');
    await waitFor(async () => (await rowsIn(panel)).length === 4, 'the list stands');
    const first = await panel.$eval('.tx-panel', (main) => main.firstElementChild?.className);
    expect(first).toBe('tx-waiting-board');
    const { waitingSince: _, ...answered } = makeConversation('late', now, { asks: [], lastReplyAt: now });
    await putInStore(rig.desk, 'conversations', [answered]);
    await waitFor(async () => (await rowsIn(panel)).length === 3, 'who was answered goes');
  });
});

describe('the settings of response times', () => {
  const rig = rigFor({ seed: 92 });

  it('take working hours by key, keep what is wrong on the page, and store what is right', async () => {
    const desk = await openExtensionPage(rig.browser, 'options.html#/timeSettings');
    const field = 'input[aria-label="周一第 1 段结束"]';
    await desk.waitForSelector(field);
    const type = async (text: string) => {
      await desk.focus(field);
      await desk.$eval(field, (input) => (input as HTMLInputElement).select());
      await desk.keyboard.type(text);
    };
    const stored = () =>
      desk.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(name: string): Promise<Record<string, unknown>> } } };
        };
        const { timing } = await chrome.storage.local.get('timing');
        return (timing as { shifts?: { weekly: object[][] } } | undefined)?.shifts?.weekly[1];
      });
    await type('25:00');
    await desk.keyboard.press('Enter');
    await waitFor(
      async () =>
        (await desk.$$eval('[role="alert"]', (all) => all.map(({ textContent }) => textContent))).some(
          (text) => text?.includes('18:00'),
        ),
      'it says what would be right',
    );
    expect(await desk.$eval(field, (input) => (input as HTMLInputElement).value)).toBe('25:00');
    expect(await stored()).toBeUndefined();
    await type('6:00');
    await desk.keyboard.press('Enter');
    await waitFor(
      async () => JSON.stringify(await stored()) === JSON.stringify([{ from: 540, to: 1800 }]),
      'the hours over midnight are stored',
    );
  });
});
