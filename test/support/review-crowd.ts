import { DAY, HOUR } from '../../utils/core/time.ts';
import { dayOf } from '../../utils/core/zone.ts';
import type { Order } from '../../utils/records/order.ts';
import type { Review } from '../../utils/records/review.ts';
import type { ReviewCase } from '../../utils/records/review-case.ts';
import { type ReviewVerdict, type Topic, topic } from '../../utils/records/review-verdict.ts';
import { Random } from './random.ts';
import { makeVerdict } from './verdicts.ts';

const ITEMS = [
  '陶瓷马克杯',
  '竹纤维毛巾',
  '北欧风台灯',
  '儿童雨靴',
  '手冲咖啡壶',
  '棉麻桌布',
  '不锈钢饭盒',
  '香薰蜡烛',
];
const PRAISE = [
  '杯底的软木垫放在玻璃桌上没有声音，老爸天天用它喝茶',
  '灯罩内侧磨砂处理过，孩子写作业时眼睛不晃',
  '雨靴里面加了一层绒，下雪天穿着去幼儿园脚也是热的',
  '洗了十几次毛巾边上一根线也没有松',
  '饭盒盖子上的胶圈能拆下来洗，缝里没有味道',
  '壶嘴出水细得像线，第一次就冲出了不苦的咖啡',
];
const BAD: Partial<Record<Topic, string>> = {
  quality: '用了两天把手就掉了',
  damaged: '收到就碎了一角',
  logistics: '等了九天才到',
  attitude: '问了三次没有人回',
};

export interface Crowd {
  verdicts: ReviewVerdict[];
  reviews: Review[];
  cases: ReviewCase[];
  orders: Order[];
}

/** A shop's reviews over `days` up to `now`, one in ten with a complaint, and what hangs on them; always the same for a seed. */
export function makeCrowd(count: number, seed: number, now: number, days = 360): Crowd {
  const random = new Random(seed);
  const crowd: Crowd = { verdicts: [], reviews: [], cases: [], orders: [] };
  for (let at = 0; at < count; at += 1) {
    const when = now - Math.floor(random.next() * days * DAY);
    const shop = random.chance(0.3) ? '8' : '7';
    const number = random.int(0, 79);
    const item = `pinduoduo/${shop}/item-${number}`;
    const itemTitle = `${random.pick(ITEMS.slice(number % ITEMS.length, (number % ITEMS.length) + 1))} ${number} 号`;
    const isBad = random.chance(0.1);
    const found = random.chance(0.6)
      ? random.pick(['quality', 'damaged', 'logistics', 'attitude'] as const)
      : random.pick(topic.options);
    const level = isBad ? random.pick(['alert', 'alert', 'alert', 'hidden', 'look'] as const) : 'none';
    const stars = level === 'hidden' ? 5 : isBad ? random.int(1, 3) : random.int(0, 12) === 0 ? 4 : 5;
    const id = `r${seed}-${at}`;
    const verdict = makeVerdict(id, {
      shop,
      at: when,
      month: `pinduoduo/${shop}/${dayOf(when, 'Asia/Shanghai').slice(0, 7)}`,
      item,
      itemTitle,
      orderId: `${260000 + at}-${random.digits(9)}`,
      ...(random.chance(0.95) && { stars }),
      replied: random.chance(0.2),
      level,
      negative: isBad ? 0.97 : 0.02,
      graveness: isBad ? 'minor' : 'none',
      topics: isBad ? [...new Set([found, ...(random.chance(0.2) ? [random.pick(topic.options)] : [])])] : [],
      spec: random.pick(['白色', '蓝色', '大号']),
    });
    crowd.verdicts.push(verdict);
    const { key, console: site } = verdict;
    crowd.reviews.push({
      key,
      console: site,
      shop,
      id,
      seenAt: now,
      at: when,
      itemTitle,
      pictures: 0,
      video: false,
      text: isBad ? (BAD[found] ?? '和说的不一样') : `${random.pick(PRAISE)}${random.int(2, 40)}回`,
    });
    if (isBad && random.chance(0.5)) {
      const state = random.pick([
        'looking',
        'contacted',
        'offered',
        'resolved',
        'resolved',
        'kept',
        'unreachable',
      ] as const);
      const began = when + random.int(1, 72) * HOUR;
      crowd.cases.push({
        key,
        console: site,
        shop,
        id,
        state,
        openedAt: began,
        changedAt: began,
        notes: [],
        steps: [
          { id: `${id}-1`, state: state === 'looking' ? 'looking' : 'contacted', at: began },
          { id: `${id}-2`, state, at: began + HOUR },
        ],
      });
    }
  }
  return crowd;
}

/** Orders of an item that have not arrived, and some of others. */
export const makeOrders = (count: number, itemId: string, now: number): Order[] =>
  Array.from(
    { length: count },
    (_, at): Order => ({
      key: `pinduoduo/7/26091${at}`,
      console: 'pinduoduo',
      shop: '7',
      id: `26091${at}-${100000000000 + at * 7919}`,
      status: at % 3 === 0 ? 'shipped' : 'to_ship',
      statusText: at % 3 === 0 ? '已发货' : '待发货',
      buyer: '小**',
      shipBy: now + at * HOUR,
      items: [{ title: '陶瓷马克杯', itemId: at % 4 === 0 ? 'other' : itemId, spec: '白色', quantity: 1 }],
      seenAt: now,
    }),
  );
