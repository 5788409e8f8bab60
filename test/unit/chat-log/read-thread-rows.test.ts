// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createThreadMemory } from '../../../utils/chat-log/thread-memory.ts';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { pddMessage } from '../chat/pages.ts';
import { alibaba, doudian, Follower, feige, item, jd, NOON, pinduoduo, told } from './pages.ts';

const FIRST = NOON - 10 * MINUTE;
const jdMessage = (id: string, time: string, text: string, side = 'left') =>
  `<div class="message"><div class="message_${side}" id="${id}"><span class="message__time_str">${time}</span><span class="message__content">${text}</span></div></div>`;

describe('ids that are times', () => {
  it('say when it was, whatever the thread shows', () => {
    const time = '<p class="message-time">2026年09月20日 11:59:59</p>';
    const one = pddMessage(FIRST, 'k', '在吗').replace('<div class="buyer', `${time}<div class="buyer`);
    const [read] = new Follower(pinduoduo, [one]).read();
    expect(read).toMatchObject({
      id: String(FIRST),
      at: FIRST,
      atSource: 'page',
      role: 'buyer',
      kind: 'text',
    });
  });

  it('count as no time where they lie in the future or are too old', () => {
    for (const id of [NOON + 11 * MINUTE, 900_000_000_000, 123])
      expect(new Follower(pinduoduo, [pddMessage(id, 'k', '在吗')]).read()).toMatchObject([
        { id: String(id), at: NOON, atSource: 'seen' },
      ]);
  });
});

describe('readThreadRows', () => {
  it('says nothing twice, and all of it to whoever begins anew', () => {
    const rows = Array.from({ length: 30 }, (_, at) => pddMessage(FIRST + at * SECOND, 'k', `第${at}句`));
    const follower = new Follower(pinduoduo, rows);
    const all = follower.read();
    expect(all.length).toBe(30);
    expect(follower.later(SECOND)).toEqual([]);
    const again = new Follower(pinduoduo, rows);
    expect(told(again.read())).toEqual(told(all));
  });

  it('reads the same in slices of any order', () => {
    const rows = [feige('a0', false, '零', '09-20 08:00')];
    for (let at = 1; at < 40; at += 1)
      rows.push(feige(`a${at}`, at % 3 === 0, `第${at}句`, at % 10 === 0 ? `09-20 09:${at}` : ''));
    const whole = told(new Follower(doudian, rows).read());
    expect(whole.length).toBe(40);
    for (const order of [(list: Element[]) => list, (list: Element[]) => list.reverse()]) {
      const follower = new Follower(doudian, rows);
      const elements = order([...follower.list.children]);
      const readings = [];
      for (let at = 0; at < elements.length; at += 7)
        readings.push(follower.later(3000, elements.slice(at, at + 7)));
      expect(told(...readings)).toEqual(whole);
    }
  });

  it('gives the time of a group to those behind its first, marked as such', () => {
    const follower = new Follower(doudian, [feige('a', false, '一', '09-20 08:33'), feige('b', false, '二')]);
    const at = Date.UTC(2026, 8, 20, 0, 33);
    expect(follower.read()).toMatchObject([
      { at, atSource: 'page' },
      { at, grouped: true },
    ]);
  });

  it('takes the moment of a message that comes while somebody looks, also in a group', () => {
    const follower = new Follower(doudian, [feige('a', false, '一', '09-20 11:58')]);
    follower.read();
    follower.now += 5000;
    const added = follower.add(feige('b', false, '二'));
    expect(follower.read(added)).toMatchObject([{ id: 'b', at: NOON + 5000, atSource: 'seen' }]);
    expect(follower.later(MINUTE)).toEqual([]);
  });

  it('takes what came while nobody looked as of its group', () => {
    const follower = new Follower(doudian, [feige('a', false, '一', '09-20 11:30')]);
    follower.read();
    follower.conversation = { key: 'other' };
    follower.later(5000);
    follower.conversation = { key: 'k', buyer: '林' };
    follower.add(feige('b', false, '二'));
    expect(follower.later(5000).find(({ id }) => id === 'b')).toMatchObject({
      at: Date.UTC(2026, 8, 20, 3, 30),
      grouped: true,
    });
    follower.memory.stopped = true;
    follower.add(feige('c', false, '三'));
    expect(follower.later(5000)).toMatchObject([{ id: 'c', grouped: true }]);
  });

  it('waits for ids, and keeps the moment at which a message was seen first', () => {
    const follower = new Follower(doudian, [feige('a', false, '一', '09-20 11:58')]);
    follower.read();
    follower.now += 5000;
    const [row] = follower.add(feige('', false, '二'));
    expect(follower.read()).toEqual([]);
    row?.querySelector('.leaveMessage')?.parentElement?.setAttribute('data-id', 'b');
    expect(follower.later(300, row ? [row] : [])).toMatchObject([{ id: 'b', at: NOON + 5000 }]);
  });

  it('knows a message again whose element was exchanged before its id came', () => {
    const follower = new Follower(doudian, [feige('a', false, '一', '09-20 11:58')]);
    follower.read();
    follower.now += 5000;
    follower.add(feige('', false, '二'));
    follower.read();
    follower.list.replaceChildren();
    follower.add(feige('a', false, '一', '09-20 11:58'), feige('b', false, '二'));
    expect(follower.later(400)).toMatchObject([{ id: 'b', at: NOON + 5000, atSource: 'seen' }]);
  });

  it('never counts a bubble without an id as said, where others have theirs', () => {
    const follower = new Follower(doudian, [feige('a', false, '一', '09-20 11:58')]);
    follower.read();
    follower.add(feige('', true, '没有发出去'));
    for (let turn = 0; turn < 5; turn += 1) expect(follower.later(20_000)).toEqual([]);
  });

  it('says when to read again for notices without ids, and then gives what happened', () => {
    const follower = new Follower(doudian, [feige('a', false, '一', '09-20 11:58')]);
    follower.add('<div data-qa-id="qa-message-warpper"><div><div>已转接给 小朵</div></div></div>');
    follower.read();
    const { again = 0 } = follower.memory;
    expect(again).toBe(NOON + 10_000);
    expect(follower.later(again - NOON)).toMatchObject([
      { role: 'system', event: 'transfer', agent: '小朵' },
    ]);
    expect(follower.memory.again).toBeUndefined();
  });

  it('marks a message as withdrawn in its place, and keeps who said it and when', () => {
    const follower = new Follower(pinduoduo, [pddMessage(FIRST, 'k', '发错了')]);
    follower.read();
    const row = follower.list.firstElementChild as Element;
    const gone = row.cloneNode(true) as Element;
    (gone.querySelector('.buyer-item') as Element).className = 'msg-system';
    (gone.querySelector('p') as Element).textContent = '对方撤回了一条消息';
    row.replaceWith(gone);
    const [read, ...others] = follower.later(MINUTE, [gone]);
    expect(others).toEqual([]);
    expect(read).toMatchObject({ id: String(FIRST), role: 'buyer', at: FIRST, kind: 'withdrawn' });
    row.querySelector('p')?.replaceChildren('发错了');
    gone.replaceWith(row);
    expect(follower.later(MINUTE)).toEqual([]);
  });

  it('tells messages apart that come one after the other in one element', () => {
    const follower = new Follower(pinduoduo, [pddMessage(FIRST, 'k', '在吗')]);
    follower.read();
    const row = follower.list.firstElementChild as Element;
    row.id = `middlePanel_list_${FIRST + 5000}`;
    expect(follower.later(1000, [row])).toMatchObject([{ id: String(FIRST + 5000), at: FIRST + 5000 }]);
  });

  it('reads history that comes above, and gives the rows below the time of their group', () => {
    const follower = new Follower(doudian, [feige('b', false, '二'), feige('c', true, '三')]);
    expect(follower.read()).toMatchObject([{ id: 'b', atSource: 'seen' }, { id: 'c' }]);
    const above = follower.add(feige('a', false, '一', '09-19 20:00'));
    follower.list.prepend(...above);
    const at = Date.UTC(2026, 8, 19, 12);
    expect(follower.later(5000, [...above, follower.list.children[1] as Element])).toMatchObject([
      { id: 'a', at },
      { id: 'b', at, grouped: true },
      { id: 'c', at, grouped: true },
    ]);
  });

  it('never takes old messages without a time for later than those behind them', () => {
    const follower = new Follower(doudian, [feige('a', false, '一'), feige('b', true, '二', '09-19 20:00')]);
    const at = Date.UTC(2026, 8, 19, 12);
    expect(follower.read()).toMatchObject([
      { id: 'a', at, atSource: 'seen' },
      { id: 'b', at, atSource: 'page' },
    ]);
  });

  it('puts clock times on the days on which they can have been, and leaves them there', () => {
    const follower = new Follower(jd, [
      jdMessage('s1', '22:00:00', '一'),
      jdMessage('s2', '21:00:00', '二'),
      jdMessage('s3', '11:59:00', '三'),
    ]);
    const whole = [
      { id: 's1', at: Date.UTC(2026, 8, 18, 14) },
      { id: 's2', at: Date.UTC(2026, 8, 19, 13) },
      { id: 's3', at: Date.UTC(2026, 8, 20, 3, 59) },
    ];
    expect(follower.read()).toMatchObject(whole);
    expect(follower.later(24 * 60 * MINUTE)).toEqual([]);
    const first = new Follower(
      jd,
      [...follower.list.children].map((row) => row.outerHTML),
    );
    const [row] = first.list.children;
    expect(first.read(row ? [row] : [])).toMatchObject([whole[0]]);
  });

  it('puts clock times on the day that stands above them', () => {
    const follower = new Follower(jd, [
      '<div class="day">2026年9月10日</div>',
      jdMessage('s1', '22:00', '一'),
      jdMessage('s2', '21:59', '二'),
      '<div class="day"><span>— 昨天 —</span></div>',
      jdMessage('s3', '08:00', '三'),
    ]);
    expect(follower.read().map(({ at }) => at)).toEqual([
      Date.UTC(2026, 8, 10, 14),
      Date.UTC(2026, 8, 10, 13, 59),
      Date.UTC(2026, 8, 19, 0),
    ]);
  });

  it('makes ids of time, role and number where a page has none, the same after a reload', () => {
    const at = '2026-09-20 11:30:11';
    const rows = [item(false, at, '一'), item(false, at, '二'), item(true, at, '三'), item(true, '', '四')];
    const stamp = Date.UTC(2026, 8, 20, 3, 30, 11);
    const follower = new Follower(alibaba, rows.slice(0, 3));
    const readings = [follower.read()];
    follower.now += 5000;
    readings.push(follower.read(follower.add(rows[3] ?? '')));
    expect(readings.flat().map(({ id }) => id)).toEqual([
      `~${stamp}-b-1`,
      `~${stamp}-b-2`,
      `~${stamp}-a-1`,
      `~${stamp}-a-2`,
    ]);
    const anew = new Follower(alibaba, rows).read();
    for (const { id } of readings.flat()) expect(anew.map((one) => one.id)).toContain(id);
  });

  it('logs nothing of a conversation of which not even a name is known', () => {
    const follower = new Follower(pinduoduo, [pddMessage(FIRST, 'k', '在吗')]);
    follower.conversation = { key: '^3' };
    expect(follower.read()).toEqual([]);
  });

  it('leaves out rows that nobody sees', () => {
    const follower = new Follower(pinduoduo, [pddMessage(FIRST, 'k', '在吗')]);
    follower.list.firstElementChild?.setAttribute('style', 'display: none');
    expect(follower.read()).toEqual([]);
  });

  it('bounds what a page may say', () => {
    const long = '名'.repeat(3000);
    const follower = new Follower(doudian, [
      feige('i'.repeat(300), true, '一', '09-20 08:00').replace('<pre>', `<b class="nick">${long}</b><pre>`),
    ]);
    follower.conversation = { key: long, buyer: long };
    const [read] = follower.read();
    expect(read?.id.length).toBeLessThanOrEqual(80);
    for (const text of [read?.conversation, read?.buyer, read?.agent])
      expect(text?.length).toBeLessThanOrEqual(120);
  });

  it('begins anew with another memory only', () => {
    const memory = createThreadMemory();
    const follower = new Follower(pinduoduo, [pddMessage(FIRST, 'k', '在吗')], memory);
    expect(follower.read().length).toBe(1);
    expect(new Follower(pinduoduo, [pddMessage(FIRST, 'k', '在吗')], memory).read()).toEqual([]);
  });
});
