import type { Browser } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, launchChromium, launchFirefox } from '../../support/browsers.ts';
import { type ChatHooks, type ChatKnobs, MOVED } from '../../support/chats/chat.ts';
import { COMPOSER_PAGES, type OpenComposer, openComposer } from '../../support/composer-pages.ts';
import { type StandIns, startStandIns } from '../../support/server.ts';
import { waitFor } from '../../support/wait.ts';

let standIns: StandIns;
beforeAll(async () => {
  standIns = await startStandIns({ seed: 71 });
});
afterAll(() => standIns.close());

const REPLY = '看到了，这就查。🙂\n\n今晚八点前回您，运费由店里出（‏שלום‏）👨‍👩‍👧';
const launchers = { chromium: launchChromium, firefox: launchFirefox };

describe.each(['chromium', 'firefox'] as const)('%s', (kind) => {
  let browser: Browser;
  let open: OpenComposer;
  beforeAll(async () => {
    browser = await launchers[kind]({ standIns });
  });
  afterAll(() => closeBrowser(browser));
  afterEach(() => open.page.close());

  describe.each(COMPOSER_PAGES)('the composer of $id', (where) => {
    const start = async (knobs: Partial<ChatKnobs> = {}) => {
      open = await openComposer(browser, standIns, where, knobs);
    };
    /** Composer, model and what we read of it say the same, and nothing was sent. */
    const holds = async (draft: string, which = 0) => {
      await waitFor(async () => (await open.model(which)) === draft, `the model holds ${draft}`).catch(
        () => undefined,
      );
      expect(await open.model(which)).toBe(draft);
      expect(await open.read(which)).toBe(draft);
      expect(await open.sent()).toEqual([]);
    };

    it('takes a reply of several lines into its model, and gives it back', async () => {
      await start();
      expect(await open.insert(REPLY.replaceAll('\n', '\r\n'))).toEqual({
        ok: true,
        value: { draft: REPLY },
      });
      await holds(REPLY);
      await open.press('Control+z');
      await holds('');
    });

    it('takes it in the middle of a draft, and the cursor stands after it', async () => {
      await start();
      await open.type('您好稍等');
      await open.press('ArrowLeft', 2);
      await open.insert(REPLY);
      await holds(`您好${REPLY}稍等`);
      await open.type('！');
      await holds(`您好${REPLY}！稍等`);
    });

    it('restores the draft from before with one undo', async () => {
      await start();
      await open.type('您好\n稍等');
      await open.press('ArrowLeft', 2);
      await open.insert(REPLY);
      await holds(`您好\n${REPLY}稍等`);
      await open.press('Control+z');
      await holds('您好\n稍等');
    });

    it('replaces what is selected', async () => {
      await start();
      await open.type('亲，在的吗');
      await open.press('Shift+ArrowLeft', 3);
      expect(await open.call('selection', open.target())).toEqual({ start: 2, end: 5 });
      await open.insert('马上查');
      await holds('亲，马上查');
      await open.press('Control+z');
      await holds('亲，在的吗');
    });

    it('replaces the trigger and what was typed after it', async () => {
      await start();
      await open.type('您好 /wlyc');
      await open.insert(REPLY, { from: 3, to: 8 });
      await holds(`您好 ${REPLY}`);
      await open.press('Control+z');
      await holds('您好 /wlyc');
    });

    it('replaces the whole draft', async () => {
      await start();
      await open.type('写了一半\n的话');
      await open.insert(REPLY, 'replace');
      await holds(REPLY);
      await open.press('Control+z');
      await holds('写了一半\n的话');
    });

    it('stacks replies, each on a line of its own, and takes them back one by one', async () => {
      await start();
      await open.insert('先给您道个歉');
      await open.insert('新的一件今天发');
      await open.insert('感谢体谅');
      await holds('先给您道个歉\n新的一件今天发\n感谢体谅');
      await open.press('Control+z');
      await holds('先给您道个歉\n新的一件今天发');
      await open.press('Control+z');
      await holds('先给您道个歉');
      await open.press('Control+z');
      await holds('');
    });

    // What follows is about pages and not about how a browser edits: one browser stands for both.
    if (kind === 'firefox') return;

    it('takes two insertions that are asked for at once', async () => {
      await start();
      await Promise.all([open.insert('第一句'), open.insert('第二句')]);
      await holds('第一句\n第二句');
    });

    it('goes where the cursor was when the focus is elsewhere', async () => {
      await start();
      await open.call('follow', open.target());
      await open.type('前后');
      await open.press('ArrowLeft');
      await open.frame.evaluate(() => {
        (document.activeElement as HTMLElement).blur();
        getSelection()?.removeAllRanges();
      });
      await open.insert('中');
      await holds('前中后');
    });

    it('goes into the composer it is meant for when there are two', async () => {
      await start({ composers: 2 });
      await open.type('原来的');
      await open.insert(REPLY, 'cursor', 1);
      await holds(REPLY, 1);
      await holds('原来的');
    });

    it('tries another way when the page puts its old draft back', async () => {
      await start({ resets: 1 });
      await open.type('您好');
      expect(await open.insert('稍后给您查单号')).toMatchObject({ ok: true });
      await holds('您好\n稍后给您查单号');
      await open.press('Control+z');
      await holds('您好');
    });

    it('says so when the page never keeps it, and leaves the draft as it was', async () => {
      await start({ resets: 99 });
      await open.type('您好');
      expect(await open.insert('稍后给您查单号')).toEqual({ ok: false, error: { code: 'not-taken' } });
      await holds('您好');
    });

    it('says so when the page would cut it, and leaves the draft as it was', async () => {
      await start({ most: 12 });
      await open.type('您好');
      expect(await open.insert('这一句比页面肯收的要长一些')).toMatchObject({
        ok: false,
        error: { code: 'too-long' },
      });
      await holds('您好');
    });

    it.each(['写给第一位的', ''])(
      'puts nothing back when another conversation was opened meanwhile (%j)',
      async (draft) => {
        await start({ onSwitch: 'clear' });
        await open.type(draft);
        await open.frame.evaluate((moved) => {
          const hooks = window as unknown as ChatHooks;
          const other = hooks.__conversations()[1]?.key ?? '';
          const move = () => {
            document.documentElement.setAttribute(moved, '');
            hooks.__open(other);
          };
          for (const type of ['input', 'paste'])
            window.addEventListener(type, () => setTimeout(move), { once: true });
        }, MOVED);
        expect(await open.insert('也是给第一位的')).toEqual({ ok: false, error: { code: 'not-taken' } });
        await holds('');
      },
    );

    it('tells where the cursor is, inside the composer', async () => {
      await start();
      await open.type('第一行\n第二');
      const [caret, box] = [
        await open.call('caret', open.target()),
        await open.frame.$eval(where.selector, (one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      ];
      expect(caret.x).toBeGreaterThan(box.left + 10);
      expect(caret.x).toBeLessThan(box.right);
      expect(caret.y).toBeGreaterThan(box.top + 12);
      expect(caret.y + caret.height).toBeLessThanOrEqual(box.bottom + 1);
    });
  });
});
