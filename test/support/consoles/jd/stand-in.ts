import { addOrder } from '../../data.ts';
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
import { resultOf, skusOf } from './wire.ts';

const API = 'dsm.order.bff.orderListBffService.queryOrderPage';
const OLD_API = 'dsm.order.manage.orderlist.queryOrderPage';
const FRAME = '/jdm/trade/embedded/list';

const WALLS: Partial<Record<WallName, () => Reply>> = {
  'plug-in-refused': () => json({ code: 601, msg: '检测到您使用的软件未经京东授权，请停止使用' }),
  login: () =>
    html(
      '<!doctype html><script>location.href="https://passport.shop.jd.com/login/index.action/jdm"</script>',
    ),
  html: () =>
    html(
      '<!doctype html><script>location.href="https://passport.shop.jd.com/login/index.action/jdm"</script>',
    ),
};

interface Asked {
  request?: { data?: { current?: number; pageSize?: number } };
}

/** Envelopes: `total` names the count so, else it is `totalItem`. */
function orderPage({ body, query }: Incoming, { shop, knobs, now }: Scene): Reply {
  const { current = 1, pageSize = knobs.pageSize } = (JSON.parse(body || '{}') as Asked).request?.data ?? {};
  const orders = pageOf(shop.orders, current, pageSize);
  const count = shop.orders.length;
  if (query.get('api')?.endsWith('queryOrderSkuComments'))
    return json({ code: 200, data: orders.flatMap(skusOf) });
  if (knobs.shift && current === 1) addOrder(shop, 'fine', now);
  const data = {
    ...(knobs.envelope === 'total' ? { total: count } : { totalItem: count }),
    pageSize,
    results: orders.map(resultOf),
  };
  return json({ code: 200, data });
}

export const jd: StandIn = {
  id: 'jd',
  hosts: ['shop.jd.com', 'sff.jd.com', 'trade-order-jdm.jd.com'],
  pages: {
    home: 'https://shop.jd.com/jdm/home',
    orders: 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders',
  },
  isPage: ({ host, path }) => host !== 'sff.jd.com' && (path.startsWith('/jdm/') || path === FRAME),
  answer(incoming, scene) {
    const { host, path, method, query } = incoming;
    if (host !== 'sff.jd.com' || path !== '/api' || method !== 'POST') return undefined;
    const api = query.get('api') ?? '';
    const wall = WALLS[scene.knobs.wall];
    if (api === API || api === OLD_API || api.endsWith('queryOrderSkuComments'))
      return wall?.() ?? orderPage(incoming, scene);
    return undefined;
  },
};
