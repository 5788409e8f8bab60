import type { Section } from '../situation.ts';

/** The last mile: doors, lockers, and what is said to be signed for. */
export const delivery: Section = {
  group: ['在途', '派送与签收'],
  situations: [
    {
      id: 'no-call',
      code: 'kdmddh',
      title: '快递没打电话',
      situations: ['logistics', 'logistics.courier', 'complaint'],
      tags: ['shipped', 'unhappy', '没联系', '直接放'],
      wrong: true,
      voices: {
        poised:
          '没有同您商量就把包裹搁下，换作我也会不快，对不起；快递是我们请的，他的不周就是我们的不周。包裹现在<存放处>，我已要求{parcel.carrier}在 <改进时间@> 前给您回话，并把“先联系再放”写进您的收件备注。谢谢您告诉我们。',
        fresh:
          '招呼不打就放下，确实不像话，对不起，快递是我们找的，这账记我们头上。东西在<存放处>，{parcel.carrier}会在 <改进时间@> 前给您个说法，往后您的单我都备注“先联系”。谢谢您说出来。',
        playful:
          '没敲门没吱声就走，这礼数欠了，抱歉，人是我们请的，我替他道歉。包裹在<存放处>；{parcel.carrier} <改进时间@> 前给您回话，“先联系再放”我也写进备注了。谢谢您没往心里憋。',
        brisk:
          '未联系即放置，抱歉，快递由我们选，我们负责。位置：<存放处>。{parcel.carrier} <改进时间@> 前回话；已备注“先联系”。谢谢反馈。',
      },
    },
    {
      id: 'locker',
      code: 'fyzhgz',
      title: '放驿站或柜子',
      situations: ['logistics', 'logistics.arrival'],
      tags: ['shipped', 'signed', '取件', '自提'],
      voices: {
        poised:
          '包裹放在<存放处>，开放时间是 <开放时间>，保管到 <保管截止@>。取件凭证在快递发给您的消息里；若没有收到，请告诉我，我让快递再发一次。过期会退回，请留心日子。',
        fresh:
          '包裹在<存放处>，<开放时间> 可以取，放到 <保管截止@>。凭快递发的取件消息拿，没收到跟我说，我让快递再发。过期会退回，别忘了。',
        playful:
          '包裹在<存放处>乖乖坐着等您，<开放时间> 接客，坐到 <保管截止@> 就要被送走～取件凭证在快递的消息里，没收到就喊我，我让快递再发一次。',
        brisk:
          '地点：<存放处>。时间：<开放时间>。保管至 <保管截止@>，过期退回。凭取件消息领取；未收到请告诉我，我让快递重发。',
      },
    },
    {
      id: 'door-again',
      code: 'yqshsm',
      title: '要求送货上门',
      situations: ['logistics', 'logistics.courier'],
      tags: ['shipped', '不想去驿站', '上门', '太远'],
      voices: {
        poised:
          '您要求送到门口，是应有的权利。我已向{parcel.carrier}提出，编号 <工单号>，他们在 <上门时间@> 前再送一次，您不必付费；这个时间没人来，请告诉我，我改找网点负责人。',
        fresh:
          '要求上门没毛病，您该得的。跟{parcel.carrier}提了，编号 <工单号>，<上门时间@> 前再送一趟，不用您付钱；没来就喊我，我去找网点负责人。',
        playful:
          '楼下到门口这几步，不该让您来走。{parcel.carrier}已领了任务 <工单号>，<上门时间@> 前送上门，您不用付钱；放了鸽子，我去找他们网点负责人～',
        brisk:
          '上门派送已提交{parcel.carrier}，编号 <工单号>。<上门时间@> 前送，您不付费。未送：告诉我，我找网点负责人。',
      },
    },
    {
      id: 'time-wish',
      code: 'ydpssj',
      title: '约定派送时间',
      situations: ['logistics.arrival', 'logistics'],
      tags: ['shipped', '下班后送', '周末送', '几点送'],
      voices: {
        poised:
          '您希望 <希望的时间@> 收件，我转给了{parcel.carrier}，对方的答复是<快递的答复:可以照办/只能送到驿站代收/不能指定时间>。决定权在快递手里，我不敢替他应承；有变化我再来说。',
        fresh:
          '<希望的时间@> 收，这个愿望我带给{parcel.carrier}了，他们回：<快递的答复:可以照办/只能送到驿站代收/不能指定时间>。时间由快递排，我不能替他们打包票，变了我来讲。',
        playful:
          '把您的“<希望的时间@> 见”捎给了{parcel.carrier}，回信是：<快递的答复:可以照办/只能送到驿站代收/不能指定时间>。方向盘在人家手里，我不替他夸口，改了再来通报～',
        brisk:
          '您希望：<希望的时间@>。{parcel.carrier}答复：<快递的答复:可以照办/只能送到驿站代收/不能指定时间>。由快递决定，有变我告知。',
      },
    },
    {
      id: 'address-on-way',
      code: 'tzxgdz',
      title: '途中想改地址',
      situations: ['modify_cancel.address', 'logistics'],
      tags: ['shipped', '已发货改地址', '转寄'],
      voices: {
        poised:
          '包裹在路上，改地址要看快递能否截住。我已替您向{parcel.carrier}提出，<答复时间@> 前知道成不成。成了，转寄费 <转寄费> 元由您付；不成，会送到原地址，请那边的人代收。',
        fresh:
          '在路上改地址，得看{parcel.carrier}截不截得到，已经提了，<答复时间@> 前有信儿。能改的话转寄费 <转寄费> 元您付；改不了就还送原地址，找人代收一下。',
        playful:
          '想让它半路拐弯，要看{parcel.carrier}喊不喊得住，<答复时间@> 前见分晓。拐成了，转寄费 <转寄费> 元您付；没拐成，它照旧奔原地址，请熟人接一下～',
        brisk:
          '已向{parcel.carrier}申请改址，<答复时间@> 前告知。成功：转寄费 <转寄费> 元您付。失败：仍送原地址，请安排代收。',
      },
    },
    {
      id: 'not-received',
      code: 'qsqmsd',
      title: '签收却没收到',
      situations: ['logistics.not_received'],
      tags: ['signed', 'anxious', '没拿到', '显示签收', '谁签的'],
      wrong: true,
      voices: {
        poised: [
          '显示签收您却没见着，心里着急，很抱歉让您遇上这种事；没到您手里就不算送到，由我们负责查清。',
          '请您先看三处：家人、门卫或前台有没有代收；门口、消防箱、快递柜与驿站；快递发来的签收照片或取件消息。',
          '同时我在向{parcel.carrier}调签收底单和派送位置，<答复时间@> 前告诉您。确认没有送到，补发或全额退款由您选。谢谢您配合。',
        ],
        fresh: [
          '显示签收却没拿到，急人，抱歉。没到您手上就不算数，查清是我们的事。',
          '麻烦先找三处：家人门卫前台；门口、消防箱、柜子、驿站；快递发的签收照片或取件消息。',
          '我这边去{parcel.carrier}调底单和投放位置，<答复时间@> 前回您。真没送到，补发或全额退，您选。谢谢您帮着找。',
        ],
        playful: [
          '签了字却不见货，换谁都慌，对不起。没交到您手里，就是我们没送完。',
          '咱俩分头找。您看三处：家人门卫前台；门边、消防箱、柜子、驿站；快递的签收照片和取件消息。',
          '我去{parcel.carrier}翻底单、查位置，<答复时间@> 前碰头。找不到，补发或全额退，您说了算。谢谢您搭把手。',
        ],
        brisk: [
          '显示签收未收到，抱歉，由我们负责查。',
          '请查：①家人、门卫、前台。②门口、消防箱、快递柜、驿站。③签收照片、取件消息。',
          '我向{parcel.carrier}调底单与位置，<答复时间@> 前答复。未送达：补发或全额退款，您选。谢谢。',
        ],
      },
    },
    {
      id: 'not-received-result',
      code: 'wsdczjg',
      title: '未收到查证结果',
      situations: ['logistics.not_received', 'refund'],
      tags: ['signed', 'unhappy', '查到了吗', '结果'],
      wrong: true,
      voices: {
        poised:
          '查证有了结果：{parcel.carrier}拿不出您签收的凭据，应按未送达处理。为这件事让您来回奔波，对不起，责任由我们承担，不需要您举证。您选<处理方式:补发/全额退款>，我在 <处理时间@> 前办妥。谢谢您的耐心。',
        fresh:
          '查完了，{parcel.carrier}给不出您签收的凭据，那就是没送到。让您折腾这么久，对不起，我们认，不用您证明。<处理方式:补发/全额退款>，<处理时间@> 前办好。谢谢您一直配合。',
        playful:
          '您安心，查清楚了：{parcel.carrier}拿不出您签收的凭据，就是没送到。累您跟着操心，对不起，责任归我们，不劳您证明什么。<处理方式:补发/全额退款>，<处理时间@> 前替您办完。谢谢您一直信我们。',
        brisk:
          '结果：{parcel.carrier}无签收凭据，按未送达处理。抱歉，责任在我们。<处理方式:补发/全额退款>，<处理时间@> 前完成。谢谢。',
      },
    },
    {
      id: 'delivery-failed',
      code: 'psmcg',
      title: '派送没成功',
      situations: ['logistics', 'logistics.arrival'],
      tags: ['shipped', '无人接听', '派送失败', '改约'],
      voices: {
        poised:
          '{parcel.carrier}登记派送未成，原因写的是<未成原因>。包裹还在网点，<再派时间@> 前会再送一次。若是您的号码或地址有变，请先在快递页面更正；情况不是这样，请告诉我，我替您去理论。',
        fresh:
          '{parcel.carrier}说没送成，写的是“<未成原因>”。包裹在网点，<再派时间@> 前再送。号码地址变了就在快递页面改；要是人家写得不对，告诉我，我去说。',
        playful:
          '{parcel.carrier}的记录写着“<未成原因>”，没能碰上您。包裹回网点歇着，<再派时间@> 前再登门。号码地址变了请在快递页面改；要是他写错了，我去评理～',
        brisk:
          '派送未成（{parcel.carrier}）：<未成原因>。<再派时间@> 前再派。号码、地址有变，请在快递页面改。记录不实：告诉我。',
      },
    },
    {
      id: 'courier-rude',
      code: 'kdytdbh',
      title: '快递员态度不好',
      situations: ['complaint', 'logistics.courier'],
      tags: ['shipped', 'signed', 'angry', 'unhappy', '投诉快递'],
      wrong: true,
      voices: {
        poised:
          '收一个包裹却受了气，对不起。快递是我们选来为您服务的，他失礼，就是我们失礼。我已向{parcel.carrier}正式投诉，编号 <投诉编号>，<答复时间@> 前把处理结果告诉您。谢谢您肯讲出来，我们才改得了。',
        fresh:
          '拿个快递还受气，太不该了，对不起。快递是我们选的，我们认。已投诉到{parcel.carrier}，编号 <投诉编号>，<答复时间@> 前告诉您怎么处理。谢谢您告诉我。',
        playful:
          '东西到了，心情却被弄坏，对不起，选他来送是我们的责任。{parcel.carrier}那边我递了投诉，编号 <投诉编号>，<答复时间@> 前给您下文。谢谢您没把气闷着。',
        brisk:
          '让您受气，抱歉，快递由我们选，我们负责。已投诉{parcel.carrier}，编号 <投诉编号>，<答复时间@> 前告知结果。谢谢反映。',
      },
    },
  ],
};
