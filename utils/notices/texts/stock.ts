import type { Situation } from '../situation.ts';

/** The goods are not there, or not yet. */
export const stockTexts: readonly Situation[] = [
  {
    id: 'out-of-stock',
    moments: ['to-ship', 'late', 'due'],
    wrong: true,
    texts: {
      'zh-CN': {
        title: '缺货，请买家选',
        see: '您好，您订单 {order} 里的{item}没有货了，我先来告诉您。',
        sorry: '收了您的订单却发不出，对不起。',
        own: '没有货就不该接单，是我们的错。',
        what: '请您选：一、等补货，{restockBy} 前发出；二、换成{substitute}；三、退还全部货款。您回复数字，我在 {updateBy} 前办好。',
        thanks: '谢谢您。',
      },
      'zh-TW': {
        title: '缺貨，請買家選擇',
        see: '您好，您訂單 {order} 裡的{item}沒有庫存了，我先來告訴您。',
        sorry: '接了您的訂單卻出不了貨，很抱歉。',
        own: '沒有庫存就不該接單，是我們的錯。',
        what: '請您選擇：一、等補貨，{restockBy} 前出貨；二、換成{substitute}；三、退還全部款項。您回覆數字，我在 {updateBy} 前辦好。',
        thanks: '謝謝您。',
      },
      en: {
        title: 'Out of stock, buyer chooses',
        see: 'Hello, I have to tell you that your {item} (order {order}) is out of stock.',
        sorry: 'I am sorry that we took an order we cannot fill.',
        own: 'We should not take an order for what is not there; the mistake is ours.',
        what: 'Please choose: 1. wait, we ship by {restockBy}; 2. swap to {substitute}; 3. a full refund of what you paid. Answer with the number and it is done by {updateBy}.',
        thanks: 'Thank you.',
      },
    },
  },
  {
    id: 'part-out-of-stock',
    moments: ['to-ship', 'part-shipped', 'late', 'due'],
    wrong: true,
    texts: {
      'zh-CN': {
        title: '部分缺货',
        see: '您好，订单 {order} 里，{missingItem}缺货，先来告诉您。',
        sorry: '没能给您配齐，对不起。',
        own: '接了您的订单，货就该齐，责任在我们。',
        what: '您看哪样合适：一、其余先发，缺的 {restockBy} 前补发；二、缺的退款，其余照发。您回复数字，其余的在 {newShipTime} 前发出。',
        thanks: '谢谢您帮我们定下来。',
      },
      'zh-TW': {
        title: '部分缺貨',
        see: '您好，訂單 {order} 裡，{missingItem}缺貨，先來告訴您。',
        sorry: '沒能為您配齊，很抱歉。',
        own: '接了您的訂單，貨就該齊，責任在我們。',
        what: '您看哪個合適：一、其餘先寄，缺的 {restockBy} 前補寄；二、缺的退款，其餘照寄。您回覆數字，其餘的在 {newShipTime} 前寄出。',
        thanks: '謝謝您幫我們定下來。',
      },
      en: {
        title: 'Partly out of stock',
        see: 'Hello, {missingItem} in your order {order} is out of stock.',
        sorry: 'I am sorry that we cannot send it complete.',
        own: 'Having taken the order, we should have all of it; the fault is ours.',
        what: 'Which suits you: 1. the rest now and the missing piece by {restockBy}; 2. a refund for that piece and the rest as ordered? Answer with the number and the rest ships by {newShipTime}.',
        thanks: 'Thank you for deciding with us.',
      },
    },
  },
  {
    id: 'pre-sale',
    moments: ['to-ship', 'due'],
    wrong: false,
    texts: {
      'zh-CN': {
        title: '预售，说明发货日',
        see: '您好，您订的{item}（订单 {order}）是预售商品，先把时间跟您说清。',
        what: '发货时间是 {shipBy} 前，发出后单号发在这里。时间如果有变，我会在这之前告诉您，等还是退由您定。',
        thanks: '谢谢您愿意等它。',
      },
      'zh-TW': {
        title: '預購，說明出貨日',
        see: '您好，您訂的{item}（訂單 {order}）是預購商品，先把時間跟您說清楚。',
        what: '出貨時間是 {shipBy} 前，寄出後單號會傳在這裡。時間若有變動，我會在這之前告訴您，要等或要退由您決定。',
        thanks: '謝謝您願意等它。',
      },
      en: {
        title: 'Pre-sale, the ship date',
        see: 'Hello, your {item} (order {order}) is a pre-sale item, so here is the date in plain words.',
        what: 'It ships by {shipBy}, and I will post the tracking number here. If the date moves, you hear it from me before then, and it is for you to say whether to wait or to be refunded.',
        thanks: 'Thank you for being willing to wait for it.',
      },
    },
  },
  {
    id: 'pre-sale-late',
    moments: ['late', 'late-again', 'due'],
    wrong: true,
    texts: {
      'zh-CN': {
        title: '预售延期',
        see: '您好，您预订的{item}（订单 {order}）原定 {shipBy} 前发货，这个日子要改了。',
        sorry: '您早早定下，我们却推迟，对不起。',
        own: '日子是我们定的，没有赶上是我们的责任。',
        what: '推迟的原因是{reason}，新的发货时间是 {newShipTime} 前。您不想等，告诉我，我当天办退款。',
        thanks: '谢谢您一开始就信任我们。',
      },
      'zh-TW': {
        title: '預購延期',
        see: '您好，您預購的{item}（訂單 {order}）原定 {shipBy} 前出貨，這個日期要更改了。',
        sorry: '您早早訂下，我們卻延後，很抱歉。',
        own: '日期是我們定的，沒有趕上是我們的責任。',
        what: '延後的原因是{reason}，新的出貨時間是 {newShipTime} 前。您若不想等，告訴我，我當天辦理退款。',
        thanks: '謝謝您一開始就信任我們。',
      },
      en: {
        title: 'Pre-sale postponed',
        see: 'Hello, the pre-sale {item} you ordered ({order}) was due to ship by {shipBy}, and that date has to change.',
        sorry: 'You ordered early and we are late; I am sorry.',
        own: 'We set the date and did not make it.',
        what: 'The reason is {reason}, and the new ship time is {newShipTime} at the latest. If you would rather not wait, tell me and I arrange the refund the same day.',
        thanks: 'Thank you for having trusted us early.',
      },
    },
  },
  {
    id: 'holiday',
    moments: ['to-ship', 'due'],
    wrong: false,
    texts: {
      'zh-CN': {
        title: '放假停发',
        see: '您好，订单 {order} 我们收到了。{closedFrom} 到 {closedTo} 我们放假，仓库不发货，先告诉您。',
        what: '您的{item}在 {newShipTime} 前发出。等不及的话，现在告诉我，我来办退款；假期里的留言，我们上班当天逐条回。',
        thanks: '谢谢您，祝您假期愉快。',
      },
      'zh-TW': {
        title: '休假暫停出貨',
        see: '您好，訂單 {order} 我們收到了。{closedFrom} 到 {closedTo} 我們休假，倉庫不出貨，先告訴您。',
        what: '您的{item}會在 {newShipTime} 前寄出。若等不及，現在告訴我，我來辦理退款；休假期間的留言，我們上班當天逐則回覆。',
        thanks: '謝謝您，祝您假期愉快。',
      },
      en: {
        title: 'Closed for a holiday',
        see: 'Hello, we have your order {order}. We are closed from {closedFrom} to {closedTo} and nothing leaves our warehouse in those days.',
        what: 'Your {item} ships by {newShipTime}. If that is too late for you, tell me now and I arrange the refund; messages sent during the holiday are answered on the day we are back.',
        thanks: 'Thank you, and enjoy the days off.',
      },
    },
  },
];
