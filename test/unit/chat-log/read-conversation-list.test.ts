// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { CompiledLog } from '../../../utils/chat-log/compile-log.ts';
import { createListMemory, dropChangedRows } from '../../../utils/chat-log/list-memory.ts';
import { ownName } from '../../../utils/chat-log/own-name.ts';
import { type ListContext, readConversationList } from '../../../utils/chat-log/read-conversation-list.ts';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { draw } from '../chat/pages.ts';
import { doudian, kuaishou, NOON, pageOf, pinduoduo } from './pages.ts';

const pddRow = (uid: string, name: string, more = '', attributes = '') =>
  `<li class="chat-item"${attributes}><div class="chat-item-box" data-random="${uid}-0-all"><span class="nickname-span">${name}</span>${more}</div></li>`;
const wait = (words: string) => `<div class="chat-unreply-over-time">${words}</div>`;
const card = (name: string, more = '') =>
  `<div class="SessionBaseCard"><div class="SessionBaseCard-topHeadName">${name}</div>${more}</div>`;
const group = (title: string, ...rows: string[]) =>
  `<div class="SessionListGroupItem"><span class="SessionListGroupItem-groupName">${title}</span>${rows.join('')}</div>`;

function read(compiled: CompiledLog, html: string, context: ListContext = {}) {
  document.body.replaceChildren(...draw(html));
  const rows = readConversationList(compiled, pageOf(compiled), document, NOON, context);
  return rows.map(({ row, ...one }) => {
    expect(row.isConnected).toBe(true);
    return one;
  });
}

it('reads rows again in which something changed, or that stand under another title, and no others', () => {
  const html = group('待回复', card('甲'), card('乙')) + group('已回复', card('丙'));
  document.body.replaceChildren(...draw(html));
  const page = pageOf(kuaishou);
  const memory = createListMemory(document);
  const readNow = (now = NOON) =>
    readConversationList(kuaishou, page, document, now, { memory }).map(({ buyer, waits, answered }) => [
      buyer,
      waits ? 'waits' : answered ? 'answered' : '',
    ]);
  const before = readNow();
  expect(before).toEqual([
    ['甲', 'waits'],
    ['乙', 'waits'],
    ['丙', 'answered'],
  ]);
  const names = [...document.querySelectorAll('.SessionBaseCard-topHeadName')];
  const [first, second] = names;
  if (!first?.firstChild || !second?.firstChild) throw new Error('no names');
  first.firstChild.nodeValue = '丁';
  second.firstChild.nodeValue = '戊';
  expect(readNow()).toEqual(before);
  const record = { target: first.firstChild, type: 'characterData' } as unknown as MutationRecord;
  dropChangedRows(memory, [record], page.rows ?? '');
  expect(readNow().map(([buyer]) => buyer)).toEqual(['丁', '乙', '丙']);
  const [, other] = document.querySelectorAll('.SessionListGroupItem');
  other?.append(second.closest('.SessionBaseCard') as Element);
  expect(readNow()).toEqual([
    ['丁', 'waits'],
    ['丙', 'answered'],
    ['戊', 'answered'],
  ]);
  first.firstChild.nodeValue = '己';
  expect(readNow(NOON + 2 * MINUTE)[0]?.[0]).toBe('己');
});

describe('readConversationList', () => {
  it('says since when each waits, by its words', () => {
    const html = [
      pddRow('1', '甲', wait('已等待1小时')),
      pddRow('2', '乙', wait('45秒')),
      pddRow('3', '丙', wait('1:05')),
      pddRow('4', '丁', '<p class="item-note">11:40</p><div class="reply-status">待回复</div>'),
      pddRow('5', '戊', '<div class="reply-status">已回复</div>'),
      pddRow('6', '己', '<p class="chat-message-content">已等待9小时 待回复</p>'),
    ].join('');
    expect(read(pinduoduo, html)).toMatchObject([
      { key: '1', buyer: '甲', waits: { since: NOON - HOUR } },
      { key: '2', waits: { since: NOON - 45 * SECOND, exact: true } },
      { key: '3', waits: { since: NOON - 65 * SECOND, exact: true } },
      { key: '4', waits: { since: NOON - 20 * MINUTE } },
      { key: '5', answered: true },
      { key: '6' },
    ]);
    expect(read(pinduoduo, html).filter(({ waits }) => waits).length).toBe(4);
  });

  it('gives each conversation once, by the row that is shown and says more', () => {
    const html = [
      pddRow('1', '甲', '', ' style="display:none"'),
      pddRow('1', '甲'),
      pddRow('1', '甲', wait('3分钟')),
      pddRow('2', '甲'),
      pddRow('', '无'),
      pddRow('3', '乙', wait('3分钟'), ' hidden'),
    ].join('');
    expect(read(pinduoduo, html)).toEqual([
      { key: '1', buyer: '甲', open: false, waits: { since: NOON - 3 * MINUTE } },
      { key: '2', buyer: '甲', open: false },
    ]);
  });

  it.each([
    ['请在3分钟内回复', true],
    ['請在3分鐘內回覆 (2)', true],
    ['已超时', true],
    ['已逾時(1)', true],
    ['待回复', true],
    ['待回覆', true],
    ['未回复', true],
    ['Waiting for reply', true],
    ['Overdue (3)', true],
    ['Unanswered', true],
    ['已回复', false],
    ['已回覆', false],
    ['Replied', false],
    ['全部', undefined],
    ['3分钟内已回复', false],
    ['不超时', undefined],
    ['最近联系', undefined],
    ['constructor', undefined],
  ])('takes the title %s of a group for what it says', (title, waits) => {
    const [row] = read(kuaishou, group(title, card('甲')));
    expect(row).toEqual({
      key: '~甲',
      buyer: '甲',
      open: false,
      ...(waits === true && { waits: {} }),
      ...(waits === false && { answered: true }),
    });
  });

  it('says nothing of two rows that only a name tells apart', () => {
    const html = group('待回复', card('林*'), card('林*')) + group('已回复', card('周*'));
    expect(read(kuaishou, html)).toEqual([
      { key: '~林*', buyer: '林*', open: false },
      { key: '~周*', buyer: '周*', open: false, answered: true },
    ]);
  });

  it('uses the key that the thread has, where the list has names only', () => {
    const html = group(
      '待回复',
      card('甲', '').replace('"SessionBaseCard"', '"SessionBaseCard is-active"'),
      card('乙'),
    );
    const keys = new Map([['乙', '900']]);
    expect(read(kuaishou, html, { conversation: { key: '800', buyer: '甲' }, keys })).toMatchObject([
      { key: '800', open: true },
      { key: '900', open: false },
    ]);
    expect(read(kuaishou, html, { conversation: { key: '800', buyer: '丙' } })).toMatchObject([
      { key: '~甲' },
      { key: '~乙' },
    ]);
  });

  it('takes an age for a wait only where something says that somebody waits', () => {
    const row = (name: string, badge: string) =>
      `<div data-kora="conversation" data-btm-id="x.current"><sup class="badge-count-x">${badge}</sup><div class="nameLine-x" title="${name}"></div><div class="timerParticular-x">2分钟</div></div>`;
    expect(read(doudian, row('甲', '') + row('乙', '2') + row('丙', '0'))).toMatchObject([
      { key: '~甲' },
      { key: '~乙', waits: { since: NOON - 2 * MINUTE } },
      { key: '~丙' },
    ]);
    expect(read(doudian, row('甲', ''))[0]?.waits).toBeUndefined();
  });

  it('is quick with 300 rows, and bounds what it reads', () => {
    const html = Array.from({ length: 300 }, (_, at) => pddRow(`u${at}`, `名${at}`, wait(`${at}秒`))).join(
      '',
    );
    expect(read(pinduoduo, html).length).toBe(300);
    const long = read(pinduoduo, pddRow('k'.repeat(500), '名'.repeat(5000), wait('秒'.repeat(5000))));
    expect(long.map(({ key, buyer }) => [key.length, buyer?.length])).toEqual([[120, 120]]);
  });

  it('gives nothing where there is no list', () => {
    expect(read(pinduoduo, '<p>请先登录</p>')).toEqual([]);
  });
});

describe('ownName', () => {
  it('is who the page says that answers', () => {
    document.body.replaceChildren(...draw('<p class="LoginUserInfo-subTitle-text">客服小禾</p>'));
    expect(ownName(kuaishou, pageOf(kuaishou), document)).toBe('客服小禾');
    expect(ownName(pinduoduo, pageOf(pinduoduo), document)).toBeUndefined();
  });
});
