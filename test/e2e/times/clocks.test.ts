import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Clock, ClockManners } from '../../../utils/platform/timing-contract.ts';
import { closeBrowser, launchChromium, launchFirefox } from '../../support/browsers.ts';
import { type PracticeChat, practiceChat } from '../../support/clocks-page.ts';
import {
  type CallClocks,
  enterClocksWorld,
  saidLast,
  seenChip,
  seenClocks,
} from '../../support/clocks-world.ts';
import { type StandIns, startStandIns } from '../../support/server.ts';
import { waitFor } from '../../support/wait.ts';

const MANNERS: ClockManners = {
  limit: 180_000,
  lead: 60_000,
  clocks: true,
  chip: true,
  sound: false,
  rule: 'practice',
};

const launchers = { chromium: launchChromium, firefox: launchFirefox };

describe.each(['chromium', 'firefox'] as const)('clocks over a chat page in %s', (kind) => {
  let standIns: StandIns;
  let browser: Browser;
  let page: Page;
  let call: CallClocks;
  beforeAll(async () => {
    standIns = await startStandIns({ seed: 51 });
    browser = await launchers[kind]({ standIns });
  });
  afterEach(async () => {
    for (const one of (await browser.pages()).slice(1)) await one.close();
  });
  afterAll(async () => {
    await closeBrowser(browser);
    await standIns.close();
  });

  /** An open chat page with clocks that know nothing yet. */
  const open = async (choice: Partial<PracticeChat> = {}) => {
    page = await browser.newPage();
    await page.goto(standIns.url('pinduoduo', 'aftersales'));
    await practiceChat(page, choice);
    call = await enterClocksWorld(page.mainFrame());
    await call('rows');
    await call('thread', 'b0');
  };
  /** Tells who waits: rows by their number, and how long (ms). */
  const tell = async (waits: Record<number, number>, manners: Partial<ClockManners> = {}) => {
    const now = await call('now');
    const clocks: Clock[] = Object.entries(waits).map(([at, waited]) => ({
      conversation: `b${at}`,
      buyer: `买家${at}`,
      since: now - waited,
      exact: true,
      asks: 1,
    }));
    await call('waiting', { clocks, manners: { ...MANNERS, ...manners } });
  };
  /** The numbers of the rows that clocks lie in, from the top down; -1 where one lies elsewhere. */
  const rowsWithClocks = async () => {
    const clocks = (await seenClocks(page)).filter(({ large }) => !large);
    return page.evaluate(
      (boxes) =>
        boxes.map(({ left, top, right, bottom }) => {
          const row = [...document.querySelectorAll<HTMLElement>('[data-key]')].find((one) => {
            const box = one.getBoundingClientRect();
            return box.left <= left && box.right >= right && box.top <= top && box.bottom >= bottom;
          });
          return Number(row?.dataset.key?.slice(1) ?? -1);
        }),
      clocks.map(({ box }) => box),
    );
  };
  const untilRows = (rows: number[], what: string) =>
    waitFor(async () => (await rowsWithClocks()).join() === rows.join(), what).catch(async (error) => {
      throw new Error(`${error}\nclocks in ${await rowsWithClocks()}, wanted ${rows}`);
    });
  const untilText = (part: string, what: string) =>
    waitFor(async () => (await seenClocks(page)).some(({ text }) => text.includes(part)), what);

  it('run by the second, change at the reminder and at the limit, and stand in the header, too', async () => {
    await open();
    await tell({ 0: 43_000, 2: 100_000 });
    await untilRows([0, 2], 'two clocks');
    await waitFor(
      async () =>
        (await seenClocks(page)).some(({ text }) => /等 (?:0:4[4-9]|0:5\d|1:\d\d) \/ 3:00/.test(text)),
      'it counts',
    );
    expect((await seenClocks(page)).filter(({ large }) => large)).toMatchObject([{ state: 'fine' }]);
    expect(await seenChip(page)).toMatch(/^2 人在等 · 最久 1:[45]\d 买家2/);
    await call('pass', 20_000);
    await untilText('将超 2:', 'the reminder');
    await waitFor(async () => (await saidLast(page)).startsWith('买家2 等了 2 分'), 'it is said');
    await call('pass', 60_000);
    await untilText('已超 3:', 'the limit');
    const late = (await seenClocks(page)).find(({ state }) => state === 'late');
    expect(late?.spoken).toMatch(/^等了 3 分.*，已超过 3 分钟$/);
  });

  it('go with the answer, and leave no timer', async () => {
    await open();
    await tell({ 0: 5_000, 1: 9_000 });
    await untilRows([0, 1], 'two clocks');
    expect(await call('timers')).toBe(1);
    await tell({ 1: 10_000 });
    await untilRows([1], 'one clock');
    await tell({});
    await untilRows([], 'no clock');
    expect(await seenChip(page)).toBeUndefined();
    expect(await call('timers')).toBe(0);
  });

  it('come back when the page puts other nodes in the place of its rows', async () => {
    await open({ rows: 12 });
    await tell({ 1: 5_000, 4: 9_000 });
    await untilRows([1, 4], 'two clocks');
    await page.evaluate(() => dispatchEvent(new Event('practice:replace')));
    await untilRows([1, 4], 'two clocks at other nodes');
    await page.evaluate(() => document.querySelector('[data-key="b0"]')?.remove());
    await untilRows([1, 4], 'they moved up with their rows');
  });

  it.each([false, true])('follow a list that is scrolled (drawn in part: %s)', async (virtual) => {
    await open({ virtual });
    await tell(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [at, 5_000 + at])));
    await waitFor(async () => (await rowsWithClocks()).length > 8, 'clocks');
    const scroll = (top: number) =>
      page.evaluate((to) => {
        const list = document.querySelector('.list');
        if (list) list.scrollTop = to;
      }, top);
    for (const top of [64 * 100, 64 * 100 + 31, 64 * 280]) {
      await scroll(top);
      const first = Math.ceil(top / 64);
      await waitFor(async () => {
        const rows = await rowsWithClocks();
        return (
          rows.includes(first) &&
          rows.filter((row) => row < first).every((row) => row < 0 || row === first - 1)
        );
      }, `clocks at row ${first}`);
      // Off the list nothing stands, and of the 300 only those in the window are drawn.
      expect((await seenClocks(page)).length).toBeLessThan(20);
    }
  });

  it('stand under a dialog of the page, whatever its level', async () => {
    await open();
    await tell({ 0: 5_000, 1: 9_000 });
    await untilRows([0, 1], 'two clocks');
    await page.evaluate(() => {
      const dialog = document.createElement('div');
      dialog.id = 'dialog';
      dialog.style.cssText = 'position:fixed;inset:0;background:white';
      document.body.append(dialog);
    });
    await untilRows([], 'none over the dialog');
    await page.evaluate(() => document.getElementById('dialog')?.remove());
    await untilRows([0, 1], 'they are back');
  });

  it('rest while the page is hidden, and are right when it is seen again', async () => {
    await open();
    await tell({ 0: 5_000 });
    await untilRows([0], 'a clock');
    await call('hide', true);
    expect(await call('timers')).toBe(0);
    await call('pass', 600_000);
    await call('hide', false);
    await untilText('10:', 'the time that has gone by');
    expect(await call('timers')).toBe(1);
  });

  it('bear a clock of the machine that is put back', async () => {
    await open();
    await tell({ 0: 5_000 });
    await untilRows([0], 'a clock');
    await call('pass', -3_600_000);
    await untilText('等 0:00', 'nobody waits less than nothing');
    await call('pass', 3_600_000);
    await untilText('等 0:', 'it goes on');
  });

  it('keep to the limit of their own shop', async () => {
    await open();
    await tell({ 0: 25_000 }, { limit: 30_000, lead: 10_000 });
    await untilText('/ 0:30', 'the limit of one shop');
    expect((await seenClocks(page)).map(({ state }) => state)).not.toContain('fine');
    await page.close();
    await open();
    await tell({ 0: 25_000 }, { limit: 12 * 3_600_000, lead: 3_600_000 });
    await untilText('/ 12 小时', 'the limit of another');
    expect((await seenClocks(page)).map(({ state }) => state)).toContain('fine');
  });

  it('sound once, where it was asked for and somebody has been on the page', async () => {
    await open();
    await tell({ 1: 119_000 }, { sound: true });
    await waitFor(async () => (await saidLast(page)) !== '', 'a reminder without a sound');
    expect(await call('tones')).toBe(0);
    await page.mouse.click(600, 300);
    await tell({ 2: 119_000 }, { sound: true });
    await waitFor(async () => (await call('tones')) > 0, 'a sound');
    const tones = await call('tones');
    await call('pass', 60_000);
    await untilText('已超', 'the limit');
    expect(await call('tones')).toBe(tones);
  });

  it('remind of nobody to whom an answer is being typed, and say that it is', async () => {
    await open();
    await tell({ 0: 100_000 }, { sound: true });
    await untilRows([0], 'a clock');
    await page.click('textarea.draft');
    await page.keyboard.type('亲，在的');
    await waitFor(async () => (await call('answering')).length > 0, 'the background is told');
    expect(await call('answering')).toEqual([['b0', 20_000]]);
    await call('pass', 25_000);
    await untilText('将超 2:', 'the clock goes on');
    expect(await saidLast(page)).toBe('');
    expect(await call('tones')).toBe(0);
    await page.$eval('textarea.draft', (draft) => {
      (draft as HTMLTextAreaElement).value = '';
    });
    await call('pass', 25_000);
    await waitFor(
      async () => (await saidLast(page)) !== '',
      'the reminder comes when the draft was thrown away',
    );
  });

  it('lead by keys to a row of a list that is drawn in part, without a press on the page', async () => {
    await open({ virtual: true });
    await tell({ 0: 5_000, 250: 70_000 });
    await waitFor(() => seenChip(page), 'the chip');
    await page.evaluate(() => {
      (window as { pressed?: number }).pressed = 0;
      document.body.addEventListener('click', () => {
        (window as { pressed?: number }).pressed = 1;
      });
    });
    await page.evaluate(() => {
      for (const host of document.querySelectorAll('tiexin-overlay'))
        host.shadowRoot?.querySelector<HTMLElement>('.wait-chip > button')?.focus();
    });
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await untilRows([250], 'the row is in the window');
    const isMarked = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('tiexin-overlay')].some((host) =>
          host.shadowRoot?.querySelector('.found'),
        ),
      );
    await waitFor(isMarked, 'the row is marked');
    await waitFor(async () => !(await isMarked()), 'the mark goes by itself');
    expect(await page.evaluate(() => (window as { pressed?: number }).pressed)).toBe(0);
  });

  it('leave no trace', async () => {
    await open();
    await tell({ 0: 5_000 });
    await untilRows([0], 'a clock');
    await call('end');
    expect(await page.$('tiexin-overlay')).toBeNull();
    expect(await call('timers')).toBe(0);
  });
});
