// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { ChatView, Conversation } from '../../../../utils/chat/view.ts';
import type { Ranked } from '../../../../utils/chat-log/follow/ranked.ts';
import { createThreadFollower } from '../../../../utils/chat-log/follow/thread-follower.ts';
import { draw } from '../../chat/pages.ts';
import { feige } from '../pages.ts';
import { doudianLogOf, followFromNoon } from './world.ts';

const ended = followFromNoon();

const rowsOf = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) =>
    feige(`76000000000000${from + at}`, at % 2 === 1, `第${at}句`, at === 0 ? '11-20 11:30' : ''),
  ).join('');

/** Follows a thread of Feige, where a name alone tells whose it is. */
function follow() {
  const read: Ranked[] = [];
  const awaited: number[] = [];
  const page = doudianLogOf.chat.pages[0]?.data;
  if (!page) throw new Error('no page');
  let conversation: Conversation = { key: '~林', buyer: '林', settled: true, visit: 0 };
  let list = document.createElement('div');
  let gaveWay = 0;
  const view = () => ({ kind: 'chat', conversation }) as unknown as ChatView;
  const thread = createThreadFollower({
    document,
    compiled: doudianLogOf,
    look: view,
    thread: () => ({ page, list }),
    onRead: (all) => read.push(...all),
    onAwaited: (_who, asks) => awaited.push(asks.length),
    async giveWay() {
      gaveWay += 1;
    },
    now: Date.now,
    signal: ended.signal,
  });
  return {
    thread,
    read,
    awaited: () => awaited.at(-1),
    put(row: Element) {
      list.append(row);
      const record = {
        target: list,
        type: 'childList',
        addedNodes: [row],
        removedNodes: [],
        nextSibling: null,
      };
      thread.note([record as unknown as MutationRecord]);
    },
    slices: () => gaveWay,
    see: () => thread.see(view()),
    show(html: string) {
      list = document.createElement('div');
      list.append(...draw(html));
      document.body.replaceChildren(list);
    },
    open(next: Partial<Conversation>) {
      conversation = { ...conversation, ...next };
    },
    ids: () => read.map(({ message }) => message.id.slice(-3)),
    keys: () => [...new Set(read.map(({ message }) => message.conversation))],
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

it('reads nothing under a header of which it cannot be known yet whether it is ahead of its thread', async () => {
  const page = follow();
  page.show(rowsOf(100, 3));
  page.open({ key: '~周', buyer: '周' });
  page.see();
  await page.pass(150);
  expect(page.read).toEqual([]);
  page.show(rowsOf(200, 2));
  page.open({ settled: false });
  page.see();
  await page.pass(2000);
  expect(page.read).toEqual([]);
  page.open({ settled: true });
  page.see();
  await page.pass(100);
  expect(page.ids().sort()).toEqual(['200', '201']);
  expect(page.keys()).toEqual(['~周']);
});

it('reads all of a thread in slices, the newest first, and gives way in between', async () => {
  const page = follow();
  page.show(rowsOf(100, 200));
  page.see();
  await page.pass(5000);
  expect(new Set(page.ids()).size).toBe(200);
  expect(Math.min(...page.ids().slice(0, 24).map(Number))).toBeGreaterThan(270);
  expect(page.slices()).toBeGreaterThan(1);
});

it('stops in the middle where another thread comes, and tells nothing of one under the name of the other', async () => {
  const page = follow();
  page.show(rowsOf(100, 200));
  page.see();
  await page.pass(810);
  page.open({ key: '~周', buyer: '周', visit: 1 });
  page.show(rowsOf(600, 3));
  page.see();
  await page.pass(5000);
  const under = (key: string) =>
    page.read
      .filter(({ message }) => message.conversation === key)
      .map(({ message }) => message.id.slice(-3));
  expect(under('~周').sort()).toEqual(['600', '601', '602']);
  expect(under('~林').every((id) => Number(id) < 600)).toBe(true);
});

it('reads again all of it where nothing of it was kept', async () => {
  const page = follow();
  page.show(rowsOf(100, 5));
  page.see();
  await page.pass(1000);
  page.see();
  expect(page.read.length).toBe(5);
  expect(page.thread.isReading()).toBe(true);
  page.thread.restart();
  await page.pass(100);
  expect(page.read.length).toBe(10);
});

it('tells of a message of the buyer without an id at once, and no more when it has one or none comes', async () => {
  const page = follow();
  page.show(rowsOf(100, 4));
  page.see();
  await page.pass(5000);
  expect(page.awaited()).toBe(0);
  const say = (text: string) => {
    const [row] = draw(feige('', false, text));
    if (!row) throw new Error('no row');
    page.put(row);
    page.see();
    return row.querySelector('.leaveMessage')?.parentElement;
  };
  const bubble = say('在吗');
  expect(page.awaited()).toBe(1);
  bubble?.setAttribute('data-id', '76000000000000300');
  page.thread.restart();
  await page.pass(10);
  expect(page.awaited()).toBe(0);
  await page.pass(5000);
  say('还在吗');
  expect(page.awaited()).toBe(1);
  await page.pass(3100);
  expect(page.awaited()).toBe(0);
});
