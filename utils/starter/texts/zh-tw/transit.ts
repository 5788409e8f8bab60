import type { Translations } from '../../situation.ts';

/** On the way and at the door, in the words of Taiwan. */
export const transit: Translations = {
  shipped: {
    title: '已出貨通知',
    voices: {
      poised:
        '您的訂單 {order.id} 已交給{parcel.carrier}，物流單號 {parcel.tracking_no}。途中我會留意，有耽擱先來告訴您；收件時請看看外箱，有破損先拍照再拆。謝謝您的等候。',
      fresh:
        '訂單 {order.id} 出發了，{parcel.carrier}，單號 {parcel.tracking_no}。路上我幫您看著，有狀況先來說。收到先看外箱，破了就先拍照再拆。謝謝您等它。',
      playful:
        '訂單 {order.id} 已跳上{parcel.carrier}的車，車票號碼 {parcel.tracking_no}～路上貪玩的話我先發現。收到先看外箱，有傷先拍照再拆，謝謝您等它。',
      brisk:
        '訂單 {order.id} 已寄：{parcel.carrier} {parcel.tracking_no}。異常我先通知。收件先驗外箱，破損先拍照。謝謝。',
    },
  },
  arriving: {
    title: '今天配送提醒',
    voices: {
      poised:
        '您的包裹 {parcel.tracking_no} 由{parcel.carrier}配送中，今天會到，請留意來電。不方便收件的話，可在物流頁面改約或指定放置處。收到請清點，數量不對，請當場拍照給我。',
      fresh:
        '{parcel.carrier}正在送您的包裹 {parcel.tracking_no}，今天到，留意來電。不在家就到物流頁面改約。收到點一點數量，不對就拍給我。',
      playful:
        '叮咚，{parcel.carrier}帶著 {parcel.tracking_no} 今天登門～來電別當推銷掛掉。不在家就到物流頁面改約；收到點個數，對不上拍給我。',
      brisk:
        '{parcel.carrier} {parcel.tracking_no} 今日配送，請留意來電。不便可在物流頁面改約。收到請清點，不符拍照。',
    },
  },
  signed: {
    title: '已簽收問候',
    voices: {
      poised:
        '貨態顯示包裹已簽收，請問您拿到了嗎？請抽空清點件數與配件。若不是您本人簽的、又找不到，請當天告訴我，越早查越容易找回。謝謝您。',
      fresh:
        '貨態說已簽收，您拿到了嗎？點一下件數和配件。沒看到、也不是您簽的，當天跟我說，早查好找。謝謝您。',
      playful:
        '貨態說它到家了，您見到本尊了嗎？件數配件點一點～簽了卻沒看到它，當天來找我，腳印還新，好追。謝謝您。',
      brisk: '貨態：已簽收。請確認是否拿到，並清點件數、配件。未拿到：當天告知。謝謝。',
    },
  },
  'track-where': {
    title: '包裹到哪裡了',
    voices: {
      poised:
        '我查了{parcel.carrier} {parcel.tracking_no}，新近一筆貨態是 {parcel.last_event_at}：{parcel.last_event}，運送正常。明天這個時候若還停在這裡，我會去問物流，再回覆您。',
      fresh:
        '查到了：{parcel.carrier} {parcel.tracking_no}，{parcel.last_event_at}，{parcel.last_event}，有在往前走。明天這時候沒動的話，我去問，問完跟您說。',
      playful:
        '跟包裹打過招呼了：{parcel.carrier} {parcel.tracking_no}，{parcel.last_event_at} 它說「{parcel.last_event}」。腳步正常；明天這時還沒挪動，我去問個明白再回報～',
      brisk:
        '{parcel.carrier} {parcel.tracking_no}：{parcel.last_event_at}，{parcel.last_event}。狀態正常。明天此時未更新，我去查並告知。',
    },
  },
  'stalled-24': {
    title: '貨態一天沒動',
    voices: {
      poised:
        '您掛念的包裹自 {parcel.last_event_at} 停在「{parcel.last_event}」，一天沒有動靜，讓您擔心，很抱歉。包裹是我們寄的，追查是我們分內的事；已向{parcel.carrier}申請查件，<答覆時間@> 前告訴您它在哪裡。謝謝您告訴我。',
      fresh:
        '看到了，{parcel.last_event_at} 之後就停在「{parcel.last_event}」，一天沒更新，抱歉讓您擔心。追件歸我們，已經請{parcel.carrier}查，<答覆時間@> 前跟您說它在哪。謝謝您提醒。',
      playful:
        '從 {parcel.last_event_at} 到現在都停在「{parcel.last_event}」，您看著它不動，心裡想必不踏實，對不起，沒早一步發現是我們的事。已請{parcel.carrier}去找，<答覆時間@> 前把位置告訴您。謝謝您來提醒。',
      brisk:
        '{parcel.last_event_at} 起停在「{parcel.last_event}」，一天未動，抱歉，由我們追查。已報{parcel.carrier}，<答覆時間@> 前回覆位置。謝謝。',
    },
  },
  'stalled-48': {
    title: '貨態兩天沒動',
    voices: {
      poised:
        '整整兩天沒有新貨態，您的著急我感同身受，很抱歉，物流是我們選的，責任由我們擔。{parcel.carrier}的查件編號是 <查件編號>，期限 <查件期限@>；到時仍無下落，補寄或全額退款由您選，不必等物流的結論。謝謝您體諒。',
      fresh:
        '兩天沒動，誰都會急，很抱歉，物流是我們選的，我們擔。{parcel.carrier}查件編號 <查件編號>，查到 <查件期限@>；還沒消息，補寄或全額退您選，不等物流下結論。謝謝您沒有怪我。',
      playful:
        '兩天了還在原地，這回不說笑，很抱歉，物流是我們挑的，算我們的。{parcel.carrier}查件編號 <查件編號>，期限 <查件期限@>；到時沒下落，補寄或全額退，您一句話。謝謝您耐著性子。',
      brisk:
        '兩天無更新，抱歉，物流由我們選，責任在我們。{parcel.carrier}查件編號 <查件編號>，期限 <查件期限@>。到期無果：補寄或全額退款，您選。謝謝。',
    },
  },
  lost: {
    title: '包裹遺失',
    voices: {
      poised:
        '{parcel.carrier}確認包裹 {parcel.tracking_no} 遺失。您等了多日卻是這樣的消息，非常抱歉；寄丟了由我們承擔，與您無關。一、<補寄時間@> 前補寄一份，運費由我們付；二、<退款時間@> 前全額退款。選好請告訴我，謝謝您。',
      fresh:
        '{parcel.carrier}確認 {parcel.tracking_no} 弄丟了，讓您白等，很抱歉，遺失算我們的，不用您操心。一、<補寄時間@> 前重新寄，運費我們付；二、<退款時間@> 前全額退。您選，謝謝。',
      playful:
        '壞消息直說：{parcel.carrier}把 {parcel.tracking_no} 弄丟了。對不起，您的期待落空，這個責任我們擔。一、<補寄時間@> 前再寄一份，運費我們付；二、<退款時間@> 前全額退。聽您的，謝謝您。',
      brisk:
        '{parcel.carrier}確認 {parcel.tracking_no} 遺失，抱歉，由我們承擔。一、<補寄時間@> 前補寄，運費我們付。二、<退款時間@> 前全額退款。請選，謝謝。',
    },
  },
  locker: {
    title: '超商或置物櫃取件',
    voices: {
      poised:
        '包裹已到<取件處>，營業時間是 <營業時間>，保管到 <保管截止@>。取件憑證在物流傳給您的訊息裡；沒有收到的話，請告訴我，我請物流再傳一次。逾期會退回，請留意日期。',
      fresh:
        '包裹在<取件處>，<營業時間> 可以領，放到 <保管截止@>。憑物流的取件訊息領，沒收到跟我說，我請物流再傳。逾期會退回，別忘了。',
      playful:
        '包裹在<取件處>乖乖坐著等您，<營業時間> 會客，坐到 <保管截止@> 就被送走～取件憑證在物流訊息裡，沒收到就叫我，我請物流再傳一次。',
      brisk:
        '地點：<取件處>。時間：<營業時間>。保管至 <保管截止@>，逾期退回。憑取件訊息領取；未收到請告訴我，我請物流重傳。',
    },
  },
  'not-received': {
    title: '簽收卻沒收到',
    voices: {
      poised: [
        '顯示簽收您卻沒看到，心裡想必不安，很抱歉讓您遇到這種事；沒到您手上就不算送達，由我們負責查清楚。',
        '請您先看三處：家人、管理員或櫃台有沒有代收；門口、置物櫃與超商；物流傳來的簽收照片或取件訊息。',
        '同時我向{parcel.carrier}調簽收單與投遞位置，<答覆時間@> 前告訴您。確認沒有送到，補寄或全額退款由您選。謝謝您配合。',
      ],
      fresh: [
        '顯示簽收卻沒拿到，真的會急，抱歉。沒到您手上就不算數，查清楚是我們的事。',
        '麻煩先找三處：家人、管理員、櫃台；門口、置物櫃、超商；物流的簽收照片或取件訊息。',
        '我這邊請{parcel.carrier}調簽收單和投遞位置，<答覆時間@> 前回您。真的沒送到，補寄或全額退，您選。謝謝您幫忙找。',
      ],
      playful: [
        '簽了名卻不見貨，換誰都慌，對不起。沒交到您手裡，就是我們還沒送完。',
        '我們分頭找。您看三處：家人、管理員、櫃台；門邊、置物櫃、超商；物流的簽收照片和取件訊息。',
        '我去{parcel.carrier}翻簽收單、查位置，<答覆時間@> 前會合。找不到，補寄或全額退，您說了算。謝謝您幫一把。',
      ],
      brisk: [
        '顯示簽收未收到，抱歉，由我們負責查。',
        '請查：①家人、管理員、櫃台。②門口、置物櫃、超商。③簽收照片、取件訊息。',
        '我向{parcel.carrier}調簽收單與位置，<答覆時間@> 前回覆。未送達：補寄或全額退款，您選。謝謝。',
      ],
    },
  },
  'received-thanks': {
    title: '收貨感謝',
    voices: {
      poised:
        '得知{order.item}已到您手上，我們很高興，謝謝您在眾多賣場裡選了我們。用得順手，是我們的福氣；不順手，請先來找我，我負責處理好。',
      fresh: '{order.item}到囉，謝謝您選我們。用得舒服就好；哪裡彆扭，別將就，回來找我。',
      playful: '{order.item}總算住進您家，謝謝您收留它～表現好，替它開心；不聽話，送回來我管教。',
      brisk: '{order.item}已收到，謝謝您。使用上有問題，請找我處理。',
    },
  },
  'praise-chat': {
    title: '買家稱讚致謝',
    voices: {
      poised:
        '您這番話，我會唸給備貨與包裝的同事聽，他們平常見不到客人，聽了能開心一整天。謝謝您特地來說，我們就照這樣做下去。',
      fresh: '看到這段話，今天整個亮起來。我截圖給包裝的同事看，他們在後面忙，難得聽到稱讚。謝謝您專程來說。',
      playful: '您這一誇，倉庫撕膠帶的聲音都變響了～我這就唸給包裝的同事聽，讓他們得意一下。謝謝您。',
      brisk: '謝謝您的稱讚，我會轉達備貨與包裝的同事，繼續照做。',
    },
  },
};
