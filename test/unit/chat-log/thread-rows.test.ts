// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { sidesBySpeaker } from '../../../utils/chat-log/speaker-sides.ts';
import type { SeenRow } from '../../../utils/chat-log/thread-memory.ts';
import { changedRows, orderRows, threadRows } from '../../../utils/chat-log/thread-rows.ts';
import type { Role } from '../../../utils/reader/chat-vocabulary.ts';
import { draw, pddMessage } from '../chat/pages.ts';
import { doudian, feige, pageOf, pinduoduo } from './pages.ts';

const page = pageOf(pinduoduo);
let list: Element;
let rows: Element[];
beforeEach(() => {
  list = document.createElement('ul');
  rows = [1, 2, 3, 4].flatMap((at) => draw(pddMessage(1_789_000_000_000 + at, 'k', `第${at}句`)));
  list.append(...rows);
  document.body.replaceChildren(list);
});

const record = (type: MutationRecordType, target: Node, more: object = {}) => ({
  type,
  target,
  addedNodes: [] as unknown as NodeList,
  removedNodes: [] as unknown as NodeList,
  nextSibling: null,
  ...more,
});

describe('threadRows', () => {
  it('gives the rows of a thread, newest first', () => {
    expect(threadRows(page, list)).toEqual([...rows].reverse());
    expect(threadRows(page, document.createElement('ul'))).toEqual([]);
  });

  it('puts rows that say where they stand in the order in which they are seen', () => {
    for (const [at, row] of rows.entries())
      row.setAttribute('style', `position: absolute; top: ${(at * 7) % 4}px`);
    const order = orderRows(page, list);
    expect(order?.newest(9)).toEqual([rows[1], rows[2], rows[3], rows[0]]);
    expect(order?.before(rows[2] as Element).row).toBe(rows[3]);
    expect(order?.after(rows[2] as Element)).toBe(rows[1]);
  });

  it('finds its way through wrappers, and says what stands between two rows', () => {
    const wrapped = document.createElement('section');
    const day = document.createElement('p');
    day.textContent = '昨天';
    wrapped.append(...rows.slice(2));
    list.append(day, wrapped);
    const order = orderRows(page, list);
    expect(order?.before(rows[2] as Element)).toEqual({ row: rows[1], between: [day] });
    expect(order?.after(rows[1] as Element)).toBe(rows[2]);
    expect(order?.after(rows[3] as Element)).toBeUndefined();
  });
});

describe('changedRows', () => {
  it('gives the row in which something changed, and those that came with the one behind them', () => {
    const [first, second, third] = rows as [Element, Element, Element];
    expect(
      changedRows(page, list, [record('characterData', first.querySelector('p')?.firstChild as Node)]),
    ).toEqual([first]);
    expect(changedRows(page, list, [record('attributes', second)])).toEqual([second]);
    const added = { addedNodes: [second, document.createTextNode(' ')], nextSibling: third };
    expect(changedRows(page, list, [record('childList', list, added)])).toEqual([second, third]);
  });

  it('gives no rows for what is elsewhere, and all where it can be any', () => {
    expect(changedRows(page, list, [record('attributes', document.body)])).toEqual([]);
    expect(changedRows(page, list, [record('attributes', list)])).toBeUndefined();
  });

  it('finds rows inside of what came', () => {
    const around = document.createElement('div');
    around.append(...draw(feige('a', false, '一')), ...draw(feige('b', false, '二')));
    const thread = document.createElement('div');
    thread.append(around);
    document.body.append(thread);
    const read = changedRows(pageOf(doudian), thread, [
      record('childList', thread, { addedNodes: [around] }),
    ]);
    expect(read?.length).toBe(2);
  });
});

describe('sidesBySpeaker', () => {
  const seen = (role: Role, speaker?: string, text = '好'): SeenRow => ({
    message: {
      row: document.body,
      turn: { role, kind: 'text', text },
      ...(speaker !== undefined && { speaker }),
    },
    print: '',
    words: '',
    seenAt: 0,
    live: false,
  });
  const sides = (buyer: string | undefined, ...all: SeenRow[]) => {
    const isOne = sidesBySpeaker(
      all.map((one) => [document.body, one] as const),
      '[:：]',
      buyer,
    );
    return isOne && all.map(({ message }) => message.turn.role);
  };

  it('knows the buyer by the name of the conversation, also where it is masked', () => {
    expect(sides('林**鹿', seen('agent', '林*鹿'), seen('agent', '店:甲'), seen('agent', '店'))).toEqual([
      'buyer',
      'agent',
      'agent',
    ]);
  });

  it('knows machines by their names, and leaves lines of the system alone', () => {
    expect(
      sides(
        '林',
        seen('agent', '林'),
        seen('agent', '店小蜜机器人'),
        seen('agent', '店:店小蜜'),
        seen('agent', '服务助手'),
        seen('agent', '京小智'),
        seen('system'),
      ),
    ).toEqual(['buyer', 'robot', 'robot', 'robot', 'robot', 'system']);
  });

  it('refuses a thread that may be somebody else’s', () => {
    expect(sides('林', seen('agent', '周'), seen('agent', '店:甲'))).toBe(false);
    expect(sides('林', seen('agent', '林'), seen('buyer', '周'))).toBe(false);
    expect(sides(undefined, seen('agent', '林'))).toBe(false);
    expect(sides('林', seen('agent', '店:甲'))).toEqual(['agent']);
  });
});
