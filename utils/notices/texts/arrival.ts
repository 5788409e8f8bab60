import type { Situation } from '../situation.ts';

/** From handing over to the buyer's door. */
export const arrivalTexts: readonly Situation[] = [
  {
    id: 'shipped',
    moments: ['on-the-way'],
    wrong: false,
    texts: {
      'zh-CN': {
        title: '已发货',
        see: '您好，您买的{item}（订单 {order}）已经发货，快递是{carrier}，单号 {trackingNo}。',
        what: '路上由我看着，出了岔子我先来找您；收到后有任何不对，在这里告诉我，我当天处理。',
        thanks: '谢谢您。',
      },
      'zh-TW': {
        title: '已出貨',
        see: '您好，您購買的{item}（訂單 {order}）已經出貨，物流是{carrier}，單號 {trackingNo}。',
        what: '路上由我看著，出了狀況我先來找您；收到後有任何不對，在這裡告訴我，我當天處理。',
        thanks: '謝謝您。',
      },
      en: {
        title: 'Shipped',
        see: 'Hello, your {item} (order {order}) has shipped with {carrier}, tracking number {trackingNo}.',
        what: 'I keep an eye on it, and if anything goes wrong on the way you hear it from me first. If something is not right when it arrives, tell me here and I deal with it the same day.',
        thanks: 'Thank you.',
      },
    },
  },
  {
    id: 'split-parcels',
    moments: ['part-shipped', 'on-the-way', 'to-ship'],
    wrong: false,
    texts: {
      'zh-CN': {
        title: '分成几个包裹',
        see: '您好，订单 {order} 分 {parcelCount} 个包裹寄给您，会先后到，先收到的不是少发。',
        what: '快递给出的全部送达时间是 {arriveBy}，单号我都发在这里。到时缺哪一件，告诉我，我当天查清。',
        thanks: '要您多收几次，谢谢您。',
      },
      'zh-TW': {
        title: '分成幾個包裹',
        see: '您好，訂單 {order} 分成 {parcelCount} 個包裹寄給您，會先後送到，先收到的不是少寄。',
        what: '物流給的全部送達時間是 {arriveBy}，單號我都會傳在這裡。到時缺哪一件，告訴我，我當天查清楚。',
        thanks: '要您多收幾次，謝謝您。',
      },
      en: {
        title: 'Split into several parcels',
        see: 'Hello, order {order} comes to you in {parcelCount} parcels, one after the other, so the first one is not short.',
        what: 'The courier says that all are delivered by {arriveBy}; I post each tracking number here. If a piece is missing then, tell me and I find out the same day.',
        thanks: 'Thank you for answering the door more than once.',
      },
    },
  },
  {
    id: 'arriving',
    moments: ['on-the-way'],
    wrong: false,
    texts: {
      'zh-CN': {
        title: '快要送到',
        see: '您好，您订单 {order} 的包裹正由{carrier}派送，单号 {trackingNo}。',
        what: '快递给出的送达时间是 {arriveBy}。那时不方便收的话，告诉我您方便的时间，我去跟快递说。',
        thanks: '谢谢您留意查收。',
      },
      'zh-TW': {
        title: '即將送達',
        see: '您好，您訂單 {order} 的包裹正由{carrier}配送，單號 {trackingNo}。',
        what: '物流給的送達時間是 {arriveBy}。那時不方便收件的話，告訴我您方便的時間，我去跟物流說。',
        thanks: '謝謝您留意收件。',
      },
      en: {
        title: 'Arriving',
        see: 'Hello, {carrier} is delivering the parcel of your order {order}, tracking number {trackingNo}.',
        what: 'The courier says delivery by {arriveBy}. If that does not suit you, tell me a time that does and I pass it on to the courier.',
        thanks: 'Thank you for looking out for it.',
      },
    },
  },
  {
    id: 'delivery-failed',
    moments: ['delivery'],
    wrong: true,
    texts: {
      'zh-CN': {
        title: '派送未成功',
        see: '您好，{carrier}派送您订单 {order} 的包裹没有送成，给的原因是{reason}。',
        sorry: '让您没能拿到，对不起。',
        own: '再送一次由我们去安排，不用您去催。',
        what: '快递会在 {redeliverBy} 前再送。时间或地点要改，在这里告诉我；那时还没送到，我当天回您。',
        thanks: '谢谢您再等一次。',
      },
      'zh-TW': {
        title: '配送未成功',
        see: '您好，{carrier}配送您訂單 {order} 的包裹沒有送達，給的原因是{reason}。',
        sorry: '讓您沒能收到，很抱歉。',
        own: '再送一次由我們安排，不用您去催。',
        what: '物流會在 {redeliverBy} 前再送。時間或地點要改，在這裡告訴我；那時還沒送到，我當天回覆您。',
        thanks: '謝謝您再等一次。',
      },
      en: {
        title: 'Delivery failed',
        see: 'Hello, {carrier} tried to deliver your order {order} and could not; the reason given is {reason}.',
        sorry: 'I am sorry that it did not reach you.',
        own: 'Arranging the next attempt is on us; you need not chase anyone.',
        what: 'The courier comes again by {redeliverBy}. If the time or the place should change, tell me here; if it has not come by then, I write to you the same day.',
        thanks: 'Thank you for waiting once more.',
      },
    },
  },
  {
    id: 'signed-not-received',
    moments: ['not-received', 'signed', 'delivery'],
    wrong: true,
    texts: {
      'zh-CN': {
        title: '显示签收，买家没收到',
        see: '您好，订单 {order} 的物流写着 {signedAt} 签收，您说没有收到，我相信您。',
        sorry: '东西没到您手里，对不起。',
        own: '到您手里之前，都归我们管。',
        what: '我现在向{carrier}查谁签收、放在哪里，{updateBy} 前答复您；查不到，补发还是退款由您选。也请您看一眼门口和代收点。',
        thanks: '谢谢您告诉我。',
      },
      'zh-TW': {
        title: '顯示簽收，買家沒收到',
        see: '您好，訂單 {order} 的物流寫著 {signedAt} 簽收，您說沒有收到，我相信您。',
        sorry: '東西沒到您手上，很抱歉。',
        own: '到您手上之前，都由我們負責。',
        what: '我現在向{carrier}查是誰簽收、放在哪裡，{updateBy} 前回覆您；查不到，補寄或退款由您選。也請您看一下門口和管理室。',
        thanks: '謝謝您告訴我。',
      },
      en: {
        title: 'Signed for, not received',
        see: 'Hello, tracking says that order {order} was signed for at {signedAt}. You do not have it, and I believe you.',
        sorry: 'I am sorry.',
        own: 'Until you hold it, it is our responsibility.',
        what: 'I am asking {carrier} who signed and where it was left, and I answer by {updateBy}. If it is not found, you choose a new parcel or a refund. Please look by your door and at the pick-up point too.',
        thanks: 'Thank you for telling me.',
      },
    },
  },
  {
    id: 'signed',
    moments: ['signed', 'not-received'],
    wrong: false,
    texts: {
      'zh-CN': {
        title: '已签收，问一声',
        see: '您好，物流显示您订单 {order} 的{item}在 {signedAt} 签收了。',
        what: '如果不是您或家人收的，或者打开后有不对的地方，拍张照发在这里，我当天给您办法。',
        thanks: '谢谢您买我们的东西。',
      },
      'zh-TW': {
        title: '已簽收，問候一聲',
        see: '您好，物流顯示您訂單 {order} 的{item}在 {signedAt} 簽收了。',
        what: '如果不是您或家人收的，或打開後有不對的地方，拍張照傳在這裡，我當天給您解決辦法。',
        thanks: '謝謝您購買我們的商品。',
      },
      en: {
        title: 'Delivered, a word after',
        see: 'Hello, tracking shows that your {item} (order {order}) was signed for at {signedAt}.',
        what: 'If it was not you or your family who took it in, or if anything is not right, send a photo here and you have a way forward from me the same day.',
        thanks: 'Thank you for buying from us.',
      },
    },
  },
];
