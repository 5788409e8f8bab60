// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { type FollowAround, followChat } from '../../../../utils/chat-log/follow/follow-chat.ts';
import { ok } from '../../../../utils/core/result.ts';
import { MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { draw, pddMessage, pddPage } from '../../chat/pages.ts';
import { followFromNoon, makeBackground, makeSurface, NOBODY, NOON, pinduoduoLogOf } from './world.ts';

/** happy-dom tells of changes by timers of its own, which stay real. */
const realTimeout = globalThis.setTimeout;
const toldOfChanges = () => new Promise((done) => realTimeout(done, 5));

const ended = followFromNoon();

const FIRST = NOON - 20 * MINUTE;
const talk = (uid: string, count: number, from = FIRST): string =>
  Array.from({ length: count }, (_, at) =>
    pddMessage(from + at * SECOND, uid, `第${at}句`, at % 2 ? 'cs-item' : 'buyer-item'),
  ).join('');

/** Follows Pinduoduo's chat page with this thread, until the test ends. */
function follow(thread: string, walls?: readonly string[]) {
  window.location.href = 'https://mms.pinduoduo.com/chat-merchant/index.html';
  document.body.replaceChildren(...draw(pddPage('77', '林***', thread)));
  const background = makeBackground();
  const { shown, surface } = makeSurface();
  const around: FollowAround = {
    document,
    compiled: walls ? { ...pinduoduoLogOf, data: { ...pinduoduoLogOf.data, walls } } : pinduoduoLogOf,
    surface,
    log: background.log,
    askWaiting: async () => ok(NOBODY),
    giveWay: () => new Promise((resolve) => setTimeout(resolve)),
    alive: () => !ended.signal.aborted,
    now: Date.now,
    signal: ended.signal,
  };
  const following = followChat(around);
  const list = () => document.querySelector('.msg-list');
  return {
    background,
    shown,
    following,
    add: (html: string) => list()?.append(...draw(html)),
    ids: () =>
      background
        .messages()
        .map(({ id }) => Number(id))
        .sort(),
    async pass(ms: number) {
      await toldOfChanges();
      await vi.advanceTimersByTimeAsync(ms);
    },
    spans: () => background.told.flatMap(({ open }) => (open ? [[open.from, open.to]] : [])),
  };
}

describe('followChat', () => {
  it('tells of all of a long thread once, newest first, and of what comes after', async () => {
    const page = follow(talk('77', 300));
    await page.pass(10 * SECOND);
    expect(page.ids().length).toBe(300);
    const sent = page.background.told.length;
    await page.pass(20 * SECOND);
    expect(page.background.told.length).toBe(sent);
    page.add(pddMessage(NOON + 29 * SECOND, '77', '在吗'));
    await page.pass(SECOND);
    expect(page.ids().length).toBe(301);
    expect(page.background.messages().every(({ conversation }) => conversation === '77')).toBe(true);
  });

  it('shows that a buyer waits before the background knows, and then what that says', async () => {
    const page = follow(talk('77', 2));
    await page.pass(5 * SECOND);
    expect(page.shown.waiting?.clocks).toEqual([]);
    page.add(pddMessage(NOON + 5 * SECOND, '77', '在吗'));
    await page.pass(150);
    expect(page.shown.waitings.at(-2)?.clocks.map(({ since }) => since)).toEqual([NOON + 5 * SECOND]);
    // This background says of everybody that they do not wait.
    expect(page.shown.waiting?.clocks).toEqual([]);
  });

  it('tells what it has when the page goes, though it came a moment ago', async () => {
    const page = follow(talk('77', 2));
    await page.pass(5 * SECOND);
    page.add(pddMessage(NOON + 5 * SECOND, '77', '在吗'));
    window.dispatchEvent(new Event('pagehide'));
    expect(page.ids()).toContain(NOON + 5 * SECOND);
  });

  it('says nothing more once it ended, and takes everything away', async () => {
    const page = follow(talk('77', 2));
    await page.pass(5 * SECOND);
    ended.abort();
    expect(page.shown.ended).toBe(true);
    const sent = page.background.told.length;
    page.add(pddMessage(NOON + 5 * SECOND, '77', '在吗'));
    await page.pass(5 * MINUTE);
    expect(page.background.told.length).toBe(sent);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is present while the page can be read; a captcha over it ends that, and so does a clock that was put back', async () => {
    const page = follow(talk('77', 2), ['[id*="captcha" i]:not(input)']);
    await page.pass(3 * MINUTE);
    document.body.append(...draw('<div id="captcha_box">请完成验证</div>'));
    await page.pass(10 * MINUTE);
    const end = Math.max(...page.spans().map(([, to]) => to ?? 0));
    expect(end).toBeGreaterThanOrEqual(NOON + 2 * MINUTE);
    expect(end).toBeLessThanOrEqual(NOON + 4 * MINUTE);
    document.querySelector('#captcha_box')?.remove();
    await page.pass(3 * MINUTE);
    const again = page.spans().filter(([from]) => (from ?? 0) > end);
    expect(again.length).toBeGreaterThan(0);
    expect(Math.min(...again.map(([from]) => from ?? 0))).toBeGreaterThanOrEqual(NOON + 13 * MINUTE);
    vi.setSystemTime(NOON);
    await page.pass(5 * MINUTE);
    for (const [from = 0, to = 0] of page.spans()) expect(to).toBeGreaterThan(from);
    expect(page.spans().some(([from = 0]) => from >= NOON && from < NOON + 2 * MINUTE)).toBe(true);
  });
});
