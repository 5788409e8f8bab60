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
          '您好，您的订单已经发出{% if parcel.tracking_no %}，{parcel.carrier}，单号 {parcel.tracking_no}{% endif %}，物流信息可以在订单里查看。收到时请先看一下外包装，有破损请拍照联系我。谢谢您的等候。',
        fresh:
          '您的包裹发出啦{% if parcel.tracking_no %}，{parcel.carrier} {parcel.tracking_no}{% endif %}，在订单里能看到物流。收到先看看外箱，有破损拍个照找我，谢谢您等它。',
        playful:
          '报告，您的包裹出发了{% if parcel.tracking_no %}，坐的是{parcel.carrier} {parcel.tracking_no}{% endif %}～订单里可以看它走到哪儿。外箱有磕碰就拍照找我，谢谢您的等候。',
        brisk:
          '您的订单已发出{% if parcel.tracking_no %}：{parcel.carrier} {parcel.tracking_no}{% endif %}。收货请先看外包装，有破损拍照找我。谢谢您。',
      },
    },
    {
      id: 'shipped-split',
      code: 'fbgyfc',
      title: '分包裹已发出',
      situations: ['logistics'],
      tags: ['shipped', '两个单号', '少发'],
      voices: {
        poised:
          '您好，您的订单分成几个包裹寄出，到达会有先后，先收到一个不是少发。其余的单号是<其余单号>，全部收到后请您再清点；有缺少的，请告诉我。',
        fresh:
          '您这单是分开寄的，会一个一个到，先收到一个不是漏发哈。其他单号：<其余单号>，都到齐了再点一下，少了找我。',
        playful:
          '您的包裹兵分几路出发了～先到的那个不是落单。其余单号：<其余单号>，到齐了点个名，少了谁告诉我。',
        brisk: '您的订单分包裹寄出，不是少发。其余单号：<其余单号>。到齐后请清点，少件找我。',
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
          '您好，您的包裹今天派送，请留意快递员的电话。不方便收件的话，可以和快递员约时间或指定放置的地方；收到后请清点一下，有问题请联系我。',
        fresh:
          '您的包裹今天派送啦，留意一下快递的电话。不在家可以跟快递员约个时间或说放哪儿，收到点一点，有问题找我。',
        playful:
          '叮咚，包裹今天上门～陌生来电接一下，没准就是快递员。不在家就跟他说放哪儿，拆开有问题来找我。',
        brisk: '您的包裹今天派送，请留意电话。不在家可和快递员约时间。收到请清点，有问题找我。',
      },
    },
    {
      id: 'signed',
      code: 'yqswh',
      title: '已签收问候',
      situations: ['logistics'],
      tags: ['signed', '收到了吗', '到了'],
      voices: {
        poised:
          '您好，物流显示包裹已经签收，请问您收到了吗？麻烦检查一下商品和配件；如果没有收到，也不是家人代收的，请当天告诉我，我来为您查。谢谢您的支持。',
        fresh:
          '看到包裹签收啦，您拿到了吗？检查一下东西和配件全不全。要是没收到、家里人也没代收，当天跟我说，我帮您查，谢谢您。',
        playful:
          '物流说它到家了，您见到真身没有～点点配件齐不齐。要是没见着、家里人也没收，当天告诉我，我去找。谢谢您。',
        brisk: '显示已签收，您收到了吗？请检查商品和配件。没收到当天告诉我，我来查。谢谢您。',
      },
    },
    {
      id: 'resent-shipped',
      code: 'bfyjc',
      title: '补发已寄出',
      situations: ['quality.missing'],
      tags: ['signed', 'after_sale', '补寄', '补件'],
      voices: {
        poised:
          '您好，补发给您的已经寄出，快递单号 <补发单号>，运费由我们付。补发的包裹在原订单里看不到，请用这个单号查询。给您添麻烦了，谢谢您的耐心。',
        fresh:
          '给您补发的寄出啦，单号 <补发单号>，运费我们付。原订单里看不到它，用这个单号查就行。麻烦您多等一趟，谢谢您。',
        playful:
          '补发的包裹出发了，单号 <补发单号>，运费我们付～原订单里找不到它，认这个单号。让您多等，谢谢您。',
        brisk: '补发已寄出，单号 <补发单号>，运费我们付。原订单不显示，请用单号查。谢谢您。',
      },
    },
    {
      id: 'exchange-shipped',
      code: 'hhyjc',
      title: '换货已寄出',
      situations: ['return_aftersales.exchange'],
      tags: ['after_sale', '换的', '寄了吗'],
      voices: {
        poised:
          '您好，换货的新件已经寄出，快递单号 <换货单号>。收到后请先试穿、先检查，吊牌暂时不要拆；如果还不合适，请再联系我。谢谢您的耐心。',
        fresh: '换的那件寄出啦，单号 <换货单号>。收到先试试，吊牌先别拆，还不合适再来找我，谢谢您等着。',
        playful: '新的这件接班来了，单号 <换货单号>～先试再拆吊牌，要是还不合拍，再来找我。谢谢您的耐心。',
        brisk: '换货已寄出，单号 <换货单号>。先试再拆吊牌，不合适再联系我。谢谢您。',
      },
    },
  ],
};
