import type { Lang } from '../reader/vocabulary.ts';

/** What a text may leave open. All but `text` are times, written in words of the notice's language; `time` may lie on either side of now. */
export interface Variable {
  kind: 'text' | 'time' | 'past' | 'future' | 'day';
  label: Readonly<Record<Lang, string>>;
}

const named = (kind: Variable['kind'], zhCN: string, zhTW: string, en: string): Variable => ({
  kind,
  label: { 'zh-CN': zhCN, 'zh-TW': zhTW, en },
});

/** Every variable of the notices. Labels differ within a language, because a gap in a text is found by its label. */
export const variables = {
  order: named('text', '订单号', '訂單編號', 'order number'),
  item: named('text', '商品', '商品', 'item'),
  shipBy: named('time', '承诺的发货时间', '承諾的出貨時間', 'promised ship time'),
  lateFor: named('text', '已晚多久', '已晚多久', 'how late'),
  carrier: named('text', '快递公司', '物流公司', 'courier'),
  trackingNo: named('text', '快递单号', '物流單號', 'tracking number'),
  lastScan: named('past', '上次物流更新时间', '上次物流更新時間', 'time of the last scan'),
  checkedAt: named('past', '核对物流的时间', '核對物流的時間', 'time of checking'),
  signedAt: named('past', '签收时间', '簽收時間', 'time of signing'),
  newShipTime: named('future', '新的发货时间', '新的出貨時間', 'new ship time'),
  updateBy: named('future', '答复时间', '回覆時間', 'time of our next word'),
  restockBy: named('future', '补货发出时间', '補貨出貨時間', 'restock ship time'),
  pickupBy: named('future', '快递取件时间', '物流取件時間', 'pick-up time'),
  redeliverBy: named('future', '再次派送时间', '再次配送時間', 'redelivery time'),
  arriveBy: named('future', '送达时间', '送達時間', 'delivery time'),
  resumeBy: named('future', '恢复时间', '恢復時間', 'time of resuming'),
  closedFrom: named('day', '放假开始', '休假開始', 'first day closed'),
  closedTo: named('day', '放假结束', '休假結束', 'last day closed'),
  reason: named('text', '原因', '原因', 'reason'),
  substitute: named('text', '可换的商品', '可換的商品', 'item to swap to'),
  missingItem: named('text', '缺货的商品', '缺貨的商品', 'missing item'),
  restItem: named('text', '还没发的商品', '尚未出貨的商品', 'item still to come'),
  newCarrier: named('text', '新的快递公司', '新的物流公司', 'new courier'),
  newTrackingNo: named('text', '新的快递单号', '新的物流單號', 'new tracking number'),
  area: named('text', '受影响的地区', '受影響的地區', 'area'),
  weather: named('text', '天气情况', '天氣狀況', 'weather'),
  parcelCount: named('text', '包裹数', '包裹數', 'number of parcels'),
  missingPart: named('text', '地址缺少的部分', '地址缺少的部分', 'missing part of the address'),
} as const satisfies Record<string, Variable>;

export type VariableId = keyof typeof variables;

/** Whether a name is one of the variables. */
export const isVariable = (name: string): name is VariableId => Object.hasOwn(variables, name);

/** The variables that a text names, each once, in order of appearance. */
export const variablesIn = (text: string): VariableId[] => [
  ...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).filter(isVariable)),
];
