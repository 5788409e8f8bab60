// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { compileLog } from '../../../../utils/chat-log/compile-log.ts';
import { followChat } from '../../../../utils/chat-log/follow/follow-chat.ts';
import taobaoLog from '../../../../utils/consoles/taobao/log.ts';
import { ok } from '../../../../utils/core/result.ts';
import { SECOND } from '../../../../utils/core/time.ts';
import { draw } from '../../chat/pages.ts';
import { makeBackground, makeSurface, NOBODY, NOON } from './world.ts';

/** happy-dom tells of changes by timers of its own, which stay real. */
const realTimeout = globalThis.setTimeout;
const compiled = compileLog({
  id: 'taobao',
  hosts: ['market.m.taobao.com'],
  timeZone: 'Asia/Shanghai',
  pages: [],
  ...taobaoLog,
});

let ended = new AbortController();
beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  ended = new AbortController();
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const line = (time: string, name: string) =>
  `<div class="_chatWrap_a1b2c_12"><div class="_chatTime_a1b2c_20">${time}</div><span class="_chatName_a1b2c_3">${name}</span><span title="好">好</span></div>`;
const group = (lines: string) => `<div><div>2026-11-19</div>${lines}</div>`;

it('records whose pressed row is not marked are told by who speaks in them, one buyer after the other', async () => {
  window.location.href = 'https://market.m.taobao.com/app/qn/im-history-search/index.html#/';
  const rows = ['tb12_00', '林间有鹿']
    .map((name) => `<div class="results-list" title="${name}"><span>${name}</span></div>`)
    .join('');
  document.body.replaceChildren(
    ...draw(
      `<div class="message-container"><div class="message-list-left">${rows}</div><div class="message-list-right"></div></div>`,
    ),
  );
  const background = makeBackground();
  followChat({
    document,
    compiled,
    surface: makeSurface().surface,
    log: background.log,
    askWaiting: async () => ok(NOBODY),
    giveWay: () => new Promise((resolve) => setTimeout(resolve)),
    alive: () => !ended.signal.aborted,
    now: Date.now,
    signal: ended.signal,
  });
  const show = async (html: string) => {
    document.querySelector('.message-list-right')?.replaceChildren(...draw(html));
    await new Promise((done) => realTimeout(done, 5));
    await vi.advanceTimersByTimeAsync(6 * SECOND);
  };
  await show(group(`${line('2026-11-19 09:00:00', 'tb12_00')}${line('2026-11-19 09:00:40', '店:甲')}`));
  await show(group(`${line('2026-11-19 10:00:00', '店')}${line('2026-11-19 10:01:00', '林间有鹿')}`));
  // Of whom this is nobody says.
  await show(group(line('2026-11-19 11:00:00', '店:乙')));
  const told = background
    .messages()
    .sort((a, b) => a.at - b.at)
    .map(({ conversation, role, agent = '', at }) => [conversation, role, agent, new Date(at).toISOString()]);
  expect(told).toEqual([
    ['~tb12_00', 'buyer', '', '2026-11-19T01:00:00.000Z'],
    ['~tb12_00', 'agent', '店:甲', '2026-11-19T01:00:40.000Z'],
    ['~林间有鹿', 'agent', '店', '2026-11-19T02:00:00.000Z'],
    ['~林间有鹿', 'buyer', '', '2026-11-19T02:01:00.000Z'],
  ]);
});
