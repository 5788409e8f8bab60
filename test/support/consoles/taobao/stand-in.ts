import iconv from 'iconv-lite';
import { HOUR } from '../../../../utils/core/time.ts';
import { addOrder } from '../../data.ts';
import type { WallName } from '../../knobs.ts';
import { Random } from '../../random.ts';
import {
  html,
  type Incoming,
  json,
  pageOf,
  type Reply,
  type Scene,
  type StandIn,
} from '../shared/stand-in.ts';
import { answerReview, REVIEW_CALL, REVIEW_HOST, reviewList } from './review-wire.ts';
import { batchCard, mainOrder, withLongNumbers } from './wire.ts';

const SOLD = '/trade/itemlist/asyncSold.htm';

const WALLS: Partial<Record<WallName, () => Reply>> = {
  punish: () =>
    json({ rgv587_flag: 'sm', url: 'https://bixi.alicdn.com/punish/punish:resource:template:q7' }),
  captcha: () =>
    json({ rgv587_flag: 'sm', url: 'https://bixi.alicdn.com/punish/punish:resource:template:q7' }),
  login: () =>
    html('<!doctype html><title>千牛登录</title><form action="https://loginmyseller.taobao.com/"></form>'),
  html: () =>
    html('<!doctype html><title>千牛登录</title><form action="https://loginmyseller.taobao.com/"></form>'),
};

/** The bytes of the answer: GB18030, whatever the header says. */
function gbk(value: unknown, charsetHeader: boolean): Reply {
  return {
    headers: { 'content-type': charsetHeader ? 'application/json;charset=GBK' : 'application/json' },
    body: iconv.encode(withLongNumbers(JSON.stringify(value)), 'gb18030'),
  };
}

function sold({ body }: Incoming, { shop, knobs, now }: Scene): Reply {
  const form = new URLSearchParams(body);
  const pageNum = Number(form.get('pageNum') ?? 1);
  const pageSize = Number(form.get('pageSize') ?? knobs.pageSize);
  const answer = {
    traceId: '213e0a1b',
    isQnNewHideNick: true,
    extra: { batchFlagUrl: 0, sellerFlag: 0, currencySymbol: '￥', isQnNew: true },
    page: {
      currentPage: pageNum,
      pageSize,
      totalNumber: shop.orders.length,
      totalPage: Math.ceil(shop.orders.length / pageSize),
    },
    mainOrders: pageOf(shop.orders, pageNum, pageSize).map(mainOrder),
  };
  if (knobs.shift && pageNum === 1) addOrder(shop, 'fine', now);
  return gbk(answer, knobs.charsetHeader);
}

/** What the home page counts; the groups as the console names them. */
function todo({ shop, now }: Scene): Reply {
  const toShip = shop.orders.filter((order) => order.status === 'to_ship');
  const due = (from: number, to: number) =>
    toShip.filter(({ shipBy = Number.NaN }) => shipBy - now >= from && shipBy - now < to).length;
  const group = (todoId: number, counts: Record<string, number>) => ({
    todoId,
    todoCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
    todoListDetail: Object.entries(counts).map(([uiCode, count]) => ({ uiCode, count })),
  });
  const result = [
    group(1, { notDelivery: toShip.length, waitForRated: 3 }),
    group(2, { pendingAfterSale: 2, invoiceApply: 0, updateAddress: 1 }),
    group(3, {
      willTimeOutDelivery: due(0, 12 * HOUR),
      timeOutDelivery: due(Number.NEGATIVE_INFINITY, 0),
      payGotException: shop.orders.filter((order) => order.kind === 'not-collected').length,
      updateException: 1,
      deliveryException: 0,
    }),
  ];
  return json({ api: 'x', v: '1.0', ret: ['SUCCESS::调用成功'], data: { result } });
}

/** Addresses that nobody outside knows, so they differ from run to run. */
export const hiddenPath = (salt: string, what: string): string =>
  `/h5/mtop.${new Random(`${salt}/${what}`).letters(9)}/1.0/`;

export const taobao: StandIn = {
  id: 'taobao',
  hosts: ['myseller.taobao.com', 'qn.taobao.com', 'trade.taobao.com', 'h5api.m.taobao.com'],
  pages: {
    home: 'https://myseller.taobao.com/home.htm/QnworkbenchHome/',
    orders: 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold',
    ordersQn: 'https://qn.taobao.com/home.htm/trade-platform/tp/sold',
    ordersOld: 'https://trade.taobao.com/trade/itemlist/list_sold_items.htm?action=itemlist/SoldQueryAction',
    detail: 'https://myseller.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId={id}',
    batch: 'https://myseller.taobao.com/home.htm/batch-consign',
    reviews: 'https://myseller.taobao.com/home.htm/comment-manage/list/rateWait4PC?current=1&pageSize=20',
  },
  isPage: ({ host, path }) =>
    path.startsWith('/home.htm/') ||
    (host === 'trade.taobao.com' && path === '/trade/itemlist/list_sold_items.htm'),
  answer(incoming, scene) {
    const { host, path, method } = incoming;
    const wall = WALLS[scene.knobs.wall];
    if (host === 'trade.taobao.com' && path === SOLD && method === 'POST')
      return wall?.() ?? sold(incoming, scene);
    if (host === REVIEW_HOST && path.startsWith(`/h5/${REVIEW_CALL}/`))
      return wall?.() ?? reviewList(incoming, scene);
    if (path === hiddenPath(scene.salt, 'reply')) return answerReview(incoming.body, scene);
    if (path === hiddenPath(scene.salt, 'todo')) return wall?.() ?? todo(scene);
    if (path === hiddenPath(scene.salt, 'batch')) {
      const open = scene.shop.orders.filter((order) => order.status === 'to_ship');
      return wall?.() ?? json({ ret: ['SUCCESS::调用成功'], data: { cards: open.map(batchCard) } });
    }
    return undefined;
  },
};
