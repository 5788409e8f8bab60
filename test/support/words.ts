import type { Order, OrderStatus } from '../../utils/records/order.ts';
import type { ConsoleId } from './data.ts';
import type { Random } from './random.ts';

export const GOODS: readonly (readonly [name: string, specs: readonly string[]])[] = [
  ['竹柄长毛刷 洗锅去油', ['单支装', '三支装']],
  ['加厚棉麻桌布 防水免洗', ['米白,120x160', '墨绿,140x200']],
  ['手冲咖啡滤杯 陶瓷', ['1-2人份', '3-4人份']],
  ['儿童雨衣 带书包位', ['天蓝,S', '鹅黄,M', '鹅黄,L']],
  ['猫抓板 瓦楞纸 耐磨', ['大号', '特大号']],
  ['便携螺丝刀套装 24 合 1', ['灰色', '黑色']],
  ['羊毛混纺围巾', ['驼色', '酒红', '藏青']],
  ['保温饭盒 304 不锈钢 1.5L', ['奶油白', '燕麦色']],
  ['Wireless desk lamp (USB-C)', ['warm', 'cold']],
];

export const NOTES = ['换成纸箱，已答应', '周五前到，生日用', '送小样两包', '客人要手写卡片'];
export const CARRIERS = ['中速快递', '青鸟速运', '百川物流'];

type Flag = NonNullable<Order['flag']>;
export const FLAGS: Record<ConsoleId, readonly Flag[]> = {
  pinduoduo: ['red', 'yellow', 'green', 'blue', 'purple'],
  taobao: ['red', 'yellow', 'green', 'blue', 'purple'],
  doudian: ['grey', 'purple', 'cyan', 'green', 'orange', 'red'],
  jd: ['red', 'yellow', 'green', 'blue', 'purple'],
};

/** The consoles' own words for a status. */
export const STATUS_TEXT: Record<
  ConsoleId,
  Record<Exclude<OrderStatus, 'unknown' | 'signed' | 'part_shipped'> | 'refunding', string>
> = {
  pinduoduo: {
    unpaid: '待支付',
    to_ship: '待发货',
    shipped: '已发货，待收货',
    done: '交易成功',
    closed: '已取消',
    refunding: '售后处理中',
  },
  taobao: {
    unpaid: '等待买家付款',
    to_ship: '买家已付款',
    shipped: '卖家已发货',
    done: '交易成功',
    closed: '交易关闭',
    refunding: '请卖家处理',
  },
  doudian: {
    unpaid: '待支付',
    to_ship: '待发货',
    shipped: '已发货',
    done: '已完成',
    closed: '已关闭',
    refunding: '待商家处理',
  },
  jd: {
    unpaid: '等待付款',
    to_ship: '等待出库',
    shipped: '等待确认收货',
    done: '完 成',
    closed: '已取消',
    refunding: '退款中',
  },
};

/** Titles as sellers and pranksters write them: markup, entities, emoji, text direction and control characters. */
export function oddTitle(name: string, random: Random): string {
  return random.pick([
    `<b>${name}</b><img src=x onerror=alert(1)>`,
    `${name} & 替换装 "二代"`,
    `🔥${name}🧣👨‍👩‍👧`,
    `\u202e${name}\u202c 正品`,
    `${name}\u0007\u200b\u0000 现货`,
    `${name} ${'超长标题'.repeat(60)}`,
  ]);
}
