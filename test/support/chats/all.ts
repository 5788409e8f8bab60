import type { Incoming } from '../consoles/shared/stand-in.ts';
import { json } from '../consoles/shared/stand-in.ts';
import type { ChatStandIn } from './chat.ts';
import { orderOf } from './doudian/wire.ts';
import { SOCKET_HOST } from './pinduoduo/wire.ts';

const at =
  (host: string, path: string) =>
  (incoming: Incoming): boolean =>
    incoming.method === 'GET' && incoming.host === host && incoming.path.startsWith(path);

const RECORDS_HOST = 'market.m.taobao.com';
const ALI = '/app/ocms-fusion-components-1688';

export const CHATS: readonly ChatStandIn[] = [
  {
    id: 'pinduoduo',
    hosts: ['mms.pinduoduo.com', SOCKET_HOST],
    url: 'https://mms.pinduoduo.com/chat-merchant/index.html?r=0.41#/',
    isPage: at('mms.pinduoduo.com', '/chat-merchant/'),
  },
  {
    id: 'doudian',
    hosts: ['im.jinritemai.com'],
    url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
    isPage: at('im.jinritemai.com', '/pc_seller_v2/main/'),
    answer: ({ path, method }, { shop }) =>
      method === 'POST' && path.endsWith('/backstage/cmpoent/order/query')
        ? json({ code: 0, data: shop.orders.slice(0, 1).map(orderOf) })
        : undefined,
  },
  {
    id: 'jd',
    hosts: ['dongdong.jd.com'],
    url: 'https://dongdong.jd.com/',
    isPage: ({ method, host, path }) =>
      method === 'GET' && host === 'dongdong.jd.com' && ['/', '/index.html'].includes(path),
  },
  {
    id: 'kuaishou',
    hosts: ['im.kwaixiaodian.com'],
    url: 'https://im.kwaixiaodian.com/workbench',
    isPage: at('im.kwaixiaodian.com', '/workbench'),
  },
  {
    id: 'alibaba1688',
    hosts: ['air.1688.com'],
    url: `https://air.1688.com${ALI}/def_cbu_web_im/index.html?touid=cnalichn&siteid=cnalichn#/`,
    isPage: at('air.1688.com', `${ALI}/def_cbu_web_im`),
  },
  {
    // The chat's records: a page of the console, and in it a frame of another site.
    id: 'taobao-records',
    hosts: ['myseller.taobao.com', RECORDS_HOST],
    url: 'https://myseller.taobao.com/home.htm/app-customer-service/toolpage/Message',
    isPage: (incoming) =>
      at('myseller.taobao.com', '/home.htm/app-customer-service/toolpage/Message')(incoming) ||
      at(RECORDS_HOST, '/app/qn/im-history-search/')(incoming),
  },
  {
    // A page of its own for the dialog; without `dialog` the address is the console's list of reviews.
    id: 'pinduoduo-reviews',
    hosts: ['mms.pinduoduo.com'],
    url: 'https://mms.pinduoduo.com/goods/evaluation/index?msfrom=mms_sidenav&dialog=1',
    isPage: (incoming) =>
      at('mms.pinduoduo.com', '/goods/evaluation/index')(incoming) && incoming.query.has('dialog'),
  },
  {
    id: 'taobao-reviews',
    hosts: ['myseller.taobao.com'],
    url: 'https://myseller.taobao.com/home.htm/comment-manage/list/rateWait4PC?current=1&pageSize=20&dialog=1',
    isPage: (incoming) =>
      at('myseller.taobao.com', '/home.htm/comment-manage/list/rateWait4PC')(incoming) &&
      incoming.query.has('dialog'),
  },
];
