import type { Section } from '../situation.ts';

/** Those who come back. */
export const regulars: Section = {
  group: ['回头客', '老客'],
  situations: [
    {
      id: 'regular-hello',
      code: 'lkwh',
      title: '老客问候',
      situations: ['greeting_human'],
      tags: ['又来了', '熟客', '回购'],
      voices: {
        poised:
          '{buyer.name}，{now.greeting}，又见到您了。上回您带走的是<上次买的东西>，用得可还顺心？今天想添什么，仍由我{agent.name}来照应。',
        fresh:
          '{buyer.name}，{now.greeting}，又来啦。上次的<上次买的东西>好用吗？今天看点什么，还是我{agent.name}陪您。',
        playful:
          '{now.greeting}，{buyer.name}驾到～上次那份<上次买的东西>没辜负您吧？今天还是老搭档{agent.name}候着。',
        brisk: '{buyer.name}，{now.greeting}，{agent.name}在。上次的<上次买的东西>使用正常吗？今天需要什么？',
      },
    },
    {
      id: 'birthday',
      code: 'srzf',
      title: '生日祝福',
      situations: ['other'],
      tags: ['主动', '老客', '祝贺', '关怀'],
      voices: {
        poised:
          '{buyer.name}，今天是您的生日，{shop.name}上下祝您平安康健、所愿皆成。没有要您买的东西，只是记得这一天，来道一声好。',
        fresh:
          '{buyer.name}，生日快乐。{shop.name}的我们都记着这天，祝您吃到喜欢的蛋糕、收到想要的心意。不卖东西，就来祝一句。',
        playful:
          '叮，{buyer.name}的生日提醒响了，{shop.name}全员放下胶带，祝您今天有人惦记、有蛋糕可切～纯祝福，不夹带广告。',
        brisk: '{buyer.name}，生日快乐。{shop.name}全体祝您健康顺意。无推销，只为祝福。',
      },
    },
    {
      id: 'anniversary',
      code: 'xszngx',
      title: '相识周年感谢',
      situations: ['thanks_ack'],
      tags: ['主动', '老客', '纪念日', '感谢'],
      voices: {
        poised:
          '{buyer.name}，翻看记录，您头一次光顾{shop.name}是在 <首次购买日期@>，买的是<首次买的东西>。这些日子承您一再信任，特来道谢，盼我们配得上下一程。',
        fresh:
          '{buyer.name}，<首次购买日期@>，您在{shop.name}买了<首次买的东西>，一晃到今天。谢谢您一直来，我们接着好好做。',
        playful:
          '{buyer.name}，考古发现：<首次购买日期@>，您与{shop.name}因一件<首次买的东西>结缘～谢谢您没把我们忘在收藏夹里。',
        brisk: '{buyer.name}，您自 <首次购买日期@>（<首次买的东西>）起光顾{shop.name}，谢谢长期信任。',
      },
    },
    {
      id: 'preference',
      code: 'jdndxh',
      title: '记得您的喜好',
      situations: ['order_payment', 'greeting_human'],
      tags: ['老客', '习惯', '偏好', '照旧'],
      voices: {
        poised:
          '{buyer.name}，我记得您<记得的喜好>，这一单是否照旧？您点头，我便写进备注；若这回想换个样，也请吩咐，以您今天说的为准。',
        fresh: '{buyer.name}，您一向<记得的喜好>，这单还这样吗？是的话我备注好；想换花样也行，听您今天的。',
        playful: '{buyer.name}，小本子上写着您<记得的喜好>，这次还按老规矩？想换口味也成，本子可以改～',
        brisk: '{buyer.name}，记录：<记得的喜好>。本单是否照旧？是：写入备注。否：以您今天说的为准。',
      },
    },
    {
      id: 'restock-tell',
      code: 'ndddhl',
      title: '您等的到货了',
      situations: ['product_size_spec.stock'],
      tags: ['主动', '到货', '补货通知'],
      voices: {
        poised:
          '您问过的<到货商品>，今天到了 <到货数量> 件。当初答应到货告诉您，特来兑现；我按您的名字留一件到 <保留截止@>，买与不买都随您，过后便放回架上。',
        fresh:
          '您惦记的<到货商品>到了 <到货数量> 件，说好告诉您的。给您留一件到 <保留截止@>，不要也没事，到时放回去卖。',
        playful:
          '报告，<到货商品>凯旋，共 <到货数量> 件～说好通知您的，一件贴着您的名字留到 <保留截止@>，您改主意了也不怪您，它自会回架上。',
        brisk: '<到货商品>已到 <到货数量> 件。为您留一件至 <保留截止@>，不买也可，逾时回架。',
      },
    },
    {
      id: 'sorry-last-time',
      code: 'wscdszzq',
      title: '为上次的事再致歉',
      situations: ['greeting_human', 'complaint'],
      tags: ['老客', 'unhappy', '上次', '再给机会'],
      wrong: true,
      voices: {
        poised:
          '{buyer.name}，您还愿意回来，我很珍惜。上次<上次的问题>，让您费了许多神，再说一声对不起，那是我们的责任。这一单由我{agent.name}逐件验过再封箱，<发货时间@> 前发出，封箱的照片发给您。谢谢您再给一次机会。',
        fresh:
          '{buyer.name}，您还肯来，真好。上次<上次的问题>，再跟您说声对不起，是我们没做好。这单我{agent.name}一件件验好再封，<发货时间@> 前发，封箱照片给您看。谢谢您再信一回。',
        playful:
          '{buyer.name}，见您回来，我松了口气。上次<上次的问题>，还欠您一句对不起，是我们的错。这单{agent.name}当监工，验一件封一件，<发货时间@> 前发，照片为证。谢谢您还记得路。',
        brisk:
          '{buyer.name}，上次<上次的问题>，再次抱歉，责任在我们。本单由{agent.name}逐件验货，<发货时间@> 前发出，附封箱照片。谢谢再次信任。',
      },
    },
    {
      id: 'refill-time',
      code: 'gbhltx',
      title: '该补货了提醒',
      situations: ['other', 'product_size_spec'],
      tags: ['主动', '老客', '用完', '回购'],
      voices: {
        poised:
          '您在 <上次购买日期@> 买的<消耗品>，照常用的分量，算到 <用完日期@> 用完。先来提一句，免得断了；家里若还有，请不必理会，这样的提醒也可以让我停掉。',
        fresh:
          '<上次购买日期@> 买的<消耗品>，按平常用量算到 <用完日期@> 见底。提醒一声，别断了；家里还有就当我没说，不想收提醒也告诉我。',
        playful:
          '<消耗品>在您家上岗（<上次购买日期@> 入职），按平常的饭量，算到 <用完日期@> 就要见底啦～ 家里还有存货，当我路过；嫌我吵，说声停就停。',
        brisk:
          '<消耗品>（<上次购买日期@> 购）按常用量算到 <用完日期@> 用完。仍有存量请忽略；不需提醒请告知。',
      },
    },
  ],
};
