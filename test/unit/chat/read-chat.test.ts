// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chatPageAt, compileChat } from '../../../utils/chat/chat-page.ts';
import { composerAt, findComposers, meantComposer } from '../../../utils/chat/composers.ts';
import { makeAcquaintance, readChat } from '../../../utils/chat/read-chat.ts';
import { TURNS_LIMIT } from '../../../utils/chat/view.ts';
import type { ChatConsole, ChatPage } from '../../../utils/reader/chat-vocabulary.ts';
import { doudian, draw, jd, kuaishou, pddMessage, pddPage, pinduoduo, taobao } from './pages.ts';

const NOW = Date.UTC(2026, 8, 20, 4);
const pageOf = (data: ChatConsole, id: string): ChatPage => {
  const page = data.pages.find((one) => one.id === id);
  if (!page) throw new Error(`no page ${id}`);
  return page;
};
const show = (html: string) => document.body.replaceChildren(...draw(html));
const read = (data: ChatConsole, acquaintance = makeAcquaintance(document)) =>
  readChat(document, compileChat(data), pageOf(data, 'chat'), NOW, acquaintance);
/** A thread of so many messages, each as small as can be. */
function showMessages(count: number): void {
  show(pddPage('77', 'X*K', ''));
  const [first] = draw('<ul><li class="onemsg buyer-item"><p class="msg-content-box">…</p></li></ul>');
  const row = first?.firstElementChild;
  const list = document.querySelector('ul.msg-list');
  if (!row || !list) throw new Error('no list');
  for (let n = 0; n < count; n++) {
    const one = row.cloneNode(true) as Element;
    one.id = `middlePanel_list_${n}`;
    if (one.firstElementChild) one.firstElementChild.textContent = `第${n}句`;
    list.append(one);
  }
}

afterEach(() => document.body.replaceChildren());

/** How many elements are looked at while something is done. */
function touched(work: () => void): number {
  const seen = new Set<Element>();
  const { matches } = Element.prototype;
  const spy = vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    seen.add(this);
    return matches.call(this, selector);
  });
  work();
  spy.mockRestore();
  return seen.size;
}

describe('a long thread', () => {
  it('is read from its end, and costs no more than a short one', () => {
    showMessages(60);
    const few = makeAcquaintance(document);
    read(pinduoduo, few);
    const short = touched(() => read(pinduoduo, few));
    showMessages(10_000);
    const many = makeAcquaintance(document);
    const { turns } = read(pinduoduo, many);
    expect(turns.length).toBe(TURNS_LIMIT);
    expect(turns.at(-1)?.text).toBe('第9999句');
    expect(turns[0]?.text).toBe(`第${10_000 - TURNS_LIMIT}句`);
    const long = touched(() => read(pinduoduo, many));
    expect(short).toBeGreaterThan(TURNS_LIMIT);
    expect(long).toBeLessThanOrEqual(short + 5);
  }, 60_000);

  it('is read in the order in which it is seen where rows place themselves', () => {
    const rows = [3, 0, 2, 1].map(
      (n) =>
        `<div class="message" style="position:absolute;top:${n * 40}px"><div class="message_left" id="s_${n}"><span class="message__content">${n}</span></div></div>`,
    );
    show(
      `<div class="chat-head-name"><span>p***8</span></div><div id="t-chat-scroll"><div style="height:400px">${rows.join('')}</div></div>`,
    );
    expect(read(jd).turns.map(({ text }) => text)).toEqual(['0', '1', '2', '3']);
  });
});

it('cuts texts, and keeps emoji and what bidi marks would hide', () => {
  show(
    pddPage(
      '77',
      'X*K',
      pddMessage(1, '77', '字'.repeat(900)) + pddMessage(2, '77', '\u202e取消\u202c 👨‍👩‍👧 好'),
    ),
  );
  const [long, odd] = read(pinduoduo).turns;
  expect(long?.text.length).toBe(500);
  expect(odd?.text).toBe('取消 👨‍👩‍👧 好');
});

it('takes no order number that people write themselves, and none that is left over from another buyer', () => {
  const number = '260915-284610937715502';
  const panel = (text: string) => `<aside class="right-panel-container"><p>${text}</p></aside>`;
  const acquaintance = makeAcquaintance(document);
  show(pddPage('77', 'X*K', pddMessage(1, '77', `订单编号：${number}`)));
  expect(read(pinduoduo, acquaintance).orderIds).toEqual([]);
  show(pddPage('77', 'X*K', pddMessage(1, '77', '在吗')) + panel(`订单编号：${number}`));
  expect(read(pinduoduo, acquaintance).orderIds).toEqual([number]);
  show(pddPage('88', '林*', pddMessage(2, '88', '你好')) + panel(`订单编号：${number}`));
  expect(read(pinduoduo, acquaintance).orderIds).toEqual([]);
});

it('lets a thread with messages of two buyers be nobody’s', () => {
  show(pddPage('77', 'X*K', pddMessage(1, '77', '在吗') + pddMessage(2, '88', '你好')));
  expect(read(pinduoduo).conversation?.settled).toBe(false);
});

it('takes the one row that is marked, however it is marked, for the open one', () => {
  const rows = (marks: readonly string[]) =>
    marks.map(
      (mark, n) =>
        `<div class="SessionBaseCard ${mark}"><b class="SessionBaseCard-topHeadName">买家${n}</b></div>`,
    );
  const message = `<div class="ChatMessageList-ContentWrap"><div id="0_55_1"><div class="x__notMe"><p class="y_beforeMsgBody">买家19-18 14:03:22</p><p class="BizTextCard">在吗</p></div></div></div>`;
  const settledWith = (...marks: string[]) => {
    show(rows(marks).join('') + message);
    return read(kuaishou).conversation?.settled;
  };
  expect(settledWith('', 'qx81f', '')).toBe(true);
  expect(settledWith('', '', 'qx81f')).toBe(false);
  expect(settledWith('', 'qx81f', 'hovered')).toBe(true);
  expect(settledWith('', '', '')).toBe(true);
});

it('waits for the thread when the mark goes to a row of the same name', () => {
  const row = (mark: string) =>
    `<div class="alluser-item ${mark}"><b class="alluser-item-name">m***a</b></div>`;
  show(
    `<div>${row('on')}${row('')}${row('')}</div><div class="chat-head-name"><span>m***a</span></div><div id="t-chat-scroll"><div class="message"><div class="message_left" id="s_1"><span class="message__content">在吗</span></div></div></div>`,
  );
  const acquaintance = makeAcquaintance(document);
  const look = (ms: number) =>
    readChat(document, compileChat(jd), pageOf(jd, 'chat'), NOW + ms, acquaintance).conversation;
  expect(look(0)?.settled).toBe(true);
  const [first, second] = document.querySelectorAll('.alluser-item');
  first?.classList.remove('on');
  second?.classList.add('on');
  expect(look(100)?.settled).toBe(false);
  const content = document.querySelector('.message__content');
  if (content) content.textContent = '有货吗';
  document.querySelector('.message_left')?.setAttribute('id', 's_2');
  look(400);
  expect(look(1100)).toMatchObject({ settled: true, visit: 1 });
});

describe('composers', () => {
  it('are told by the data, and only where somebody can write', () => {
    show(pddPage('77', 'X*K', ''));
    const page = pageOf(pinduoduo, 'chat');
    const area = document.querySelector('textarea');
    expect(findComposers(document, page)).toEqual([{ element: area, kind: 'textarea' }]);
    area?.setAttribute('maxlength', '300');
    expect(findComposers(document, page)[0]?.limit).toEqual({ unit: 'characters', most: 300 });
    area?.setAttribute('disabled', '');
    expect(findComposers(document, page)).toEqual([]);
  });

  it('are found from what is inside them', () => {
    show('<div class="EditorContent" contenteditable="true"><div>你好</div></div><input>');
    const page = pageOf(jd, 'chat');
    const inner = document.querySelector('.EditorContent > div');
    expect(inner && composerAt(inner, page)?.kind).toBe('editable');
    const input = document.querySelector('input');
    expect(input && composerAt(input, page)).toBeUndefined();
  });

  it('are meant where the focus is, else where it was, else in order', () => {
    show(
      '<textarea placeholder="请输入" id="one"></textarea><textarea placeholder="请输入" id="two"></textarea>',
    );
    const page = pageOf(taobao, 'reviews');
    const [one, two] = document.querySelectorAll('textarea');
    expect(meantComposer(document, page, undefined)?.element).toBe(one);
    expect(meantComposer(document, page, two)?.element).toBe(two);
    one?.focus();
    expect(meantComposer(document, page, two)?.element).toBe(one);
  });
});

describe('a chat page', () => {
  it.each([
    [pinduoduo, 'https://mms.pinduoduo.com/chat-merchant/index.html?r=0.5#/', true, 'chat'],
    [pinduoduo, 'https://mms.pinduoduo.com/chat-merchant/#/', true, 'chat'],
    [pinduoduo, 'https://mms.pinduoduo.com/chat-merchant/#/', false, undefined],
    [pinduoduo, 'https://mms.pinduoduo.com/goods/evaluation/index', true, 'reviews'],
    [pinduoduo, 'https://mms.pinduoduo.com/orders/list', true, undefined],
    [doudian, 'https://im.jinritemai.com/pc_seller_v2/main/workspace?fromOrder=1', true, 'chat'],
    [doudian, 'https://fxg.jinritemai.com/pc_seller_v2/main/workspace', true, undefined],
    [jd, 'https://dongdong.jd.com/', true, 'chat'],
  ])('of %#: %s', (data, url, top, id) => {
    expect(chatPageAt(compileChat(data), new URL(url) as unknown as Location, top)?.id).toBe(id);
  });
});
