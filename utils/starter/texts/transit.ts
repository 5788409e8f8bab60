import type { Section } from '../situation.ts';

/** Out of our hands, and not moving as it should. */
export const transit: Section = {
  group: ['在途', '物流异常'],
  situations: [
    {
      id: 'track-where',
      code: 'bgdnl',
      title: '包裹到哪了',
      situations: ['logistics', 'logistics.arrival'],
      tags: ['shipped', 'calm', 'anxious', '查物流', '在哪', '到哪了', '物流'],
      voices: {
        poised:
          '您好，帮您查过了，{% if parcel.last_event %}物流更新到 {parcel.last_event_at}：{parcel.last_event}{% else %}包裹已经发出，正在运输途中，在订单的物流页可以看到每一步{% endif %}。我会留意进度，如果一天没有更新，您告诉我，我去催快递。',
        fresh:
          '帮您看了下，{% if parcel.last_event %}{parcel.last_event_at} 更新的：{parcel.last_event}{% else %}包裹已经在路上了，订单的物流页能看到走到哪儿{% endif %}。要是一天都没动静，您喊我一声，我去催快递。',
        playful:
          '帮您瞄了一眼，{% if parcel.last_event %}{parcel.last_event_at} 它报的位置：{parcel.last_event}{% else %}包裹正在路上跑着，订单的物流页能看它的行踪{% endif %}～要是一天没挪窝，您叫我，我去催快递。',
        brisk:
          '已查，{% if parcel.last_event %}{parcel.last_event_at}：{parcel.last_event}{% else %}包裹在途，进度见订单物流页{% endif %}。一天没更新您告诉我，我催快递。',
      },
    },
    {
      id: 'no-scan-new',
      code: 'gfhmwl',
      title: '刚发货没物流',
      situations: ['logistics.stalled'],
      tags: ['shipped', 'calm', 'anxious', '查不到', '没更新', '无记录'],
      voices: {
        poised:
          '您好，包裹刚交给快递，快递扫描后物流才会显示，所以现在还查不到。明天这个时候还没有信息的话，请您告诉我，我找快递核实揽收情况，再给您答复。',
        fresh:
          '包裹刚给快递，他们扫描以后物流才会出来，现在查不到是正常的。明天这时候还没有的话跟我说，我去找快递问。',
        playful: '刚上快递的车，还没轮到它打卡，所以物流暂时是空的～明天这时候还没有，您叫我，我去问快递。',
        brisk: '刚交快递，扫描后才显示物流。明天此时还没有，告诉我，我找快递核实。',
      },
    },
    {
      id: 'stalled-24',
      code: 'wlytmd',
      title: '物流一天没动',
      situations: ['logistics.stalled'],
      tags: ['shipped', 'stalled', 'calm', 'anxious', '不动', '停了'],
      wrong: true,
      voices: {
        poised:
          '您好，让您担心了，很抱歉。我看到物流一天没有更新，已经联系{parcel.carrier}核实，由我来跟进，<答复时间@> 前把包裹的情况告诉您。谢谢您提醒我们。',
        fresh:
          '抱歉让您担心了，物流确实一天没动。已经去催{parcel.carrier}了，后面由我来跟，<答复时间@> 前告诉您包裹到哪了，谢谢您来说一声。',
        playful:
          '包裹停了一天没动，换我也得惦记，抱歉，没早点发现是我们的疏忽。已经找{parcel.carrier}去查了，<答复时间@> 前给您准信，谢谢您提醒。',
        brisk:
          '抱歉让您担心，物流一天没更新。已联系{parcel.carrier}核实，由我跟进，<答复时间@> 前回您，谢谢提醒。',
      },
    },
    {
      id: 'stalled-48',
      code: 'wlltmd',
      title: '物流两天没动',
      situations: ['logistics.stalled'],
      tags: ['shipped', 'stalled', 'unhappy', '丢了吗', '卡住'],
      wrong: true,
      voices: {
        poised:
          '物流两天没有更新，您着急我完全理解，非常抱歉，快递是我们选的，责任由我们承担。我已向{parcel.carrier}提交查件，<查件期限@> 前给您结果；如果还没有下落，补发或全额退款，由您选择。谢谢您的耐心。',
        fresh:
          '两天都没动，您着急太正常了，对不起，快递是我们选的，我们负责到底。已经让{parcel.carrier}查件了，<查件期限@> 前没有下落的话，补发还是全额退款，您来选，谢谢您等着。',
        playful:
          '整整两天不动，这回我跟您一样着急，实在抱歉，快递是我们找的，我们来负责。{parcel.carrier}在查件了，<查件期限@> 前要是还没下落，补发还是全额退款，您一句话，谢谢您的耐心。',
        brisk:
          '物流两天没动，抱歉，责任由我们承担。已让{parcel.carrier}查件，<查件期限@> 前没结果：补发或全额退款，您选。谢谢您。',
      },
    },
    {
      id: 'lost',
      code: 'bgds',
      title: '包裹丢失',
      situations: ['logistics.stalled'],
      tags: ['stalled', '丢件', '找不到', '丢了'],
      wrong: true,
      voices: {
        poised:
          '非常抱歉，{parcel.carrier}确认您的包裹丢失了，让您等了这么久，是我们的责任，损失由我们承担。请您选择：一、重新发一份，运费我们付；二、全额退款。您定下来，<处理时间@> 前我为您办好。谢谢您的谅解。',
        fresh:
          '对不起，{parcel.carrier}那边确认包裹丢了，让您白等了，这个由我们负责。您看是重新发一份，还是全额退款？告诉我，<处理时间@> 前办好，谢谢您。',
        playful:
          '跟您说个不好的消息，{parcel.carrier}确认包裹丢了。实在对不起，让您空等一场，损失我们来担。重新发一份还是全额退款，您说了算，<处理时间@> 前办好，谢谢您体谅。',
        brisk:
          '抱歉，{parcel.carrier}确认包裹丢失，由我们负责。重发或全额退款，您选，<处理时间@> 前办好。谢谢您。',
      },
    },
    {
      id: 'wrong-region',
      code: 'bgfcfx',
      title: '包裹发错方向',
      situations: ['logistics.stalled'],
      tags: ['shipped', 'anxious', '送错城市', '越走越远'],
      wrong: true,
      voices: {
        poised:
          '您看得没错，包裹被快递分拣错了方向，让您着急了，很抱歉，后续由我们跟进。{parcel.carrier}已经安排改派，<新到达时间@> 前送到；如果耽误您使用，也可以改为退款。谢谢您发现得早。',
        fresh:
          '确实发错方向了，抱歉让您着急，路上的问题我们来处理。{parcel.carrier}已经在往回转了，<新到达时间@> 前送到；要是耽误您用，也可以退款，谢谢您提醒。',
        playful:
          '您眼尖，包裹真的跑反了，抱歉，路上没看住是我们的事。{parcel.carrier}已经让它掉头，<新到达时间@> 前送到；耽误您用的话，退款也行，谢谢您发现得早。',
        brisk:
          '抱歉，包裹被分拣错方向，我们来跟进。{parcel.carrier}已改派，<新到达时间@> 前送到；误事可退款。谢谢提醒。',
      },
    },
    {
      id: 'weather',
      code: 'tqyxlc',
      title: '天气影响路程',
      situations: ['logistics.stalled', 'logistics.arrival'],
      tags: ['shipped', 'stalled', '台风', '大雪', '暴雨'],
      voices: {
        poised:
          '您好，受<天气情况>影响，您那边的线路暂时走不了，包裹在中转站等候。{parcel.carrier}通知的恢复时间是 <恢复时间@>，如有变化我会转告您。天气不好，您也多注意安全。',
        fresh:
          '因为<天气情况>，这条线路暂时停了，包裹在中转站等着呐。{parcel.carrier}说 <恢复时间@> 恢复，有变我再跟您说。您那边也注意安全。',
        playful:
          '<天气情况>拦了路，包裹在中转站躲着～{parcel.carrier}说 <恢复时间@> 放行，有变我来报信。您出门也当心些。',
        brisk:
          '受<天气情况>影响，线路暂停，{parcel.carrier}通知 <恢复时间@> 恢复，有变我转告您。请注意安全。',
      },
    },
    {
      id: 'courier-handover',
      code: 'zgbjkd',
      title: '转给别家快递',
      situations: ['logistics'],
      tags: ['shipped', '换快递', '转运', '中转'],
      voices: {
        poised:
          '您好，您那边由<末段快递>负责派送，包裹已经转过去了，新单号是 <新单号>。请用新单号查询，原来的单号不会再更新。有问题请联系我，我来跟进。',
        fresh:
          '您那边是<末段快递>派送，包裹已经转给他们了，新单号 <新单号>，查这个就行，旧的不更新了。有问题找我。',
        playful: '包裹换车啦，现在坐的是<末段快递>，新单号 <新单号>～旧单号不更新，别守着它了，有事找我。',
        brisk: '已转<末段快递>派送，新单号 <新单号>，原单号不再更新。有问题找我。',
      },
    },
    {
      id: 'region-stopped',
      code: 'ddztps',
      title: '当地暂停派送',
      situations: ['logistics.stalled'],
      tags: ['shipped', 'stalled', '网点停', '爆仓'],
      voices: {
        poised:
          '很抱歉，您那边的快递网点暂停派送，预告 <恢复时间@> 恢复。请您选一下：一、等恢复后派送；二、换一个地址转寄，转寄费由我们承担；三、退回并全额退款。您定好我来办。',
        fresh:
          '不好意思，您那边的网点暂时不派件，说是 <恢复时间@> 恢复。您看：一、等恢复；二、换个地址，转寄费我们出；三、退回来全额退。选好我去办。',
        playful:
          '您那边的网点歇了，抱歉，说是 <恢复时间@> 开门。一、等它开门；二、换个地址，转寄费我们出；三、退回来全额退。您选好，我去办。',
        brisk:
          '抱歉，当地网点停派，<恢复时间@> 恢复。一、等恢复；二、改地址，转寄费我们付；三、退回全额退款。请选。',
      },
    },
    {
      id: 'damaged-transit',
      code: 'tzfxps',
      title: '途中发现破损',
      situations: ['other'],
      tags: ['shipped', '主动', '快递弄坏', '漏了'],
      wrong: true,
      voices: {
        poised:
          '您好，要先跟您说声对不起：{parcel.carrier}通知，您的包裹在路上破损了，已经停止派送，是我们包装没有做好。<补发时间@> 前重新为您发一份，运费我们付；您想退款也可以。谢谢您的谅解。',
        fresh:
          '跟您说个事，{parcel.carrier}说您的包裹路上碰坏了，先不派了，对不起，是我们包得不够结实。<补发时间@> 前重新发一份，运费我们付；想退款也行，谢谢您体谅。',
        playful:
          '有个坏消息我得先说：{parcel.carrier}说包裹在路上碰坏了，已经让他们别送了。对不起，是我们没包好。<补发时间@> 前再发一份新的，运费我们付，想退款也可以，谢谢您。',
        brisk:
          '抱歉，{parcel.carrier}通知包裹途中破损，已停派，是我们包装不到位。<补发时间@> 前重发，运费我们付；或退款，您选。谢谢。',
      },
    },
    {
      id: 'returned-sender',
      code: 'bgbth',
      title: '包裹被退回',
      situations: ['logistics'],
      tags: ['shipped', '退回', '返程', '没派送就退'],
      voices: {
        poised:
          '您好，包裹正在退回，快递登记的原因是<退回原因>。如果您还需要，请核对地址，退回后为您重新寄出，重寄的运费<再寄运费:由本店付/由您付>；不需要了，退回后为您退款。',
        fresh:
          '看到包裹往回走了，快递写的原因是<退回原因>。还要的话核对下地址，退回来再给您寄，运费<再寄运费:由本店付/由您付>；不要了，退回来就退您钱。',
        playful:
          '包裹在往回走，快递写的理由是<退回原因>。还想要它，核对好地址，我让它再跑一趟，运费<再寄运费:由本店付/由您付>；不要了，到仓就退款。',
        brisk:
          '包裹退回中，原因：<退回原因>。还要：核对地址，退回后重寄，运费<再寄运费:由本店付/由您付>。不要：退回后退款。',
      },
    },
  ],
};
