import type { ReplyLang } from '../records/reply.ts';

/** A variable of the replies: what it is called, and an example. */
export interface TemplateVariable {
  label: Readonly<Record<ReplyLang, string>>;
  sample: Readonly<Record<ReplyLang, string>>;
}

const named = (
  label: readonly [string, string, string],
  sample: readonly [string, string, string] | string,
): TemplateVariable => {
  const [a, b, c] = typeof sample === 'string' ? [sample, sample, sample] : sample;
  return {
    label: { 'zh-CN': label[0], 'zh-TW': label[1], en: label[2] },
    sample: { 'zh-CN': a, 'zh-TW': b, en: c },
  };
};

/** Every variable that a template may name, by its path. Labels differ within a language, because a gap is found by its label. */
export const templateVariables = {
  'buyer.name': named(['买家昵称', '買家暱稱', 'buyer name'], '示**例'),
  'order.id': named(['订单号', '訂單編號', 'order number'], '260910-000000000000001'),
  'order.item': named(['商品', '商品', 'item'], ['「陶瓷马克杯」', '「陶瓷馬克杯」', '“Ceramic mug”']),
  'order.spec': named(['规格', '規格', 'variant'], ['米白 350 毫升', '米白 350 毫升', 'cream, 350 ml']),
  'order.quantity': named(['数量', '數量', 'quantity'], '2'),
  'order.amount': named(['金额', '金額', 'amount'], '¥39.90'),
  'order.status': named(['订单状态', '訂單狀態', 'order status'], ['待发货', '待出貨', 'to ship']),
  'order.paid_at': named(
    ['付款时间', '付款時間', 'time of payment'],
    ['9月10日 08:33', '9月10日 08:33', '10 September at 08:33'],
  ),
  'order.ship_by': named(
    ['最晚发货时间', '最晚出貨時間', 'promised ship time'],
    ['9月11日 14:00', '9月11日 14:00', '11 September at 14:00'],
  ),
  'parcel.carrier': named(['快递公司', '物流公司', 'courier'], ['示例快递', '示例物流', 'Example Express']),
  'parcel.tracking_no': named(['快递单号', '物流單號', 'tracking number'], 'SF000000000001'),
  'parcel.last_event': named(
    ['最新物流', '最新物流', 'last scan'],
    ['已到达杭州转运中心', '已到達轉運中心', 'Arrived at the hub'],
  ),
  'parcel.last_event_at': named(
    ['最新物流时间', '最新物流時間', 'time of the last scan'],
    ['9月10日 21:06', '9月10日 21:06', '10 September at 21:06'],
  ),
  'agent.name': named(['你的称呼', '你的稱呼', 'your name'], ['小林', '小林', 'Lin']),
  'shop.name': named(['店铺名', '賣場名稱', 'shop name'], ['示例小店', '示例小舖', 'Example Shop']),
  item: named(
    ['正在聊的商品', '正在聊的商品', 'item talked about'],
    ['「亚麻衬衫」', '「亞麻襯衫」', '“Linen shirt”'],
  ),
  'now.greeting': named(['问候', '問候', 'greeting'], ['下午好', '午安', 'Good afternoon']),
  'now.date': named(['今天', '今天', 'today'], ['9月10日', '9月10日', '10 September']),
  'now.time': named(['现在几点', '現在幾點', 'time now'], '15:20'),
} as const satisfies Record<string, TemplateVariable>;

export type VariablePath = keyof typeof templateVariables;

/** Whether a path is one of the variables. */
export const isVariablePath = (path: string): path is VariablePath => Object.hasOwn(templateVariables, path);

/** What is known for a template; what is absent or empty stands out. */
export type TemplateValues = Partial<Record<VariablePath, string | undefined>>;

/** A value for each variable, for a preview without a buyer. */
export const sampleValues = (lang: ReplyLang): TemplateValues =>
  Object.fromEntries(Object.entries(templateVariables).map(([path, { sample }]) => [path, sample[lang]]));
