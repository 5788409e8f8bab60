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
      '<我们>(?:才|可|也|是|真的?|现在|一律|概|都){0,2}(?:不想|懒得|没空|不会|没法|没办法|不能)?不?管(?<=[不想得空会法能]管|办法管)(?:了)?(?:这|那|了|你|您|啊|的|哦|呢|发货|物流|快递|售后|退|<end>)',
      '(?:这|那)(?:个|事|件事|种事)?(?:情)?<我们>?(?:也|是|都)?不管<end>',
      '(?:<我们>(?:这边|也|是|可|真的?|实在|都){0,2}|(?:这|那)(?:个|件)?(?:事|问题)?<我们>?(?:也|可|真)?)管不(?:了|着|到)(?:这|那|<end>)',
      '不归<我们>管(?!的话)|<我们>(?:只|光)管(?:发货|卖)',
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
      '<我们>(?:们|这边|这里|真的?|也|是|都|还|确实|实在|怎么|可){0,3}(?:不(?:太|大)?(?:知道|晓得|造|知)|(?:上?哪(?:里|儿|能|会)?|怎么?(?:会|能)?|咋(?:会|能)?|如何)(?:知道|晓得|清楚)|一无所知|啥也不知道)(?:[啊呢哦呀哈的了诶耶啦嘛吧噢喔]{0,3})(?:$|[。;!?,~…\\n ])',
      "\\b(?:i|we) (?:really )?(?:don'?t|do not) know(?: (?:about that|that|either))?(?= *(?:$|[.,;!?]))|\\b(?:i|we) have no idea\\b|\\bhow (?:should|would) i know\\b",
      '<start>(?:(?:这|那)(?:个|件事|事)?(?:我)?)?(?:真|也|都|确实)?(?:不(?:知道|晓得)|(?:鬼|天|谁)(?:才)?(?:知道|晓得))<end>',
      "\\b(?:i|we) (?:dunno|(?:got|have) no (?:idea|clue)|haven't a clue|wouldn't know)\\b|\\b(?:no (?:idea|clue)|beats me|who knows|dunno)(?= *(?:$|[.,;!?]))|\\bhow (?:am i|are we) supposed to know\\b",
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
      '<我们>(?:这边|这里|真的?|也|是|都|确实|实在|可|可是|还){0,3}(?:解决|处理|搞定|弄|办)不(?:了|掉|来|好)(?!的(?:问题|事|话|情况|时候))',
      '(?:这|那)(?:个|种)?(?:问题|事情?)?<我们>?(?:这边|也|是|都){0,2}(?:解决|处理)不(?:了|来)(?!的)',
      "\\b(?:i|we) (?:can'?t|cannot|can not) (?:help you|solve (?:this|that|it)|do anything(?: about (?:it|that|this))?)\\b|\\bnothing (?:i|we) can do\\b",
      '<我们>(?:这边|这里|真的?|也|是|都|确实|实在|可|还){0,3}(?:没办法|没法子?|没能力|无法|不会|没本事)(?:给|帮|替|为)?[您你]?(?:解决|处理|搞定|弄)<end>',
      "\\b(?:i|we) (?:can'?t|cannot|can not|couldn'?t|won'?t be able to|(?:am|are|'m|'re) (?:unable|not able) to) (?:fix|solve|sort|resolve|help|do (?:anything|much))\\b[^.;!?\\n,]{0,16}(?=$|[.;!?\\n,])|\\bnothing (?:we|i) can do\\b|\\b(?:can'?t|cannot) be (?:fixed|helped|solved)\\b",
    ],
    unlessSentence: [
      '如果|要是|万一|若|怕您?|转给|转接|升级|专员|申请|反馈|帮您|给您[补换退寄]|\\b(?:but|so) (?:i|we)(?:.ll| will| have| can(?!.?t|not))',
    ],
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
      '与<我们>无关|不归<我们><3>管|不归<我们>部门|不是<我们>的(?:问题|责任|错|事)|不关<我们>(?:的)?事|<我们>(?:概|一概|一律)?不(?:负责|承担(?:任何)?责任)',
      '(?:没办法|没辙|没法子)<end>|只能这样(?:了)?<end>|就这样吧?<end>|规定就是(?:这样|如此)|(?:这|那)是(?:公司|平台|店里)?规定<end>',
      '(?:[您你]|<start>)(?:得|要|需要|只能|应该)?(?:自己|自个)(?:去)?(?:问|看|查|找|想|解决|处理|联系|搞|弄|百度|琢磨|掂量)(?:着办|办法|吧|平台|厂家|一?下|物流|快递|详情|页面|说明书?){0,2}<end>',
      '[您你]问别人|管不(?:着|了)<end>|[您你](?:去)?(?:找|问|联系)(?:平台|快递|物流|厂家|别人|派件员)(?:去|吧|好了|就行|就好){1,2}<end>',
      '爱莫能助|无能为力|<我们>(?:这边|也|真的|实在){0,2}帮不(?:了|上)(?:[您你]|<end>)',
      "\\b(?:not our fault|not our responsibility|that'?s (?:just )?(?:our|the) policy|there is nothing|contact the (?:courier|carrier) yourself|check it yourself|figure it out yourself)\\b",
      '(?:跟|和|找|问|催)(?:我|<我们>)(?:们)?(?:说|讲|抱怨|发火)?(?:也|都|是)?(?:没用|没有用|没啥用|不管用|没意义)|(?:说|催|问|投诉)(?:了|再多)?(?:也|都)(?:没用|白搭|没有用)',
      '不是(?:我|<我们>)(?:这边|们)?(?:负责|管|的(?:事|活|工作|职责|范围))|不在<我们><4>(?:范围|职责)',
      '(?:系统|规定|制度|公司|平台)(?:里|上)?(?:就|都|本来|一直)?(?:是)?(?:这样|如此|这么(?:定|规定|设)|这么回事)|(?:公司|平台|店里|总部)(?:的)?(?:规定|规矩|政策)<end>',
      '我(?:们)?(?:也|真的?|实在|确实)(?:没|无)(?:什么|啥)?(?:办法|法子|招|辙|能为力|计可施)',
      '(?:那)?[您你](?:到底)?(?:想|要|还想|还要)(?:我)?(?:怎么?样|咋样|怎么着|咋的|怎样|怎么办)<end>|(?:那)?还(?:能|想)怎么?样<end>',
      '(?:自己|自个儿?)(?:去|再|好好)?(?:看|查|找|问|翻|搜|翻翻|查查|看看|研究|琢磨|摸索|联系|想办法)(?:一?下|看|着办)?(?:详情页?|页面|说明书?|快递|物流|教程|商品页|链接|描述|评论区?|百度|客服|平台)?<end>',
      "\\b(?:that'?s|it'?s|this is) (?:the |a |an )?(?:courier|carrier|platform|warehouse|post office|supplier|manufacturer|delivery company|your own|your)(?:'s)? (?:own )?(?:problem|issue|fault|business|matter|responsibility)\\b|\\b(?:ask|call|contact|talk to|take it up with) (?:the |your )?(?:courier|carrier|platform|post office|manufacturer|someone else|them)(?: yourself| about (?:it|that))?(?= *(?:$|[.!]))",
      "\\b(?:just )?read the (?:description|listing|product page|details|instructions|manual)(?: yourself| first| again)?(?= *(?:$|[.!]))|\\bnot my (?:job|department|responsibility)\\b|\\bwhat do you (?:want|expect) (?:me|us) to do\\b|(?:^|[.;!?,] ?)(?:just |so )?deal with it|\\b(?:that'?s (?:just )?how it is|that'?s life|nothing to do with (?:me|us)|out of (?:my|our) hands|should have (?:read|checked|known))\\b",
      '(?:做|拿)不了(?:这个)?主(?:意)?|(?:我|<我们>)?(?:说了不算|没(?:有)?(?:这个)?权(?:限|力)<end>)|我(?:就|只|只不过)是(?:一?个)?(?:打字|打工|客服|小客服|接待|回复|上班)的?<end>',
    ],
    unless: ['没办法<2>(?:再|给|帮)', '不归<我们>管的话'],
    unlessSentence: ['如果不是<我们>的'],
    why: 'brush_off',
    example: '这不归我们管',
    rewrite: MINE,
  },
  {
    id: 'brush-off.handed-on',
    group: 'brush-off',
    level: 'warn',
    any: [
      '(?:这|那)?(?:个|事)?(?:是|属于|都是|就是)<别人>(?:自己)?(?:的)?(?:问题|事情?|责任|原因|错|锅)',
      '<start>(?:[您你](?:得|就|要|直接|自己|还是|应该|去|只能){0,3})?(?:找|问|联系|打给|催)<别人>(?:去|吧|就行|就好|好了|问|要|解决|处理|反映|赔|负责|说){0,2}<end>',
      '(?:丢|坏|破|少|错|慢|晚)<3>(?:找|问|联系)<别人>',
    ],
    unlessSentence: [
      '我们?来|我去|我帮|帮您|帮你|为您|替您|给您|跟进|负责到底|补|赔|联系快递|联系物流|联系仓库|反馈|核实|查|可以|请|麻烦|建议|方便|如果|电话|辛苦|需要您|先',
    ],
    why: 'brush_off',
    example: '这是快递的问题',
    rewrite: MINE,
  },
  {
    id: 'brush-off.one-word',
    group: 'brush-off',
    level: 'warn',
    whole: true,
    any: [
      '(?:嗯|恩|哦|喔|噢|额|呃|哼|呵|呵呵|呵呵呵|切|啊|行吧|知道了|晓得了|然后呢|所以呢|那又怎样|没办法|不清楚|等通知|等着|等消息|哦哦?|k|whatever|随[您你]|你说呢|就这|自己看|那又如何|好吧好吧|嗯哼|哦了)(?:[哦呢哈啊呀吧]{0,2})?',
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
      '(?:那)?(?:就)?(?:随便|随便[您你]|随[您你](?:便|吧)|都行随便|爱怎样怎样|爱咋咋[地的滴]?|无所谓|不管|不知道|不晓得|解决不了|关我(?:什么|啥|屁)?事|whatever|up to you|suit yourself|idk|no ?idea|dunno)(?:[了吧啊呗咯哦呢哈啦呀耶诶]{0,3})?',
    ],
    why: 'forbidden_sentence',
    example: '随便你',
    rewrite: CHECKING,
  },
];
