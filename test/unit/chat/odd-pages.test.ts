// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileChat } from '../../../utils/chat/chat-page.ts';
import { findComposers } from '../../../utils/chat/composers.ts';
import { roleOrRobot } from '../../../utils/chat/machines.ts';
import { numbersIn } from '../../../utils/chat/order-numbers.ts';
import { isOpenRow } from '../../../utils/chat/pressed-row.ts';
import { makeAcquaintance, readChat } from '../../../utils/chat/read-chat.ts';
import type { ChatConsole, ChatPage, OrderNumber } from '../../../utils/reader/chat-vocabulary.ts';
import { doudian, draw, jd, kuaishou, pddMessage, pddPage, pinduoduo } from './pages.ts';

const NOW = Date.UTC(2026, 8, 20, 4);
const [ONE, TWO] = ['260915-284610937715502', '260801-771902846600431'];

const show = (html: string) => document.body.replaceChildren(...draw(html));
const pageOf = (data: ChatConsole) => data.pages[0] as ChatPage;
const read = (data: ChatConsole, acquaintance = makeAcquaintance(document), ms = 0) =>
  readChat(document, compileChat(data), pageOf(data), NOW + ms, acquaintance);

afterEach(() => document.body.replaceChildren());

describe('orders in the panel', () => {
  const ordersWith = (tabs: string) => {
    show(
      `${pddPage('77', 'X*K', pddMessage(1, '77', '在吗'))}<aside class="right-panel-container">${tabs}<p>订单编号：${ONE}</p><p>订单编号：${TWO}</p></aside>`,
    );
    return read(pinduoduo).orderIds;
  };

  it('are all handed on where they are the buyer’s', () => {
    expect(ordersWith('')).toEqual([ONE, TWO]);
    expect(ordersWith('<b class="PersonalOrder bar-select">个人订单</b><b>店铺待支付订单</b>')).toEqual([
      ONE,
      TWO,
    ]);
  });

  it('are not where they are the shop’s, or it is not known whose', () => {
    expect(
      ordersWith('<b class="PersonalOrder">个人订单</b><b class="bar-select">店铺待支付订单</b>'),
    ).toEqual([]);
    expect(ordersWith('<b>个人订单</b><b>店铺待支付订单</b>')).toEqual([]);
  });
});

describe('order numbers', () => {
  const numbers = (html: string, order: OrderNumber) => {
    const holder = document.createElement('div');
    holder.append(...draw(html));
    document.body.append(holder);
    return numbersIn(holder, order);
  };
  const long = { pattern: '\\d{15,20}' };

  it.each([
    ['<p>订单编号：6938800000000007714 待发货</p>', ['6938800000000007714']],
    ['<p><span>订单号</span><span>：</span><span>6938800000000007714</span></p>', ['6938800000000007714']],
    ['<p>訂單編號 6938800000000007714</p>', ['6938800000000007714']],
    ['<p>Order No. 6938800000000007714</p>', ['6938800000000007714']],
    ['<p>商品ID：3600000000000001234</p><p>订单号：6938800000000007714</p>', ['6938800000000007714']],
    ['<p>商品ID：</p><p>3600000000000001234</p>', []],
    ['<p>快递单号 773300000012345678</p>', []],
    ['<p data-order-id="6938800000000007714">待发货</p>', ['6938800000000007714']],
    ['<a href="/order/detail?order_id=6938800000000007714&a=1">查看</a>', ['6938800000000007714']],
    ['<p data-id="7311000000000000103">卡片</p>', []],
    ['<p hidden>订单号：6938800000000007714</p>', []],
    ['<b>6938800000000007714</b><b>6938800000000009920</b>', ['6938800000000007714', '6938800000000009920']],
  ])('in %s', (html, expected) => {
    expect(numbers(html, long)).toEqual(expected);
  });

  it('are no telephone numbers', () => {
    expect(numbers(`<p>${'138'}${'00138000'}</p>`, { pattern: '\\d{9,15}' })).toEqual([]);
  });
});

describe('composers', () => {
  it('are found by what is beside them where nothing names them, if there is one', () => {
    const field =
      '<div class="k1"><div><div contenteditable="plaintext-only"></div></div><b class="btn">發送</b></div>';
    show(`<div><textarea placeholder="搜索"></textarea></div>${field}`);
    expect(findComposers(document, pageOf(jd)).map(({ kind }) => kind)).toEqual(['editable']);
    show(field + field);
    expect(findComposers(document, pageOf(jd))).toEqual([]);
    show('<div class="k1"><textarea></textarea><button>保存</button></div>');
    expect(findComposers(document, pageOf(doudian))).toEqual([]);
  });

  it('are none where nobody can write', () => {
    show('<div class="EditorContent" contenteditable="false"></div><button>发送</button>');
    expect(findComposers(document, pageOf(jd))).toEqual([]);
  });
});

it('reads what stands in open shadow roots', () => {
  const host = document.createElement('chat-app');
  const root = host.attachShadow({ mode: 'open' });
  const inner = document.createElement('div');
  inner
    .attachShadow({ mode: 'open' })
    .append(...draw('<div class="EditorContent" contenteditable="true"></div>'));
  root.append(
    ...draw(
      '<div class="chat-head-name"><span>m***a</span></div><div id="t-chat-scroll"><div class="message"><div class="message_left" id="s_1"><span class="message__content">在吗</span></div></div></div>',
    ),
    inner,
  );
  document.body.append(host);
  // Long after the last search of this document.
  vi.spyOn(performance, 'now').mockReturnValue(1e9);
  const view = read(jd);
  expect(view.conversation).toMatchObject({ key: '~m***a', settled: true });
  expect(view.turns.map(({ text }) => text)).toEqual(['在吗']);
  expect(findComposers(document, pageOf(jd)).length).toBe(1);
  vi.restoreAllMocks();
});

describe('an unknown label in the header', () => {
  const keyWith = (header: string, rows: string) => {
    show(
      `${rows}<div class="chat-head-name">${header}</div><div id="t-chat-scroll"><div class="message_left" id="s_1"><span class="message__content">在吗</span></div></div>`,
    );
    return read(jd).conversation;
  };
  const row = (name: string) => `<div class="alluser-item"><b class="alluser-item-name">${name}</b></div>`;

  it('is told from the name by the list', () => {
    const header = '<i class="q1">铁粉团</i><b>m***a</b>';
    expect(keyWith(header, row('m***a') + row('p***8'))?.key).toBe('~m***a');
    const labelled = row('<i>铁粉团</i><b>m***a</b>') + row('<i>铁粉团</i><b>p***8</b>');
    expect(keyWith(header, labelled)?.key).toBe('~m***a');
  });

  it('is none of the words that names end in', () => {
    for (const name of ['示例买家', '小王会员', '🐟', '88号买家'])
      expect(keyWith(`<b>${name}</b><i class="tag">老客</i>`, '')?.key).toBe(`~${name}`);
  });

  it('lets nobody be named where nothing tells', () => {
    const unknown = keyWith('<i class="q1">铁粉团</i><b>m***a</b>', '');
    expect(unknown).toMatchObject({ key: '^0', settled: true });
    expect(unknown?.buyer).toBeUndefined();
  });

  it('still shows that another conversation was opened', () => {
    const acquaintance = makeAcquaintance(document);
    keyWith('<i class="q1">铁粉团</i><b>m***a</b>', '');
    expect(read(jd, acquaintance).conversation?.settled).toBe(true);
    const name = document.querySelector('.chat-head-name b');
    if (name) name.textContent = 'p***8';
    expect(read(jd, acquaintance, 300).conversation?.settled).toBe(false);
  });
});

describe('a row of the list that is pressed', () => {
  const list = (preview: string) => {
    const row = (name: string, said: string) =>
      `<div class="alluser-item"><b class="alluser-item-name">${name}</b><i>${said}</i></div>`;
    show(
      `<div>${row('m***a', preview)}${row('p***8', '好')}</div><div class="chat-head-name"><span>m***a</span></div><div id="t-chat-scroll"><div class="message_left" id="s_1"><span class="message__content">滤芯多久换一次</span></div></div>`,
    );
    const acquaintance = makeAcquaintance(document);
    read(jd, acquaintance);
    const rows = [...document.querySelectorAll('.alluser-item')];
    return rows.map((one) => isOpenRow(pageOf(jd), one, acquaintance, { now: NOW, zone: 'Asia/Shanghai' }));
  };

  it('is the open one by its name and its last message', () => {
    expect(list('滤芯多久换一次')).toEqual(['yes', 'no']);
    expect(list('有货吗')).toEqual(['likely', 'no']);
  });

  it('is the open one by its mark', () => {
    const card = (mark: string, name: string) =>
      `<div class="SessionBaseCard ${mark}"><b class="SessionBaseCard-topHeadName">${name}</b></div>`;
    show(
      `${card('is-active', '小满')}${card('', '小满')}<div class="ChatMessageList-x"><div id="0_55_1">在</div></div>`,
    );
    const acquaintance = makeAcquaintance(document);
    read(kuaishou, acquaintance);
    const rows = [...document.querySelectorAll('.SessionBaseCard')];
    const zone = 'Asia/Shanghai';
    const open = rows.map((one) => isOpenRow(pageOf(kuaishou), one, acquaintance, { now: NOW, zone }));
    expect(open).toEqual(['yes', 'likely']);
  });
});

it.each([
  ['agent', '机器人', '您好', 'robot'],
  ['agent', '店小二-智能客服', '您好', 'robot'],
  ['agent', '機器人', '您好', 'robot'],
  ['agent', 'AI客服', '您好', 'robot'],
  ['agent', '小禾', '【自动回复】您好', 'robot'],
  ['agent', '小禾', '[AI客服] 您好', 'robot'],
  ['agent', '小禾', '机器人怎么用，看说明书', 'agent'],
  ['agent', 'Abbott', '您好', 'agent'],
  ['buyer', '机器人', '您好', 'robot'],
  ['buyer', '爱机器人的猫', '自动回复怎么关', 'buyer'],
] as const)('takes a %s called %s who says %s for %s', (role, speaker, text, expected) => {
  expect(roleOrRobot(role, speaker, text)).toBe(expected);
});
