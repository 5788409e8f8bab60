import type { CheckRule } from '../rule.ts';

const CHECKING = {
  'zh-CN': '我先去核实，查到就告诉您',
  'zh-TW': '我先去確認，查到就告訴您',
  en: "I'll check and get back to you",
} as const;
const MINE = {
  'zh-CN': '这件事我来跟进，需要别的同事时由我去找',
  'zh-TW': '這件事我來跟進，需要其他同事時由我去找',
  en: "I'll take care of this and bring in a colleague if needed",
} as const;

/** Brush-offs, among them the three sentences that nobody may send. */
export const BRUSH_OFF: readonly CheckRule[] = [
  {
    id: 'brush-off.not-my-care',
    group: 'brush-off',
    level: 'block',
    any: [
      '<我们>(?:才|可|也|是|真的?|现在|一律|概|都){0,2}不管(?:这|那|了|你|您|啊|的|哦|呢|发货|物流|快递|售后|退|<end>)',
      '(?:这|那)(?:个|事|件事|种事)?(?:情)?<我们>?(?:也|是|都)?不管<end>',
      "\\b(?:not (?:my|our) (?:problem|business|concern)|(?:i|we) (?:don'?t|do not) care)\\b",
    ],
    unless: [
      '(?:不会|不可能|不能|没有|绝不|哪能)<4>不管',
      '不管(?:怎|什么|多|是|您什么|您怎|你怎|哪|如何|发生|有没有|几)',
    ],
    why: 'forbidden_sentence',
    example: '我不管',
    rewrite: MINE,
  },
  {
    id: 'brush-off.do-not-know',
    group: 'brush-off',
    level: 'block',
    any: [
      '<我们>(?:们|这边|这里|真的?|也|是|都|还|确实|实在|怎么|可){0,3}(?:不(?:太|大)?(?:知道|晓得|造)|哪(?:里|儿)?知道|怎么知道)(?:[啊呢哦呀哈的了诶耶啦嘛吧噢喔]{0,3})(?:$|[。;!?,~…\\n ])',
      "\\b(?:i|we) (?:really )?(?:don'?t|do not) know(?: (?:about that|that|either))?(?= *(?:$|[.,;!?]))|\\b(?:i|we) have no idea\\b|\\bhow (?:should|would) i know\\b",
    ],
    unless: [
      '(?:如果|要是|怕|万一|当时|以为|不是)<3>不知道',
      '为什么<4>不知道',
      '(?:但|不过|,)[^。;!?]{0,6}(?:去查|去问|核实)',
    ],
    why: 'forbidden_sentence',
    example: '我不知道',
    rewrite: CHECKING,
  },
  {
    id: 'brush-off.do-not-know-what',
    group: 'brush-off',
    level: 'warn',
    any: [
      '<我们>(?:这边|这里|真的?|也|是|都|还|确实|实在){0,3}不(?:太|大)?(?:知道|清楚|了解)(?:为什么|怎么|什么时候|几时|哪天|啥时候|原因|具体)',
      '<我们>(?:这边|这里|真的?|也|是|都|还|确实|实在){0,3}不(?:太|大)?(?:清楚|了解|确定)<end>',
    ],
    unlessSentence: ['如果|要是|核实|去查|去问|帮您(?:查|问|看)|确认'],
    why: 'brush_off',
    example: '我也不清楚',
    rewrite: CHECKING,
  },
  {
    id: 'brush-off.cannot-solve',
    group: 'brush-off',
    level: 'block',
    any: [
      '<我们>(?:这边|这里|真的?|也|是|都|确实|实在|可|可是|还){0,3}(?:解决|处理)不(?:了|掉|来)(?!的(?:问题|事|话|情况|时候))',
      '(?:这|那)(?:个|种)?(?:问题|事情?)?<我们>?(?:这边|也|是|都){0,2}(?:解决|处理)不(?:了|来)(?!的)',
      "\\b(?:i|we) (?:can'?t|cannot|can not) (?:help you|solve (?:this|that|it)|do anything)\\b|\\bnothing (?:i|we) can do\\b",
    ],
    unlessSentence: ['如果|要是|万一|若|怕您?'],
    why: 'forbidden_sentence',
    example: '我解决不了',
    rewrite: MINE,
  },
  {
    id: 'brush-off.not-ours',
    group: 'brush-off',
    level: 'warn',
    any: [
      '(?:与|跟|和)<我们>(?:店|公司)?(?:没有?|无)(?:任何|什么|半毛钱)?关系?(?=$|[^人])',
      '与<我们>无关|不归<我们>管|不是<我们>的(?:问题|责任|错|事)|不关<我们>(?:的)?事|<我们>(?:概|一概|一律)?不(?:负责|承担(?:任何)?责任)',
      '(?:没办法|没辙|没法子)<end>|只能这样(?:了)?<end>|就这样吧?<end>|规定就是(?:这样|如此)|(?:这|那)是(?:公司|平台|店里)?规定<end>',
      '(?:[您你]|<start>)(?:得|要|需要|只能|应该)?(?:自己|自个)(?:去)?(?:问|看|查|找|想|解决|处理|联系|搞|弄|百度|琢磨|掂量)(?:着办|办法|吧|平台|厂家|一?下|物流|快递|详情|页面|说明书?){0,2}<end>',
      '[您你]问别人|管不(?:着|了)<end>|[您你](?:去)?(?:找|问|联系)(?:平台|快递|物流|厂家|别人|派件员)(?:去|吧|好了|就行|就好){1,2}<end>',
      '爱莫能助|无能为力|<我们>(?:这边|也|真的|实在){0,2}帮不(?:了|上)(?:[您你]|<end>)',
      "\\b(?:not our fault|not our responsibility|that'?s (?:just )?(?:our|the) policy|there is nothing|contact the (?:courier|carrier) yourself|check it yourself|figure it out yourself)\\b",
    ],
    unless: ['没办法<2>(?:再|给|帮)', '不归<我们>管的话'],
    unlessSentence: ['如果不是<我们>的'],
    why: 'brush_off',
    example: '这不归我们管',
    rewrite: MINE,
  },
  {
    id: 'brush-off.one-word',
    group: 'brush-off',
    level: 'warn',
    whole: true,
    any: [
      '(?:嗯|恩|哦|喔|噢|额|呃|哼|呵|呵呵|呵呵呵|切|啊|行吧|知道了|晓得了|然后呢|所以呢|那又怎样|没办法|不清楚|等通知|等着|等消息|哦哦?|k|whatever)(?:[哦呢哈啊呀吧]{0,2})?',
    ],
    why: 'one_word',
    example: '哦',
    rewrite: {
      'zh-CN': '好的，我看到了，现在就去办这件事',
      'zh-TW': '好的，我看到了，現在就去辦這件事',
      en: 'Thank you, I see it and am on it now.',
    },
  },
  {
    id: 'brush-off.curt',
    group: 'brush-off',
    level: 'hint',
    whole: true,
    any: [
      '(?:行|好吧|咋了|啥事|有事吗?|说|讲|问|不行|不可以|不能|没有|没了|没法|没用|不会|不退|不给|不换|ok|no|nope)(?:[哦呢哈啊呀的了吧]{0,2})?',
    ],
    why: 'one_word',
    example: '不行',
  },
  {
    id: 'brush-off.as-you-like',
    group: 'brush-off',
    level: 'block',
    whole: true,
    any: [
      '(?:那)?(?:就)?(?:随便|随便[您你]|随[您你](?:便|吧)?|都行随便|爱怎样怎样|爱咋咋[地的滴]?|无所谓|不管|不知道|不晓得|解决不了|关我(?:什么|啥|屁)?事|whatever|up to you|suit yourself|idk|no ?idea|dunno)(?:[了吧啊呗咯哦呢哈])?',
    ],
    why: 'forbidden_sentence',
    example: '随便你',
    rewrite: CHECKING,
  },
];
