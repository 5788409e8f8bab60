import type { Situation } from '../situation.ts';

/** The parcel cannot go where the order says. */
export const addressTexts: readonly Situation[] = [
  {
    id: 'address-incomplete',
    moments: ['to-ship', 'due', 'late'],
    wrong: false,
    texts: {
      'zh-CN': {
        title: '地址不完整',
        see: '您好，您的订单 {order} 发货前，想跟您核对地址：现在缺少{missingPart}，快递送不到门口。',
        what: '请在这里回复完整的地址，到街道和门牌号。货先给您留着，您在 {updateBy} 前回复，我们 {newShipTime} 前发出。',
        thanks: '麻烦您了，谢谢。',
      },
      'zh-TW': {
        title: '地址不完整',
        see: '您好，您的訂單 {order} 出貨前，想跟您核對地址：目前缺少{missingPart}，物流無法送到門口。',
        what: '請在這裡回覆完整地址，到路段和門牌號碼。貨先為您保留，您在 {updateBy} 前回覆，我們 {newShipTime} 前出貨。',
        thanks: '麻煩您了，謝謝。',
      },
      en: {
        title: 'Address incomplete',
        see: 'Hello, before your order {order} leaves, I would like to check the address with you: {missingPart} is missing, so the courier would not find your door.',
        what: 'Please answer here with the full address down to street and house number. We keep the goods for you; with your answer by {updateBy} it ships by {newShipTime}.',
        thanks: 'Thank you for taking the trouble.',
      },
    },
  },
  {
    id: 'address-unreachable',
    moments: ['to-ship', 'delivery', 'due', 'late'],
    wrong: true,
    texts: {
      'zh-CN': {
        title: '地址不在配送范围',
        see: '您好，您订单 {order} 的地址不在{carrier}的派送范围。',
        sorry: '您下单后才知道，对不起。',
        own: '哪里送不到，该由我们先跟您说清。',
        what: '请您选：一、换一个收货地址；二、改由{newCarrier}送；三、退款。选一或二，我们在 {newShipTime} 前发出；选三，我当天办。',
        thanks: '谢谢您。',
      },
      'zh-TW': {
        title: '地址不在配送範圍',
        see: '您好，您訂單 {order} 的地址不在{carrier}的配送範圍。',
        sorry: '讓您下單後才知道，很抱歉。',
        own: '哪裡送不到，該由我們先跟您說清楚。',
        what: '請您選擇：一、換一個收件地址；二、改由{newCarrier}配送；三、退款。選一或二，我們在 {newShipTime} 前出貨；選三，我當天處理。',
        thanks: '謝謝您。',
      },
      en: {
        title: 'Address outside the delivery area',
        see: 'Hello, the address of your order {order} lies outside the delivery area of {carrier}.',
        sorry: 'I am sorry that you learn this only after ordering.',
        own: 'Where we cannot deliver is for us to say beforehand.',
        what: 'Please choose: 1. another address; 2. delivery by {newCarrier}; 3. a refund. With 1 or 2 we ship by {newShipTime}; with 3 I arrange it the same day.',
        thanks: 'Thank you.',
      },
    },
  },
];
