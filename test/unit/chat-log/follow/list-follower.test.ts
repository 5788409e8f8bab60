// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { createListFollower, LIST_SPACE } from '../../../../utils/chat-log/follow/list-follower.ts';
import type { ListRow } from '../../../../utils/chat-log/reading.ts';
import { draw } from '../../chat/pages.ts';
import { followFromNoon, NOON } from './world.ts';

const ended = followFromNoon();
beforeEach(() => {
  document.body.replaceChildren(
    ...draw('<ul><li class="row">甲</li><li class="row">乙</li></ul><div class="thread"><p>在吗</p></div>'),
  );
});

const rowsNow = () => [...document.querySelectorAll('.row')];
const record = (target: Node, added: readonly Node[] = []): MutationRecord =>
  ({ target, type: 'childList', addedNodes: added, removedNodes: [] }) as unknown as MutationRecord;

function follow() {
  const shown: (readonly ListRow[])[] = [];
  const listed: unknown[] = [];
  const state = { reads: 0, dropped: 0, waits: false };
  const list = createListFollower({
    rows: () => '.row',
    drop(records) {
      state.dropped += records.length;
    },
    read() {
      state.reads += 1;
      return rowsNow().map((row) => ({
        row,
        key: row.textContent ?? '',
        open: false,
        ...(state.waits && { waits: { since: NOON } }),
      }));
    },
    onRows: (rows) => shown.push(rows),
    onListed: (all) => listed.push(...all),
    now: Date.now,
    signal: ended.signal,
  });
  return { list, shown, listed, state };
}

it('reads the list when a row changes, comes or goes, and not for what changes elsewhere', () => {
  const { list, state } = follow();
  const thread = document.querySelector('.thread') ?? undefined;
  list.note([record(document.querySelector('p') as Element)], thread);
  list.note([record(document.body, draw('<div>公告</div>'))], thread);
  vi.advanceTimersByTime(1000);
  expect(state.reads).toBe(0);
  list.note([record(rowsNow()[0]?.firstChild as Node)], thread);
  vi.advanceTimersByTime(1000);
  expect(state.reads).toBe(1);
  list.note([record(document.querySelector('ul') as Element, draw('<li class="row">丙</li>'))], thread);
  vi.advanceTimersByTime(1000);
  expect(state.reads).toBe(2);
});

it('reads a list in which much happens a few times a second, and forgets every row that changed', () => {
  const { list, state } = follow();
  for (let at = 0; at < 100; at += 1) {
    list.note([record(rowsNow()[0] as Element)], undefined);
    vi.advanceTimersByTime(10);
  }
  expect(state.dropped).toBe(100);
  expect(state.reads).toBeLessThanOrEqual(1000 / LIST_SPACE + 2);
  expect(state.reads).toBeGreaterThan(2);
});

it('reads after rest at once, and what a page puts there in a second step in the next frame', () => {
  const { list, state } = follow();
  for (let run = 1; run <= 3; run += 1) {
    vi.advanceTimersByTime(10 * LIST_SPACE);
    for (const reads of [2 * run - 1, 2 * run]) {
      list.note([record(rowsNow()[0] as Element)], undefined);
      vi.advanceTimersByTime(20);
      expect(state.reads).toBe(reads);
    }
    list.note([record(rowsNow()[0] as Element)], undefined);
    vi.advanceTimersByTime(20);
    expect(state.reads).toBe(2 * run);
    vi.advanceTimersByTime(2 * LIST_SPACE);
    state.reads = 2 * run;
  }
});

it('tells of rows that stand otherwise than before, and of waits once', () => {
  const { list, shown, listed, state } = follow();
  const readAgain = () => {
    list.touch();
    vi.advanceTimersByTime(1000);
  };
  expect(list.isReading()).toBe(false);
  readAgain();
  readAgain();
  expect(list.isReading()).toBe(true);
  expect(shown.length).toBe(1);
  document.querySelector('ul')?.append(rowsNow()[0] as Element);
  readAgain();
  expect(shown.map((rows) => rows.map(({ key }) => key).join(''))).toEqual(['甲乙', '乙甲']);
  state.waits = true;
  readAgain();
  readAgain();
  expect(listed.length).toBe(2);
  list.restart();
  vi.advanceTimersByTime(1000);
  expect(listed.length).toBe(4);
});

it('reads nothing more once it ended', () => {
  const { list, state } = follow();
  list.touch();
  ended.abort();
  vi.advanceTimersByTime(1000);
  list.touch();
  vi.advanceTimersByTime(1000);
  expect(state.reads).toBe(0);
});
