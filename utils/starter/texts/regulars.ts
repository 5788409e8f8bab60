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
          '{% if buyer.name %}{buyer.name}，{% endif %}{now.greeting}，又见到您了，谢谢您一直支持。上次买的用得还满意吗？今天想看什么，我来为您介绍。',
        fresh:
          '{% if buyer.name %}{buyer.name}，{% endif %}{now.greeting}，又来看我们啦。上次买的用着还好吗？今天想看点什么？',
        playful:
          '{% if buyer.name %}{buyer.name}，{% endif %}{now.greeting}，老朋友回来啦～上次那件没让您失望吧？今天想看点什么，我陪您挑。',
        brisk:
          '{% if buyer.name %}{buyer.name}，{% endif %}{now.greeting}，谢谢您再来。上次买的用着还好吗？今天需要什么？',
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
          '{% if buyer.name %}{buyer.name}，{% endif %}祝您生日快乐，身体健康，万事顺意。今天不推荐商品，只是记得这个日子，来送一声祝福。',
        fresh:
          '{% if buyer.name %}{buyer.name}，{% endif %}生日快乐呀，愿您今天吃到喜欢的蛋糕，新的一岁都顺顺利利。就是来祝福的，不卖东西。',
        playful:
          '{% if buyer.name %}{buyer.name}，{% endif %}今天您是主角～祝您生日快乐，蛋糕够甜，愿望够多。纯祝福，不带广告。',
        brisk: '{% if buyer.name %}{buyer.name}，{% endif %}生日快乐，祝您健康顺利。只送祝福，不打扰。',
      },
    },
    {
      id: 'anniversary',
      code: 'xszngx',
      title: '相识周年感谢',
      situations: ['other'],
      tags: ['主动', '老客', '纪念日', '感谢'],
      voices: {
        poised:
          '{% if buyer.name %}{buyer.name}，{% endif %}从您在我们店的首次下单算起，到今天正好一年了。谢谢您这一年的信任，我们会继续把东西做好、把服务做好。',
        fresh:
          '{% if buyer.name %}{buyer.name}，{% endif %}算了下，您来我们店整一年啦。谢谢您一直支持，我们接着好好做。',
        playful:
          '{% if buyer.name %}{buyer.name}，{% endif %}认识您满一年啦，想想还挺感慨～谢谢您没把我们忘在收藏夹里。',
        brisk: '{% if buyer.name %}{buyer.name}，{% endif %}您光顾本店满一年，谢谢您的信任与支持。',
      },
    },
    {
      id: 'preference',
      code: 'jdndxh',
      title: '记得您的喜好',
      situations: ['other'],
      tags: ['老客', '习惯', '偏好', '照旧'],
      voices: {
        poised:
          '{% if buyer.name %}{buyer.name}，{% endif %}我记得您<记得的喜好>，这一单需要照旧吗？需要的话我给您备注；这次想换一种，也请告诉我。',
        fresh:
          '{% if buyer.name %}{buyer.name}，{% endif %}记得您<记得的喜好>，这单还一样吗？一样我就备注好，想换也跟我说。',
        playful:
          '{% if buyer.name %}{buyer.name}，{% endif %}小本本上记着您<记得的喜好>～这次还是老规矩？想换口味也行。',
        brisk: '{% if buyer.name %}{buyer.name}，{% endif %}记得您<记得的喜好>，本单照旧吗？照旧我备注。',
      },
    },
    {
      id: 'restock-tell',
      code: 'ndddhl',
      title: '您等的到货了',
      situations: ['other'],
      tags: ['主动', '到货', '补货通知'],
      voices: {
        poised:
          '您好，您之前问的<到货商品>今天到货了，答应到货告诉您，特来通知。为您留了一件，留到 <保留截止@>，需要的话请直接下单；不需要也没关系。',
        fresh:
          '您好呀，之前您问的<到货商品>到货啦，说好通知您的。给您留了一件，留到 <保留截止@>，不要也没事。',
        playful: '报告，您等的<到货商品>到了～给您藏了一件，藏到 <保留截止@>，改主意了也不要紧。',
        brisk: '您好，<到货商品>已到货，为您留一件到 <保留截止@>，不需要也没关系。',
      },
    },
    {
      id: 'sorry-last-time',
      code: 'wscdszzq',
      title: '为上次的事再致歉',
      situations: ['other'],
      tags: ['unhappy', '老客', '上次', '再给机会'],
      wrong: true,
      voices: {
        poised:
          '您还愿意再来，我们很珍惜。上次给您添了麻烦，再跟您说一声抱歉，是我们没有做好。这一单发货前我会请仓库逐件检查，<发货时间@> 前发出。谢谢您再给我们一次机会。',
        fresh:
          '看到您又来，真的很开心。上次的事再跟您说声对不起，是我们没做好。这单我请仓库一件件检查好再发，<发货时间@> 前发出，谢谢您还愿意信我们。',
        playful:
          '看见您回来，我松了口气。上次的事还欠您一句对不起，是我们没做好。这单我盯着仓库一件件检查，<发货时间@> 前发出，谢谢您还记得我们。',
        brisk:
          '谢谢您再来。上次给您添麻烦了，再次抱歉，是我们没做好。这单逐件检查后 <发货时间@> 前发出，谢谢您的信任。',
      },
    },
    {
      id: 'refill-time',
      code: 'gbhltx',
      title: '该补货了提醒',
      situations: ['other'],
      tags: ['主动', '老客', '用完', '回购'],
      voices: {
        poised:
          '您好，您之前买的<消耗品>，按平常的用量快要用完了，来提醒您一声。家里还有的话不用理会；不想收到提醒，请告诉我，我给您备注。',
        fresh: '您好呀，之前买的<消耗品>快用完了吧？来提醒一声。家里还有就当没看见，不想收提醒也告诉我。',
        playful: '<消耗品>快见底了吧～我来敲个小铃铛。家里还有存货就当我路过，嫌我吵也直说，我就不来了。',
        brisk: '您好，<消耗品>按用量快用完了，提醒您一声。还有请忽略，不需要提醒请告诉我。',
      },
    },
  ],
};
