import type { ChatId } from '../../test/support/chats/chat.ts';
import type { ConsoleId } from '../../test/support/data.ts';
import type { Knobs } from '../../test/support/knobs.ts';

/** A page of the tour, and what a visitor can try there. */
export interface Stop {
  console: ConsoleId;
  page: string;
  title: string;
  hint: string;
  knobs?: Partial<Knobs>;
}

export const CONSOLE_NAMES: Record<ConsoleId, string> = {
  pinduoduo: '拼多多',
  taobao: '淘宝天猫',
  doudian: '抖店',
  jd: '京东',
};

export const STOPS: readonly Stop[] = [
  {
    console: 'pinduoduo',
    page: 'orders',
    title: '拼多多订单',
    hint: '订单号后面是剩余时间；点开看依据，复制给买家的话，或稍后再看。',
  },
  {
    console: 'pinduoduo',
    page: 'orders',
    title: '拼多多订单（2021 版）',
    hint: '同一批订单，另一种版面。',
    knobs: { layout: '2021' },
  },
  { console: 'pinduoduo', page: 'home', title: '拼多多首页', hint: '后台自己的待发货计数。' },
  {
    console: 'taobao',
    page: 'orders',
    title: '淘宝已卖出的宝贝',
    hint: '答案是 GBK；列表里没有最晚发货时间，按规则推算。',
  },
  {
    console: 'taobao',
    page: 'batch',
    title: '淘宝批量发货',
    hint: '这里写着最晚发货时间，看过之后以它为准。',
  },
  {
    console: 'doudian',
    page: 'orders',
    title: '抖店订单',
    hint: '上面盖着引导弹窗；关掉它，标记仍在。',
    knobs: { cover: true },
  },
  { console: 'doudian', page: 'parcels', title: '抖店包裹中心', hint: '异常包裹进入待办清单。' },
  {
    console: 'jd',
    page: 'orders',
    title: '京东订单',
    hint: '列表在子框架里，一样能读。',
    knobs: { frame: 'same-origin' },
  },
  {
    console: 'pinduoduo',
    page: 'reviews',
    title: '拼多多评价',
    hint: '每条评价旁写着是不是差评、差在哪；点开看原话里的依据，一步步跟到了结。',
    knobs: { pageSize: 100 },
  },
  {
    console: 'taobao',
    page: 'reviews',
    title: '淘宝评价管理',
    hint: '没有星级，只有平台认出的情感；好评里的抱怨也会挑出来。',
    knobs: { pageSize: 100 },
  },
  {
    console: 'doudian',
    page: 'reviews',
    title: '抖店评价（2022 版）',
    hint: '这一页的资料旧，读得没有把握，角上会说明。',
    knobs: { pageSize: 100 },
  },
  {
    console: 'jd',
    page: 'orders',
    title: '京东拒绝插件',
    hint: '后台不给数据时，角上如实说明，不当成“没有订单”。',
    knobs: { wall: 'plug-in-refused' },
  },
];

/** The pages with a text box in which replies are written. */
export const CHAT_STOPS: readonly { id: ChatId; title: string; hint: string }[] = [
  { id: 'pinduoduo', title: '拼多多客服', hint: '在输入框里打 / 或、再打几个字母，回车放进草稿。' },
  { id: 'doudian', title: '飞鸽', hint: '切换买家时，名字先变，消息后到。' },
  { id: 'jd', title: '京东咚咚', hint: '左边的列表只画看得见的几行。' },
  { id: 'kuaishou', title: '快手客服', hint: '输入框是富文本编辑器，撤销照常可用。' },
  { id: 'alibaba1688', title: '1688 网页聊天', hint: '聊天在子框架里。' },
  { id: 'pinduoduo-reviews', title: '拼多多评价回复', hint: '点“回复/互动”，在弹窗里写。' },
  { id: 'taobao-reviews', title: '淘宝评价回复', hint: '点“评价回复”，最多 500 字。' },
];

/** The stop on the desk at which a team is started. */
export const TEAM_STOP = {
  title: '团队：建队、写回复、签名发布',
  hint: '点工具栏上的“贴心”，打开设置里的“团队”：建一个练习团队，写一条团队回复，通过后签名发布。用文件就行，不用服务器。',
};
