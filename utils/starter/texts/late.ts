import type { Section } from '../situation.ts';

/** Still with us: nearly late, late, asked for, or not there at all. */
export const late: Section = {
  group: ['待发货', '催发货与迟发'],
  situations: [
    {
      id: 'late-ahead',
      code: 'jcxgz',
      title: '将迟先告知',
      situations: ['urge_ship'],
      tags: ['soon', 'to_ship', '主动', '来不及'],
      wrong: true,
      voices: {
        poised:
          '在您来问之前，我想先告诉您：您买的{order.item}因<原因>，赶不上{% if order.ship_by %} {order.ship_by} 的{% else %}订单页写的{% endif %}发货时间。很抱歉，是我们备货没有算准。它会在 <新发货时间@> 前发出；您不愿等，申请退款我当即同意。谢谢您的包涵。',
        fresh:
          '先跟您报备：{order.item}卡在<原因>，{% if order.ship_by %}{order.ship_by} 前{% else %}订单页写的时间里{% endif %}发不出，对不起，是我们没算准。改到 <新发货时间@> 前发；不想等就申请退款，我这边同意。谢谢您担待。',
        playful:
          '这消息不好，但我得赶在您发现前说：{order.item}因<原因>，{% if order.ship_by %}{order.ship_by} 前{% else %}订单页的时间里{% endif %}走不了，抱歉，是我们备货没算好。<新发货时间@> 前发出；等不了就退款，我不留难。谢谢您听我说完。',
        brisk:
          '主动告知：{order.item} {% if order.ship_by %}原定 {order.ship_by} 前发，{% else %}订单页的发货时间{% endif %}赶不上，原因是<原因>。抱歉，责任在我们。<新发货时间@> 前发出；不等可退款。谢谢理解。',
      },
    },
    {
      id: 'urge-first',
      code: 'cfhsc',
      title: '催发货首次',
      situations: ['urge_ship'],
      tags: ['to_ship', 'soon', '怎么还没发', '什么时候发'],
      voices: {
        poised:
          '您的订单 {order.id} 还在我们手里，{% if order.ship_by %}承诺的发货时间是 {order.ship_by}，{% endif %}我已去催仓库，<答复时间@> 前告诉您交给快递没有。谢谢您来提醒。',
        fresh:
          '查了，订单 {order.id} 还没出仓{% if order.ship_by %}，我们答应的是 {order.ship_by} 前发{% endif %}。我去仓库那头盯着，<答复时间@> 前来告诉您走没走。谢谢您等着。',
        playful:
          '订单 {order.id} 还赖在仓库里{% if order.ship_by %}，按约 {order.ship_by} 前得动身{% endif %}。我去揪它起来，<答复时间@> 前回来报告它上没上车～谢谢您的等候。',
        brisk:
          '订单 {order.id}：未发出。{% if order.ship_by %}承诺：{order.ship_by} 前。{% endif %}已催仓库，<答复时间@> 前告诉您结果。谢谢。',
      },
    },
    {
      id: 'urge-again',
      code: 'cfhzc',
      title: '催发货再次',
      situations: ['urge_ship', 'complaint'],
      tags: ['soon', 'late', 'unhappy', 'anxious', '又问', '还没发'],
      wrong: true,
      voices: {
        poised:
          '这是您第二次来问了，上次的话没有落到实处，对不起，是我没有盯住。我刚与仓库<仓库负责人>说定：订单 {order.id} 在 <新发货时间@> 前交给快递，单号由我亲手发给您。谢谢您又给了一次机会。',
        fresh:
          '让您又跑来问一趟，对不起，上次是我没跟到底。这回找到仓库的<仓库负责人>当面定了：订单 {order.id}，<新发货时间@> 前交快递，单号我发您。谢谢您还信我。',
        playful:
          '您都问两回了，抱歉，上回的话我没盯到底，怪我。现在<仓库负责人>和我一起守着订单 {order.id}，<新发货时间@> 前交给快递，单号我送到您眼前。谢谢您没有发火。',
        brisk:
          '您已问两次，抱歉，上次是我没跟进到底。已与仓库<仓库负责人>定：订单 {order.id} <新发货时间@> 前交快递，单号发您。谢谢。',
      },
    },
    {
      id: 'urge-angry',
      code: 'cfhysq',
      title: '催发货已生气',
      situations: ['urge_ship', 'complaint'],
      tags: ['late', 'angry', 'unhappy', '骗人', '投诉'],
      wrong: true,
      voices: {
        poised:
          '您等了这么久，话又一次次落空，生气是应当的。对不起，这件事全是我们的错，不怪仓库也不怪快递。订单 {order.id} 现由<负责人>亲自跟，<新发货时间@> 前发出；您若不要了，我此刻就为您办全额退款。谢谢您把话说出来。',
        fresh:
          '您该生气，我们说了没做到。对不起，错在我们，不找理由。订单 {order.id} 由<负责人>盯着，<新发货时间@> 前发出；不想要了，您说一声，全额退。谢谢您还肯告诉我们。',
        playful:
          '您的火气我接着，一句都不辩。对不起，是我们失信在先。订单 {order.id} 交到了<负责人>手上，<新发货时间@> 前发出；您若不要，全额退，我来办。谢谢您愿意说。',
        brisk:
          '您生气有理。抱歉，是我们失信。订单 {order.id} 由<负责人>负责，<新发货时间@> 前发出；或全额退款，您定。谢谢您直说。',
      },
    },
    {
      id: 'late-over',
      code: 'ycszq',
      title: '已超时致歉',
      situations: ['urge_ship'],
      tags: ['late', '过了时间', '延迟发货'],
      wrong: true,
      voices: {
        poised:
          '我们答应您的发货时间已经过了，包裹仍未发出，让您空等，谨向您致歉。原因是<原因>，责任在我们。新的时间是 <新发货时间@> 前；延迟发货的款项，<延迟款:平台会自动给您，无须申请/请在订单里申请，我来同意>。谢谢您容我们补上。',
        fresh:
          '说好的时间过了还没发，对不起。是<原因>，怪我们。<新发货时间@> 前发出去；延迟发货该给您的那份，<延迟款:平台会自动给您，无须申请/请在订单里申请，我来同意>。谢谢您等到现在。',
        playful:
          '说好的时间我们没守住，抱歉，原因是<原因>，是我们的责任。新的约定：<新发货时间@> 前发出，按平台规则该给您的延迟款，<延迟款:平台会自动给您，无须申请/请在订单里申请，我来同意>。谢谢您的宽容。',
        brisk:
          '已超承诺发货时间，抱歉。原因：<原因>，责任在我们。<新发货时间@> 前发出；延迟款：<延迟款:平台会自动给您，无须申请/请在订单里申请，我来同意>。谢谢。',
      },
    },
    {
      id: 'stock-out',
      code: 'qhqnx',
      title: '缺货请您选',
      situations: ['urge_ship', 'product_size_spec.stock'],
      tags: ['to_ship', 'late', '没货', '发不了'],
      wrong: true,
      voices: {
        poised:
          '您订的{order.item}缺货，发不出来，让您白高兴了，对不起；库存没有对准，是我们的过失。请您选：一、等到 <补货时间@> 补发；二、换成<替代商品>，差价由我们付；三、全额退款。您回复数字，<处理时间@> 前办妥。谢谢您。',
        fresh:
          '{order.item}没货了，让您白等，对不起，是我们库存没数准。您挑：一、<补货时间@> 补货后发；二、换<替代商品>，差价我们付；三、全额退。回个数字，<处理时间@> 前办好，谢谢您。',
        playful:
          '{order.item}您都拍下了，我们却拿不出来，真抱歉，是我们没数准库存。哪样方便选哪样：一、等到 <补货时间@> 补发；二、让<替代商品>顶上，差价我们付；三、全额退。您回数字，<处理时间@> 前办好，谢谢您不嫌麻烦。',
        brisk:
          '{order.item} 缺货，抱歉，是我们库存有误。一、<补货时间@> 补发。二、换<替代商品>，差价我们付。三、全额退款。回数字，<处理时间@> 前办好。谢谢。',
      },
    },
    {
      id: 'part-out',
      code: 'ydlqyj',
      title: '一单里缺一件',
      situations: ['urge_ship', 'product_size_spec.stock'],
      tags: ['to_ship', 'late', '部分缺货'],
      wrong: true,
      voices: {
        poised:
          '订单 {order.id} 里别的都配好了，独缺<缺的商品>，没能给您配齐，很抱歉，是我们接单时没有核准。请您定：一、齐的先寄，缺的 <补发时间@> 前另寄，运费由我们付；二、缺的退款，其余照寄。谢谢您。',
        fresh:
          '订单 {order.id} 差一样：<缺的商品>。没配齐，对不起，接单时该查清的。一、其余先走，它 <补发时间@> 前补寄，运费我们付；二、它退款，其余照发。您说哪个，谢谢。',
        playful:
          '订单 {order.id} 就差<缺的商品>没配齐，抱歉，是我们接单时没核好。一、别的先给您寄去，它 <补发时间@> 前单独寄，运费我们付；二、把它的钱退您，别的照走。您怎么方便怎么来，谢谢您。',
        brisk:
          '订单 {order.id} 缺<缺的商品>，抱歉，是我们没核准。一、其余先发，缺件 <补发时间@> 前补，运费我们付。二、缺件退款。请选，谢谢。',
      },
    },
    {
      id: 'holiday-delay',
      code: 'jjrsy',
      title: '节假日顺延',
      situations: ['urge_ship', 'logistics'],
      tags: ['to_ship', '放假', '春节', '国庆'],
      voices: {
        poised:
          '<假期名称>期间快递停收，仓库从 <停发时间@> 停发，<恢复时间@> 恢复，您的订单排在恢复后的首批。这段时间您想改、想退，仍可在这里留言，值班同事会办。',
        fresh:
          '<假期名称>快递不收件，我们 <停发时间@> 停发，<恢复时间@> 开工，您的单子排头一批。这期间要改要退，留言就行，有人值班。',
        playful:
          '快递小哥回家过<假期名称>啦：<停发时间@> 停发，<恢复时间@> 复工，您的包裹排在头一批～想改想退，留言即可，值班的人醒着。',
        brisk: '<假期名称>：<停发时间@> 停发，<恢复时间@> 恢复，您的订单首批发。改退请留言，有值班。',
      },
    },
    {
      id: 'not-collected',
      code: 'xsfhmls',
      title: '显示发货没揽收',
      situations: ['logistics', 'urge_ship', 'logistics.stalled'],
      tags: ['late', 'shipped', 'unhappy', '假发货', '没物流'],
      wrong: true,
      voices: {
        poised:
          '您看得很仔细：页面写着已发货，快递却没有揽收记录。让您觉得受了糊弄，对不起，没交到快递手里就不该标发货，错在我们。{parcel.carrier}在 <揽收时间@> 前来取，到时没有，我来向您交代。谢谢您指出来。',
        fresh:
          '您说得对，标了发货，快递还没取走。对不起，这是我们的错，不该先标。{parcel.carrier} <揽收时间@> 前来取，没取我来跟您说明白。谢谢您提醒。',
        playful:
          '被您看出来了：标了“已发货”，包裹却还没被揽走。抱歉，是我们标早了，没得辩。{parcel.carrier} <揽收时间@> 前来接它，没来，我来向您认错。谢谢您看得仔细。',
        brisk:
          '属实：已标发货，未揽收。抱歉，是我们提前标记。{parcel.carrier} <揽收时间@> 前揽收；未揽收我来说明。谢谢指出。',
      },
    },
    {
      id: 'presale-delay',
      code: 'ysyq',
      title: '预售延期',
      situations: ['urge_ship'],
      tags: ['late', 'to_ship', '预售', '又推迟'],
      wrong: true,
      voices: {
        poised:
          '您为{order.item}已经等了许久，今天却要说一句不中听的：工厂因<原因>延期。让您失望，我们深表歉意，当初没留足余量是我们的疏失。新的发货时间是 <新发货时间@> 前；不愿再等，全额退款，由您定。谢谢您一路的耐心。',
        fresh:
          '{order.item}等到现在，还得再等等：工厂因为<原因>推迟了。对不起，是我们没留够时间。改到 <新发货时间@> 前发；不等了就全额退，都行。谢谢您的耐心。',
        playful:
          '{order.item}您盼了这么久，我却要请您再等等，原因是<原因>。抱歉，把日子许得太满是我们的不对。新的日子是 <新发货时间@> 前；不想再数日历了，全额退您，我不多劝。谢谢您等它到今天。',
        brisk:
          '{order.item} 预售延期。抱歉，工期没留余量是我们的责任。原因：<原因>。<新发货时间@> 前发出，或全额退款，请选。谢谢。',
      },
    },
    {
      id: 'stop-waiting',
      code: 'bdlytk',
      title: '不等了要退款',
      situations: ['refund', 'modify_cancel.cancel', 'urge_ship'],
      tags: ['late', 'unhappy', 'angry', '退钱'],
      wrong: true,
      voices: {
        poised:
          '等到不愿再等，我完全理解，耽误了您的事，对不起，是我们没有守时。退款不需要您再解释，订单 {order.id} 的申请我在 <处理时间@> 前同意，款项原路退回。谢谢您曾经选择我们。',
        fresh:
          '不等了，可以，是我们没按时，对不起，让您白等。订单 {order.id} 申请退款就好，<处理时间@> 前同意，原路退。谢谢您给过我们机会。',
        playful:
          '您已经等得够久了，对不起，没守时的是我们，不挽留、不啰唆。订单 {order.id} 点退款，<处理时间@> 前同意，钱原路回去。谢谢您来过。',
        brisk:
          '理解。抱歉，未守时是我们的错。订单 {order.id} 请申请退款，<处理时间@> 前同意，原路退回。谢谢。',
      },
    },
  ],
};
