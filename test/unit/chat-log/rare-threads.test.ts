// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { type CompiledLog, compileLog } from '../../../utils/chat-log/compile-log.ts';
import taobaoLog from '../../../utils/consoles/taobao/log.ts';
import { chinaTime } from '../../support/china-time.ts';
import { Follower, jd, kuaishou, pinduoduo } from './pages.ts';

const taobao = compileLog({
  id: 'taobao',
  hosts: ['market.m.taobao.com'],
  timeZone: 'Asia/Shanghai',
  pages: [],
  ...taobaoLog,
});

const inKuaishou = (id: string, isOwn: boolean, head: string, card = 'BizTextCard', words = '在') =>
  `<div id="${id}" class="cs-x"><div class="kwaishop-cs-LayoutDefaultWrapper_lrWrapper__${isOwn ? 'isMine' : 'notMe'}"><div class="q_beforeMsgBody">${head}</div><div class="q_msgBody"><div class="${card}">${words}</div></div></div></div>`;
const inJd = (id: string, side: 'left' | 'right', time: string, words = '在') =>
  `<div class="message"><div class="message_${side}" id="${id}"><span class="message__time_str">${time}</span><span class="message__content">${words}</span></div></div>`;
const inRecords = (time: string, name: string, words = '好') =>
  `<div class="_chatWrap_q7_9"><div class="_chatTime_q7_3">${time}</div><span class="_chatName_q7_1">${name}</span><span title="${words}">${words}</span></div>`;
const group = (day: string, ...lines: string[]) => `<div><div>${day}</div>${lines.join('')}</div>`;
const inPinduoduo = (id: string, inner: string, prefix = 'list') =>
  `<li id="middlePanel_${prefix}_${id}" class="onemsg"><div class="merchantMessage"><p class="message-time">\n2026年09月10日 08:37:00\n</p>${inner}</div></li>`;
const bubble = (who: string, body: string) =>
  `<div class="${who}"><p class="nickname"><span>小禾</span></p><div currentuid="77"><div class="msg-content">${body}</div></div></div>`;

interface Case {
  name: string;
  compiled: CompiledLog;
  now: string;
  key?: string;
  buyer?: string;
  rows: string[];
  /** Who, which kind, what happened and when, by China's clock. */
  expected: string[];
}

const CASES: Case[] = [
  {
    name: 'Kuaishou: after the turn of the year, names that end in digits as the conversation has them',
    compiled: kuaishou,
    now: '2027-02-20T09:00',
    key: '1',
    buyer: '小林',
    rows: [
      inKuaishou('0_1_1', false, '小林11-05 08:00:00'),
      inKuaishou('0_1_2', true, '客服212-31 08:00:00'),
      inKuaishou('0_1_3', false, '小林12-10 08:00:00', 'BizOrderCard'),
      inKuaishou('0_1_4', false, '小林2-20 08:59:59'),
    ],
    expected: [
      'buyer text 2026-11-05 08:00:00',
      'agent text 2026-12-31 08:00:00 客服2',
      'buyer card 2026-12-10 08:00:00',
      'buyer text 2027-02-20 08:59:59',
    ],
  },
  {
    name: 'Kuaishou: the same digits of another buyer',
    compiled: kuaishou,
    now: '2027-02-20T09:00',
    key: '2',
    buyer: '小林1',
    rows: [
      inKuaishou('0_2_1', false, '小林11-05 08:00:00'),
      inKuaishou('0_2_2', false, '小林112-31 23:59:59'),
      // A row that another conversation has left.
      inKuaishou('0_1_9', false, '小林2-20 08:00:00'),
    ],
    expected: ['buyer text 2027-01-05 08:00:00', 'buyer text 2026-12-31 23:59:59'],
  },
  {
    name: 'Taobao: clock times under days by number, weekday and word',
    compiled: taobao,
    now: '2026-09-20T12:00',
    rows: [
      `<div class="message-list-right">${[
        group('2026年9月9日', inRecords('23:59:58', '林')),
        group('09-10', inRecords('00:00:05', '店:甲')),
        group('星期三', inRecords('08:00', '林'), inRecords('08:02', '店:甲')),
        group('昨天', inRecords('08:01', '林', '由 店:甲 转交给 店:乙')),
        group(
          '今天',
          inRecords('10:00', '服务助手'),
          inRecords('10:01', '店:甲', '预计24小时内发货，承诺48小时内发货'),
          inRecords('10:02', '店:甲', '邀请您评价'),
          inRecords('10:03', '店:甲', '预计24小时内发货的哦'),
          inRecords('10:04', '', '“林” 撤回了一条消息'),
          inRecords('10:05', '', '店:甲撤回了一条消息'),
        ),
      ].join('')}</div>`,
    ],
    expected: [
      'buyer text 2026-09-09 23:59:58',
      'agent text 2026-09-10 00:00:05 店:甲',
      'buyer text 2026-09-16 08:00:00',
      'agent text 2026-09-16 08:02:00 店:甲',
      'system text transfer 2026-09-19 08:01:00 店:乙',
      'robot text 2026-09-20 10:00:00',
      'system text 2026-09-20 10:01:00',
      'system text 2026-09-20 10:02:00',
      'agent text 2026-09-20 10:03:00 店:甲',
      'buyer withdrawn 2026-09-20 10:04:00',
      'system withdrawn 2026-09-20 10:05:00',
    ],
  },
  {
    name: 'JD: days of all kinds between clock times, over the turn of the year',
    compiled: jd,
    now: '2026-01-02T12:00',
    rows: [
      '<div class="k1">星期三</div>',
      inJd('s_1', 'left', '23:59:58'),
      '<div class="k1">昨天</div>',
      inJd('s_2', 'right', '00:00:05', '<img src="x">'),
      inJd('s_3', 'left', '10:00', '买家撤回了一条消息'),
      '<div class="k1">2026年1月2日</div>',
      inJd('s_4', 'right', '10:00', '【京小智】您好'),
    ],
    expected: [
      'buyer text 2025-12-31 23:59:58',
      'agent image 2026-01-01 00:00:05',
      'buyer withdrawn 2026-01-01 10:00:00',
      'robot text 2026-01-02 10:00:00',
    ],
  },
  {
    key: '77',
    name: 'Pinduoduo: ids tell when, whatever is shown; robots, cards and lines of the system told apart',
    compiled: pinduoduo,
    now: '2026-09-10T09:00',
    rows: [
      inPinduoduo('1789000420000', bubble('buyer-item', '<p class="msg-content-box">在吗</p>')),
      inPinduoduo('1789000421000', bubble('cs-item isread callback', '<p class="msg-content-box">亲</p>')),
      inPinduoduo('1789000422000', bubble('cs-item', '<div class="robot-text">亲</div>')),
      inPinduoduo('1789000423000', '<div class="msg-system">会话已转接给【阿澈】，原因：忙</div>'),
      inPinduoduo('1789000424000', '<div class="BuyerFromCard"><p>用户来自 商品详情页</p></div>'),
      inPinduoduo('1789000425000', bubble('buyer-item', '<div class="commonCard"><p>订单</p></div>'), 'List'),
      inPinduoduo('1789000426000', bubble('buyer-item', '<p class="msg-content-box"><img src="e.png"></p>')),
      inPinduoduo('1789000427000', '<div class="system-msg-31">对方撤回了一条消息</div>'),
      inPinduoduo(
        '1789000427500',
        bubble('buyer-item', '<p class="msg-content-box">在吗</p>').replace('77', '88'),
      ),
      inPinduoduo('1789000428000', bubble('cs-item isread', '<p class="msg-content-box">在的</p>'), 'List'),
    ],
    expected: [
      'buyer text 2026-09-10 08:33:40',
      'robot text 2026-09-10 08:33:41',
      'robot text 2026-09-10 08:33:42',
      'system text transfer 2026-09-10 08:33:43 阿澈',
      'system card 2026-09-10 08:33:44',
      'buyer card 2026-09-10 08:33:45',
      'buyer image 2026-09-10 08:33:46',
      'buyer withdrawn 2026-09-10 08:33:47',
      'agent text 2026-09-10 08:33:48 小禾',
    ],
  },
];

it.each(CASES)('$name', ({ compiled, now, key = 'k', buyer = '林', rows, expected }) => {
  const follower = new Follower(compiled, rows);
  follower.now = Date.parse(`${now}+08:00`);
  follower.conversation = { key, buyer };
  const said = follower
    .read()
    .map(({ role, kind, event, at, agent }) =>
      [role, kind, event, chinaTime(at, 'YYYY-MM-DD HH:mm:ss'), agent].filter(Boolean).join(' '),
    );
  expect(said.sort()).toEqual([...expected].sort());
  expect(follower.read()).toEqual([]);
});
