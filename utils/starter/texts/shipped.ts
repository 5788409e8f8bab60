import type { Section } from '../situation.ts';

/** A notice at each step, from the hand-over to the door. */
export const shipped: Section = {
  group: ['已发货', '发出与到达通知'],
  situations: [
    {
      id: 'shipped',
      code: 'yfhtz',
      title: '已发货通知',
      situations: ['logistics'],
      tags: ['shipped', '单号', '发了'],
      voices: {
        poised:
          '您的订单 {order.id} 已交给{parcel.carrier}，单号 {parcel.tracking_no}。途中我会留意，若有耽搁先来告诉您；收件时请看看外箱，有破损先拍照，再拆开。谢谢您的等候。',
        fresh:
          '订单 {order.id} 出发啦，{parcel.carrier}，单号 {parcel.tracking_no}。路上我帮您看着，有事先来说。收到先瞧外箱，破了就先拍照再拆。谢谢您等它。',
        playful:
          '订单 {order.id} 已跳上{parcel.carrier}的车，车票号 {parcel.tracking_no}～它要是在路上贪玩，我先发现。收到先看外箱，有伤先拍照再拆，谢谢您等它。',
        brisk:
          '订单 {order.id} 已发：{parcel.carrier} {parcel.tracking_no}。异常我先告知。收货先验外箱，破损先拍照。谢谢。',
      },
    },
    {
      id: 'shipped-split',
      code: 'fbgyfc',
      title: '分包裹已发出',
      situations: ['logistics', 'quality.missing'],
      tags: ['shipped', '两个单号', '少发'],
      voices: {
        poised:
          '订单 {order.id} 分成 <包裹数> 个包裹寄出，到达有先后，先收到的那一个并不是少发。其余单号是<其余单号>，按快递的说法 <全部到达时间@> 前到齐；届时不齐，请告诉我。',
        fresh:
          '订单 {order.id} 拆成 <包裹数> 包寄的，会分头到，先到的那包不是漏发。别的单号：<其余单号>，快递说 <全部到达时间@> 前到齐，没齐就来找我。',
        playful:
          '订单 {order.id} 兵分 <包裹数> 路，先到的那位不是独苗～其余单号：<其余单号>。快递说 <全部到达时间@> 前会师，谁缺席您告诉我。',
        brisk:
          '订单 {order.id} 共 <包裹数> 包，分批到。其余单号：<其余单号>。快递预告 <全部到达时间@> 前到齐，不齐请找我。',
      },
    },
    {
      id: 'arriving',
      code: 'jtpstx',
      title: '今天派送提醒',
      situations: ['logistics.arrival'],
      tags: ['shipped', '派件', '今天到'],
      voices: {
        poised:
          '您的包裹 {parcel.tracking_no} 由{parcel.carrier}派送中，今天会到。请您留意来电；不便收件，可在快递页面改约时间或指定放处。签收后请清点，数目不对，当场拍照给我。',
        fresh:
          '{parcel.carrier}正在送您的包裹 {parcel.tracking_no}，今天到，留意来电。没空收就在快递页面改约。收到点一点数，不对就拍给我。',
        playful:
          '叮，{parcel.carrier}带着 {parcel.tracking_no} 今天登门～陌生来电请接一接。不在家就去快递页面改约；收到点个数，对不上拍给我。',
        brisk:
          '{parcel.carrier} {parcel.tracking_no} 今日派送，请留意来电。不便可在快递页面改约。签收请清点，不符拍照。',
      },
    },
    {
      id: 'signed',
      code: 'yqswh',
      title: '已签收问候',
      situations: ['logistics', 'thanks_ack'],
      tags: ['signed', '收到了吗', '到了'],
      voices: {
        poised:
          '物流显示包裹已签收，您拿到了吗？请抽空清点一下件数与配件。若不是您本人签的、又找不到，请当天告诉我，越早去查越容易找回。谢谢您。',
        fresh:
          '物流说包裹签收了，您拿到没？点点件数和配件。要是没见着、也不是您签的，当天跟我说，早查好找。谢谢您。',
        playful:
          '物流说它到家了，您见到本尊没？件数配件点一点～要是签了您却没见着，当天来找我，趁热好追。谢谢您。',
        brisk: '显示已签收，请确认是否拿到，并清点件数、配件。未拿到：当天告知，便于追查。谢谢。',
      },
    },
    {
      id: 'resent-shipped',
      code: 'bfyjc',
      title: '补发已寄出',
      situations: ['logistics', 'quality.missing'],
      tags: ['signed', 'after_sale', '补寄', '补件'],
      voices: {
        poised:
          '说好补给您的<补发内容>已经寄出，{parcel.carrier}，单号 {parcel.tracking_no}，运费由我们付。它不走原订单，页面上看不到，所以单号请在这里保存。给您添了周折，谢谢您等它。',
        fresh:
          '补您的<补发内容>寄了，{parcel.carrier} {parcel.tracking_no}，运费我们付。订单页上查不到它，单号存这条就行。谢谢您又多等一趟。',
        playful:
          '补发的<补发内容>正赶去将功补过：{parcel.carrier} {parcel.tracking_no}，运费我们付。它不上订单页，认准这个单号～谢谢您肯等它。',
        brisk:
          '补发<补发内容>已寄：{parcel.carrier} {parcel.tracking_no}，运费我们付。订单页不显示，请存单号。谢谢。',
      },
    },
    {
      id: 'exchange-shipped',
      code: 'hhyjc',
      title: '换货已寄出',
      situations: ['return_aftersales.exchange', 'logistics'],
      tags: ['after_sale', '换的', '寄了吗'],
      voices: {
        poised:
          '换给您的<换货规格>今天寄出，单号 <换货单号>，到手后请先试再拆吊牌。若仍不合心意，自这次签收起的七天内，您依旧可以退换，权利不因换过而减少。谢谢您的耐心。',
        fresh:
          '换的<换货规格>寄了，单号 <换货单号>。收到先试、吊牌别急着剪。还不合适，从这次签收算七天内照样能退换。谢谢您等着。',
        playful:
          '替补<换货规格>上场，背号 <换货单号>～先试身手再剪吊牌。若还不合拍，签收起七天内照旧可退换，名额不因换过而作废。谢谢您等它。',
        brisk: '换货<换货规格>已寄：<换货单号>。先试，勿剪吊牌。仍不合：本次签收后七天内可退换。谢谢。',
      },
    },
  ],
};
