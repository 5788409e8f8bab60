import type { Section } from '../situation.ts';

/** The last mile: doors, lockers, and what is said to be signed for. */
export const delivery: Section = {
  group: ['在途', '派送与签收'],
  situations: [
    {
      id: 'no-call',
      code: 'kdmddh',
      title: '快递没打电话',
      situations: ['logistics.courier'],
      tags: ['shipped', 'unhappy', '没联系', '直接放'],
      wrong: true,
      voices: {
        poised:
          '很抱歉，快递没有联系您就把包裹放下了，给您添了不便；快递是我们选的，我们有责任。我已经反馈给{parcel.carrier}，<答复时间@> 前给您答复，您以后的订单也会备注“派送前先联系”。谢谢您告诉我们。',
        fresh:
          '对不起，不打电话就放下，确实不像话，快递是我们找的，我们来管。已经反馈给{parcel.carrier}了，<答复时间@> 前回您，以后您的单子我都备注“先打电话”，谢谢您告诉我。',
        playful:
          '不打招呼就放下，难怪您不高兴，抱歉，快递是我们找的，我们替他赔个不是。已经跟{parcel.carrier}反馈，<答复时间@> 前回您，以后给您备注“先打电话再送”，谢谢您说出来。',
        brisk:
          '抱歉，没联系您就放件，快递是我们选的，我们负责。已反馈{parcel.carrier}，<答复时间@> 前回您；以后给您备注“先联系”。谢谢反馈。',
      },
    },
    {
      id: 'locker',
      code: 'yzqj',
      title: '驿站取件',
      situations: ['logistics', 'logistics.arrival'],
      tags: ['shipped', 'signed', '取件', '自提', '快递柜', '驿站'],
      voices: {
        poised:
          '您好，包裹放在<存放处>，凭快递发给您的取件码领取，请留意保管期限，过期会退回。没有收到取件码的话，请告诉我，我请快递重新发送。',
        fresh:
          '包裹在<存放处>，凭快递发的取件码去拿就行，记得早点取，放久了会退回。没收到取件码跟我说，我让快递再发一次。',
        playful:
          '包裹在<存放处>等您来接～报取件码就能领走，放久了它会自己回来。没收到取件码，叫我，我让快递再发。',
        brisk: '包裹在<存放处>，凭取件码领取，过期会退回。没收到取件码告诉我，让快递重发。',
      },
    },
    {
      id: 'door-again',
      code: 'yqshsm',
      title: '要求送货上门',
      situations: ['logistics.courier'],
      tags: ['shipped', '不想去驿站', '上门', '太远'],
      voices: {
        poised:
          '您好，送货上门是您应得的服务，给您添麻烦了，很抱歉。我已经联系{parcel.carrier}重新派送，<上门时间@> 前送到您填写的地址，不收费；到时没有送，请告诉我，我来投诉处理。',
        fresh:
          '抱歉让您费心了，您要求送上门没问题的。已经联系{parcel.carrier}，<上门时间@> 前给您重新送，不用付钱；没来您告诉我，我去投诉。',
        playful:
          '该送上门的就得送上门，抱歉让您操心。{parcel.carrier}已经接到任务，<上门时间@> 前再跑一趟，不收您钱。没来就告诉我，我去投诉他们。',
        brisk:
          '抱歉给您添麻烦。已联系{parcel.carrier}，<上门时间@> 前重新送上门，不收费。没送请告诉我，我去投诉。',
      },
    },
    {
      id: 'time-wish',
      code: 'ydpssj',
      title: '约定派送时间',
      situations: ['logistics.arrival'],
      tags: ['shipped', '下班后送', '周末送', '几点送'],
      voices: {
        poised:
          '您希望的收件时间，我已经转达给{parcel.carrier}，快递的答复是<快递的答复:可以照办/只能送到驿站代收/不能指定时间>。具体以快递员当天的安排为准，您也可以接到电话时再和他确认。',
        fresh:
          '帮您跟{parcel.carrier}说了，他们回复<快递的答复:可以照办/只能送到驿站代收/不能指定时间>。当天快递员打电话时，您再跟他说一声更稳妥。',
        playful:
          '您的时间我捎给{parcel.carrier}了，回话是<快递的答复:可以照办/只能送到驿站代收/不能指定时间>～派送当天接到电话，再跟小哥敲定一下。',
        brisk:
          '已转达{parcel.carrier}，答复：<快递的答复:可以照办/只能送到驿站代收/不能指定时间>。当天可再和快递员确认。',
      },
    },
    {
      id: 'address-on-way',
      code: 'tzxgdz',
      title: '途中想改地址',
      situations: ['modify_cancel.address'],
      tags: ['shipped', 'calm', 'anxious', '已发货改地址', '转寄'],
      voices: {
        poised:
          '包裹已经在路上，能不能改地址要看快递能否截住。我已经向{parcel.carrier}申请，<答复时间@> 前告诉您结果；快递如果收取改址费，需要由您承担。没改成会送到原地址，请安排人代收。',
        fresh:
          '已经发出了，改地址得看快递截不截得住，帮您跟{parcel.carrier}申请了，<答复时间@> 前回您。改址费如果有，需要您出；没改成就还送原地址，麻烦找人代收下。',
        playful:
          '它已经在路上啦，能不能拐弯得看{parcel.carrier}，申请递过去了，<答复时间@> 前告诉您～改址费要是有，得您出；没改成就送原地址，找熟人接一下。',
        brisk:
          '已向{parcel.carrier}申请改地址，<答复时间@> 前告知结果。改址费如有，由您承担。没改成则送原地址，请安排代收。',
      },
    },
    {
      id: 'not-received',
      code: 'qsmsd',
      title: '签收没收到',
      situations: ['logistics.not_received'],
      tags: ['signed', 'calm', 'anxious', 'unhappy', '没拿到', '显示签收', '谁签的', '没收到货'],
      wrong: true,
      voices: {
        poised: [
          '显示签收您却没有收到，难免着急，非常抱歉。没有送到您手上就不算完成，这件事由我们负责查清。',
          '麻烦您先看一下：家人、门卫或前台有没有代收；门口、快递柜和驿站有没有；快递有没有发取件码或签收照片给您。',
          '我同时联系{parcel.carrier}核实是谁签收、放在哪里，<答复时间@> 前回复您。确认没有送到的，补发或全额退款由您选。谢谢您的配合。',
        ],
        fresh: [
          '显示签收却没拿到，太让人着急了，对不起。没到您手上就不算送到，我们来查。',
          '麻烦您先看看：家人、门卫、前台有没有代收；门口、快递柜、驿站有没有；快递有没有发取件码或照片。',
          '我这边联系{parcel.carrier}核实谁签的、放哪儿了，<答复时间@> 前回您。真没送到，补发还是全额退款您选，谢谢您配合。',
        ],
        playful: [
          '签收了却没见着货，换谁都得慌，对不起。没到您手上，就是我们没送完。',
          '咱们分头找。您这边看看：家人、门卫、前台；门口、快递柜、驿站；快递发的取件码和照片。',
          '我去找{parcel.carrier}问清楚谁签的、放哪儿了，<答复时间@> 前回您。找不着的话，补发还是全额退款，您说了算，谢谢您帮着一起找。',
        ],
        brisk: [
          '显示签收却没收到，抱歉让您着急，我们负责查。',
          '请先看看：家人、门卫、前台；门口、快递柜、驿站；快递发的取件码、照片。',
          '我联系{parcel.carrier}核实，<答复时间@> 前回您。没送到：补发或全额退款，您选。谢谢您。',
        ],
      },
    },
    {
      id: 'not-received-result',
      code: 'wsdczjg',
      title: '未收到查证结果',
      situations: ['logistics.not_received'],
      tags: ['signed', 'unhappy', '查到了吗', '结果'],
      wrong: true,
      voices: {
        poised:
          '您好，已经核实清楚，{parcel.carrier}拿不出您签收的凭据，按没有送达处理。让您费心了，非常抱歉，责任由我们承担。<处理方式:补发/全额退款>在 <处理时间@> 前为您办好。谢谢您这几天的耐心。',
        fresh:
          '查清楚了，{parcel.carrier}没有您签收的凭据，那就是没送到，对不起，折腾您了，我们来负责。<处理方式:补发/全额退款>，<处理时间@> 前给您办好，谢谢您一直配合。',
        playful:
          '结果出来了，{parcel.carrier}拿不出您签收的凭据，就是没送到。让您操心这么多天，对不起，责任我们担。<处理方式:补发/全额退款>，<处理时间@> 前办好，谢谢您信得过我。',
        brisk:
          '已核实，{parcel.carrier}没有您签收的凭据，按未送达处理。抱歉，责任在我们。<处理方式:补发/全额退款>，<处理时间@> 前办好，谢谢您。',
      },
    },
    {
      id: 'delivery-failed',
      code: 'psmcg',
      title: '派送没成功',
      situations: ['logistics'],
      tags: ['shipped', '无人接听', '派送失败', '改约'],
      voices: {
        poised:
          '您好，{parcel.carrier}登记派送没有成功，原因是<未成原因>，<再派时间@> 前会再送一次，请您留意电话。如果情况不是这样，请告诉我，我来跟快递核实。',
        fresh:
          '看到{parcel.carrier}没派成功，写的是<未成原因>，<再派时间@> 前再送，留意下电话。要是他写得不对，跟我说，我去问。',
        playful:
          '{parcel.carrier}说没见到您，理由是<未成原因>，<再派时间@> 前再来一趟～电话留意下，要是他写得不对，告诉我，我去说理。',
        brisk: '{parcel.carrier}派送未成功：<未成原因>。<再派时间@> 前再派，请留意电话。情况不符请告诉我。',
      },
    },
    {
      id: 'courier-rude',
      code: 'kdytdbh',
      title: '快递员态度不好',
      situations: ['logistics.courier'],
      tags: ['shipped', 'signed', 'unhappy', 'angry', '投诉快递'],
      wrong: true,
      voices: {
        poised:
          '收个包裹还让您受了气，非常抱歉。快递是我们选的，他的态度我们有责任。我已经向{parcel.carrier}投诉，<答复时间@> 前把处理结果告诉您。谢谢您愿意说出来。',
        fresh:
          '对不起，拿个快递还受气，太不应当了，快递是我们找的，我们来处理。已经投诉到{parcel.carrier}了，<答复时间@> 前告诉您结果，谢谢您告诉我。',
        playful:
          '好好收个包裹，倒收了一肚子气，实在对不起，快递是我们找的，我们要管到底。{parcel.carrier}那边已经投诉，<答复时间@> 前告诉您结果，谢谢您没憋着。',
        brisk:
          '让您受气了，抱歉，快递是我们选的，我们负责。已向{parcel.carrier}投诉，<答复时间@> 前回您结果。谢谢您反映。',
      },
    },
  ],
};
