import type { Section } from '../situation.ts';

/** Out of our hands, and not moving as it should. */
export const transit: Section = {
  group: ['在途', '物流异常'],
  situations: [
    {
      id: 'track-where',
      code: 'bgdnl',
      title: '包裹到哪了',
      situations: ['logistics'],
      tags: ['shipped', '查物流', '在哪'],
      voices: {
        poised:
          '我查了{parcel.carrier} {parcel.tracking_no}，新近的一条记录是 {parcel.last_event_at}：{parcel.last_event}。它在正常行进；若明天这个时候还停在此处，我会去问快递，再来告诉您。',
        fresh:
          '查到了：{parcel.carrier} {parcel.tracking_no}，{parcel.last_event_at}，{parcel.last_event}。在往前走。明天这时候要是没动，我去问，问完告诉您。',
        playful:
          '给包裹打了个招呼：{parcel.carrier} {parcel.tracking_no}，{parcel.last_event_at} 它说“{parcel.last_event}”。脚步正常；明天这时还没挪窝，我去催问，回来跟您讲～',
        brisk:
          '{parcel.carrier} {parcel.tracking_no}：{parcel.last_event_at}，{parcel.last_event}。状态正常。明天此时未更新，我去查并告知。',
      },
    },
    {
      id: 'no-scan-new',
      code: 'gfcmwl',
      title: '刚发出没物流',
      situations: ['logistics', 'logistics.stalled'],
      tags: ['shipped', '查不到', '没更新', '无记录'],
      voices: {
        poised:
          '包裹在 <交件时间@> 交给{parcel.carrier}，单号 {parcel.tracking_no}。快递收齐一车才扫描，所以此刻查不到。<首条记录时间@> 前会出现首条记录；没有的话我去网点要揽收凭证，给您过目。',
        fresh:
          '<交件时间@> 交给{parcel.carrier}的，单号 {parcel.tracking_no}。他们装满一车才扫码，所以还查不到。<首条记录时间@> 前该出的记录没出，我去网点要揽收底单给您看。',
        playful:
          '<交件时间@> 上了{parcel.carrier}的车，单号 {parcel.tracking_no}，他们凑满一车才“点名”，所以它还没露脸。<首条记录时间@> 前不见首条记录，我去网点讨揽收底单给您看～',
        brisk:
          '<交件时间@> 已交{parcel.carrier}，{parcel.tracking_no}，网点集中扫描。<首条记录时间@> 前出首条记录；未出，我取揽收凭证给您。',
      },
    },
    {
      id: 'stalled-24',
      code: 'wlytmd',
      title: '物流一天没动',
      situations: ['logistics.stalled'],
      tags: ['stalled', 'shipped', 'anxious', '不动', '停了'],
      wrong: true,
      voices: {
        poised:
          '您惦记的包裹自 {parcel.last_event_at} 停在“{parcel.last_event}”，一天没有动静，让您悬心，抱歉。货是我们寄的，追踪是我们的分内事；我已向{parcel.carrier}报查，<答复时间@> 前告诉您它在哪里。谢谢您告诉我。',
        fresh:
          '看到了，{parcel.last_event_at} 之后就停在“{parcel.last_event}”，一天没更新，抱歉让您担心。追件归我们，已经报给{parcel.carrier}查，<答复时间@> 前告诉您它到底在哪。谢谢您提醒。',
        playful:
          '从 {parcel.last_event_at} 到现在都停在“{parcel.last_event}”，您天天看着它不动，心里想必不踏实，对不起，没早一步发现是我们的事。已请{parcel.carrier}去找，<答复时间@> 前把它的位置告诉您。谢谢您来提醒。',
        brisk:
          '{parcel.last_event_at} 起停在“{parcel.last_event}”，一天未动，抱歉，追查由我们负责。已报{parcel.carrier}，<答复时间@> 前回复位置。谢谢。',
      },
    },
    {
      id: 'stalled-48',
      code: 'wlltmd',
      title: '物流两天没动',
      situations: ['logistics.stalled', 'complaint'],
      tags: ['stalled', 'shipped', 'unhappy', '丢了吗', '卡住'],
      wrong: true,
      voices: {
        poised:
          '整整两天没有新记录，您的着急我感同身受，对不起，是我们选的快递，责任由我们担。{parcel.carrier}的工单号是 <工单号>，限期 <查件期限@>；到时仍无下落，补发还是全额退款由您选，不用等快递的结论。谢谢您体谅。',
        fresh:
          '两天没动，谁都会急，对不起，快递是我们选的，我们担着。{parcel.carrier}工单 <工单号>，查到 <查件期限@> 为止；还没消息，您选补发或全额退，不等快递下结论。谢谢您没有怪我。',
        playful:
          '两天了还在原地，这回不开玩笑，对不起，快递是我们挑的，算我们的。{parcel.carrier}立了工单 <工单号>，期限 <查件期限@>；到点没下落，补发或全额退，您一句话。谢谢您耐着性子。',
        brisk:
          '两天无更新，抱歉，快递由我们选，责任在我们。{parcel.carrier}工单 <工单号>，期限 <查件期限@>。到期无果：补发或全额退款，您选。谢谢。',
      },
    },
    {
      id: 'lost',
      code: 'bgds',
      title: '包裹丢失',
      situations: ['logistics.stalled', 'logistics.not_received', 'refund'],
      tags: ['stalled', 'shipped', 'unhappy', '丢件', '找不到'],
      wrong: true,
      voices: {
        poised:
          '{parcel.carrier}承认包裹 {parcel.tracking_no} 丢失。您盼了多日却是这样的消息，实在对不起；寄丢了由我们承担，与您无关。一、<补发时间@> 前补发一份，运费由我们付；二、<退款时间@> 前全额退款。您选好告诉我，谢谢您。',
        fresh:
          '{parcel.carrier}确认 {parcel.tracking_no} 丢了，让您白等，对不起，丢件算我们的，不让您操心。一、<补发时间@> 前重新寄，运费我们付；二、<退款时间@> 前全额退。您选，谢谢。',
        playful:
          '坏消息直说：{parcel.carrier}把 {parcel.tracking_no} 弄丢了。对不起，您的期待落了空，这个责任我们担。一、<补发时间@> 前再寄一份，运费我们付；二、<退款时间@> 前全额退。听您的，谢谢您。',
        brisk:
          '{parcel.carrier}确认 {parcel.tracking_no} 丢失，抱歉，由我们承担。一、<补发时间@> 前补发，运费我们付。二、<退款时间@> 前全额退款。请选，谢谢。',
      },
    },
    {
      id: 'wrong-region',
      code: 'bgfcfx',
      title: '包裹发错方向',
      situations: ['logistics', 'logistics.stalled'],
      tags: ['shipped', 'anxious', '送错城市', '越走越远'],
      wrong: true,
      voices: {
        poised:
          '您看得没错，包裹被快递分拣到了<错到的地方>，绕了远路，很抱歉，途中的差错由我们负责去纠正。{parcel.carrier}已改派，<新到达时间@> 前送到您处；若误了您的事，改退款也可以。谢谢您发现得早。',
        fresh:
          '真的跑偏了，分拣去了<错到的地方>，抱歉，路上的岔子我们来理。{parcel.carrier}已经掉头，<新到达时间@> 前送到；要是耽误您用，也能改成退款。谢谢您盯着。',
        playful:
          '眼看着包裹越走越远，难怪您着急，对不起，它被分到了<错到的地方>，没看住是我们的事。{parcel.carrier}正把它往回领，<新到达时间@> 前送到您身边；误了您的用处，改退款也行。谢谢您先看见。',
        brisk:
          '包裹误分拣至<错到的地方>，抱歉，由我们处理。{parcel.carrier}已改派，<新到达时间@> 前送到；误事可改退款。谢谢。',
      },
    },
    {
      id: 'weather',
      code: 'tqyxlc',
      title: '天气影响路程',
      situations: ['logistics', 'logistics.stalled', 'logistics.arrival'],
      tags: ['stalled', 'shipped', '台风', '大雪', '暴雨'],
      voices: {
        poised:
          '受<天气情况>影响，<受影响路段>暂停通行，您的包裹停在<停留地点>等候放行。{parcel.carrier}公告的恢复时间是 <恢复时间@>，若公告改期，我当天转告您。请您也多留意天气。',
        fresh:
          '<天气情况>，<受影响路段>走不了，包裹停在<停留地点>等着。{parcel.carrier}说 <恢复时间@> 恢复，要是又改，我当天告诉您。您出门也当心。',
        playful:
          '<天气情况>拦路，<受影响路段>过不去，包裹在<停留地点>躲着等放行～{parcel.carrier}的告示说 <恢复时间@> 放行，改期我当天来讲。您也照顾好自己。',
        brisk:
          '原因：<天气情况>，<受影响路段>停运。包裹停在<停留地点>。{parcel.carrier}公告 <恢复时间@> 恢复，改期我当天转告。',
      },
    },
    {
      id: 'courier-handover',
      code: 'zgbjkd',
      title: '转给别家快递',
      situations: ['logistics', 'logistics.courier'],
      tags: ['shipped', '换快递', '转运', '中转'],
      voices: {
        poised:
          '您那边由<末段快递>派送，{parcel.carrier}在<交接地点>把包裹交了过去，新单号是 <新单号>。请用新单号查询，旧单号不会再更新。派送时间是 <派送时间@> 前，过时我去追。',
        fresh:
          '{parcel.carrier}到<交接地点>就把包裹转给了<末段快递>，换了新单号 <新单号>，查这个，旧的不更新了。<派送时间@> 前送到，没到我去追。',
        playful:
          '接力赛换棒啦：{parcel.carrier}在<交接地点>把棒交给<末段快递>，新号码布 <新单号>，旧的作废。<派送时间@> 前冲线，跑慢了我去追～',
        brisk:
          '已转<末段快递>，交接地：<交接地点>（原{parcel.carrier}）。新单号：<新单号>，旧单号停更。<派送时间@> 前派送，逾时我追查。',
      },
    },
    {
      id: 'region-stopped',
      code: 'ddztps',
      title: '当地暂停派送',
      situations: ['logistics', 'logistics.stalled'],
      tags: ['shipped', 'stalled', '网点停', '爆仓'],
      voices: {
        poised:
          '您所在的网点因<停派原因>暂停派送，包裹停在<停留地点>。请您选一种：一、等到 <恢复时间@> 恢复；二、改寄另一处地址，转寄费由我们付；三、退回并全额退款。等您定了，我当天去办。',
        fresh:
          '您那边的网点<停派原因>，先不派件，包裹在<停留地点>。一、等 <恢复时间@> 恢复；二、换个地址寄，转寄费我们付；三、退回来全额退。您选好我当天办。',
        playful:
          '网点被<停派原因>绊住了脚，包裹在<停留地点>坐着等。一、陪它等到 <恢复时间@>；二、改道别处，转寄费我们付；三、打道回府，全额退。您发话，我当天跑腿～',
        brisk:
          '网点停派，原因：<停派原因>。包裹在<停留地点>。一、等 <恢复时间@> 恢复。二、改址，转寄费我们付。三、退回，全额退款。选定当天办。',
      },
    },
    {
      id: 'damaged-transit',
      code: 'tzfxps',
      title: '途中发现破损',
      situations: ['logistics', 'quality.damaged'],
      tags: ['shipped', '主动', '快递弄坏', '漏了'],
      wrong: true,
      voices: {
        poised:
          '有一件事要先告诉您：{parcel.carrier}通知，您的包裹途中受损，已停止派送，坏的东西不该送到您手上。让您多等，很抱歉，包装没有护住是我们的责任。新的一份 <补发时间@> 前寄出，运费由我们付；您想退款也可以。谢谢您的谅解。',
        fresh:
          '先跟您说：{parcel.carrier}报来包裹路上碰坏了，已经拦下不送。要您再等，对不起，是我们包得不够结实。<补发时间@> 前重新寄，运费我们付；想退款也行。谢谢您体谅。',
        playful:
          '这个消息我不想让您从别处听到：{parcel.carrier}说包裹在路上碰坏了，我已请他们停下，不让坏的送到您手上。又要您等，对不起，没包严实是我们的错。<补发时间@> 前好好地再寄一份，运费我们付，想退款也依您。谢谢您。',
        brisk:
          '{parcel.carrier}通知包裹途中受损，已停派。抱歉，包装责任在我们。<补发时间@> 前重发，运费我们付；或退款，您选。谢谢。',
      },
    },
    {
      id: 'returned-sender',
      code: 'bgbth',
      title: '包裹被退回',
      situations: ['logistics', 'logistics.not_received'],
      tags: ['shipped', '退回', '返程', '没派送就退'],
      voices: {
        poised:
          '包裹 {parcel.tracking_no} 正在退回途中，快递登记的原因是<退回原因>。若您还要，请核对地址，它回仓后 <重发时间@> 前再寄，再寄的运费<再寄运费:由本店付/由您付>；若不要了，回仓后我为您退款。',
        fresh:
          '{parcel.tracking_no} 往回走了，快递写的原因：<退回原因>。还要的话核对下地址，回仓后 <重发时间@> 前重寄，运费<再寄运费:由本店付/由您付>；不要了，回仓就退您钱。',
        playful:
          '{parcel.tracking_no} 掉头回家了，理由栏写着“<退回原因>”。想再见它，核对地址，它歇歇脚 <重发时间@> 前再出发，运费<再寄运费:由本店付/由您付>；缘尽于此，它到仓我就退款～',
        brisk:
          '{parcel.tracking_no} 退回中，原因：<退回原因>。仍要：核对地址，<重发时间@> 前重寄，运费<再寄运费:由本店付/由您付>。不要：回仓后退款。',
      },
    },
  ],
};
