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
import { reviewList } from './review-wire.ts';
import { listItem, parcelItem, withLongNumbers } from './wire.ts';

const HOST = 'fxg.jinritemai.com';

const WALLS: Partial<Record<WallName, () => Reply>> = {
  login: () => json({ code: 10008, msg: '未登录', data: null }),
  captcha: () => html('<!doctype html><title>验证码中间页</title><div id="captcha_container"></div>'),
  html: () => html('<!doctype html><title>登录</title><script>location.href="/login/common"</script>'),
};

const long = (value: unknown): Reply => ({
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: withLongNumbers(JSON.stringify(value)),
});

/** Envelopes: `numbers` writes order ids as bare numbers. Pages count from 0. */
function searchlist({ query }: Incoming, { shop, knobs, now }: Scene): Reply {
  const page = Number(query.get('page') ?? 0);
  const size = Number(query.get('pageSize') ?? knobs.pageSize);
  const orders = pageOf(shop.orders, page + 1, size);
  const data = orders.map((order) => listItem(order, knobs.envelope === 'numbers'));
  const total = shop.orders.length;
  if (knobs.shift && page === 0) addOrder(shop, 'fine', now);
  return long({ code: 0, total, page, size, data });
}

/** Envelopes of the parcel centre: `array` (the items themselves), `list` (`data.list`), `result`, `pkgs`, and else `data`. */
function parcels({ shop, knobs }: Scene): Reply {
  const items = shop.parcels.map((parcel) => parcelItem(parcel, shop));
  if (knobs.envelope === 'array') return long(items);
  if (knobs.envelope === 'result') return long({ code: 0, result: { list: items, pages: [1] } });
  if (knobs.envelope === 'pkgs') return long({ st: 0, resp: { tabs: [{ id: 1 }], pkgs: items } });
  return long({ code: 0, data: knobs.envelope === 'list' ? { list: items, total: items.length } : items });
}

export const doudian: StandIn = {
  id: 'doudian',
  hosts: [HOST],
  pages: {
    home: `https://${HOST}/ffa/mshop/homepage/index`,
    orders: `https://${HOST}/ffa/morder/order/list?tab=all`,
    parcels: `https://${HOST}/ffa/logistics/parcelCenter`,
    reviews: `https://${HOST}/ffa/g/comment`,
  },
  isPage: ({ path }) => path.startsWith('/ffa/') || path === '/login/common',
  answer(incoming, scene) {
    const wall = WALLS[scene.knobs.wall];
    if (incoming.path === '/api/order/searchlist' && incoming.method === 'GET')
      return wall?.() ?? searchlist(incoming, scene);
    if (incoming.path === '/product/tcomment/commentList' && incoming.method === 'GET')
      return wall?.() ?? long(reviewList(incoming, scene));
    if (incoming.path === `/api/logistics/${new Random(`${scene.salt}/parcels`).letters(8)}`)
      return wall?.() ?? parcels(scene);
    return undefined;
  },
};
