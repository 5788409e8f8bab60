import { HOUR } from '../../../../utils/core/time.ts';
import { addOrder, type TrueShop } from '../../data.ts';
import type { WallName } from '../../knobs.ts';
import {
  html,
  type Incoming,
  json,
  pageOf,
  type Reply,
  type Scene,
  type StandIn,
} from '../shared/stand-in.ts';
import { answerReview, hiddenPath, reviewList } from './review-wire.ts';
import { detail, listItem } from './wire.ts';

const HOST = 'mms.pinduoduo.com';

/** Pages that this stand-in has under its one script. */
const PATHS = [
  '/home/',
  '/home',
  '/orders/list',
  '/orders/detail',
  '/aftersales/aftersale_list',
  '/goods/evaluation/index',
];

const failure = (errorCode: number, errorMsg: string): Reply =>
  json({ success: false, errorCode, errorMsg, result: null });

const WALLS: Partial<Record<WallName, () => Reply>> = {
  captcha: () => failure(70031, '请完成安全验证'),
  login: () => failure(43001, '会话已过期'),
  risk: () => failure(52101, '当前操作存在风险'),
  'too-frequent': () => failure(54001, '操作太过频繁，请稍后再试！'),
  html: () => html('<!doctype html><title>拼多多 商家后台</title><div class="login-content">扫码登录</div>'),
};

function counters(shop: TrueShop, now: number) {
  const toShip = shop.orders.filter((order) => order.status === 'to_ship');
  const due = (from: number, to: number) =>
    toShip.filter(({ shipBy = Number.NaN }) => shipBy - now >= from && shipBy - now < to).length;
  return {
    unship: toShip.length,
    unship12h: due(0, 12 * HOUR),
    delay: due(Number.NEGATIVE_INFINITY, 0),
    unreceive: shop.orders.filter((order) => order.status === 'shipped').length,
  };
}

function list(body: string, { shop, knobs, now }: Scene): Reply {
  const { pageNumber = 1, pageSize = knobs.pageSize } = JSON.parse(body || '{}') as Record<string, number>;
  const orders = pageOf(shop.orders, pageNumber, pageSize);
  const answer = { totalItemNum: shop.orders.length, pageItems: orders.map(listItem) };
  if (knobs.shift && pageNumber === 1) addOrder(shop, 'fine', now);
  return json({ success: true, errorCode: 1000000, errorMsg: null, result: answer });
}

export const pinduoduo: StandIn = {
  id: 'pinduoduo',
  hosts: [HOST],
  pages: {
    home: `https://${HOST}/home/`,
    orders: `https://${HOST}/orders/list?msfrom=mms_sidenav`,
    detail: `https://${HOST}/orders/detail?sn={id}`,
    aftersales: `https://${HOST}/aftersales/aftersale_list`,
    reviews: `https://${HOST}/goods/evaluation/index?msfrom=mms_sidenav`,
  },
  isPage: ({ path }: Incoming) => PATHS.includes(path) || path.startsWith('/login'),
  answer({ path, method, body }, scene) {
    const { shop, knobs, now } = scene;
    if (method !== 'POST') return undefined;
    const wall = WALLS[knobs.wall];
    if (path === '/mars/app/order/statisticWithType')
      return (
        wall?.() ?? json({ success: true, errorCode: 1000000, errorMsg: null, result: counters(shop, now) })
      );
    if (path === '/mangkhut/mms/recentOrderList') return wall?.() ?? list(body, scene);
    if (path === '/saturn/reviews/list') return wall?.() ?? reviewList(body, scene);
    if (path === hiddenPath(scene.salt)) return answerReview(body, scene);
    if (path === '/mangkhut/mms/orderDetail') {
      const { order_sn } = JSON.parse(body || '{}') as { order_sn?: string };
      const order = shop.orders.find((one) => one.id === order_sn);
      if (wall) return wall();
      return order
        ? json({ success: true, errorCode: 1000000, errorMsg: null, result: detail(order, shop) })
        : failure(1000, '订单号不能为空');
    }
    return undefined;
  },
};
