import type { CheckRule } from '../rule.ts';

const GOODS =
  '(?:<返>(?:<现>|xian|<红><包>|钱|利|券|卷|您|你|\\d|[一二三四五六七八九十两]|f)|f现|反x|返x|fx(?![a-z])|fan ?xian|<红><包>|(?<![a-z])hb(?![a-z])|现金|奖励|补贴|优惠券|小?礼品|小?礼物|赠品|回馈|折抵|折价|购物金|虾币|抵用|(?:送|领|给|补|退|得|奖|返|立减|减)(?:您|你)?(?:一?[个张份]|小)?<数>(?:元|块|园|毛|r|米|刀)|送(?:小|一|您|你|礼|你|袜|<添头>)|<数>(?:元|块|r)(?:<红><包>|现金|券|奖励)|佣金|有礼|有奖|抽奖|免单)';
const PRAISE =
  '(?:<好><评>|[五5]个?星|星{3,}|[五5]颗心|夸<2>夸|hao ?ping|hao评|好ping|满分|(?<![a-z])hp|好p|h评|五星|5星|五分|5分|五颗星|5颗星|满星|全五星|五星评|⭐{3,}|★{3,}|五x)';

const NEGATIVE =
  '(?:差评|中评|中差评|坏评|负评|低分|[一二两12](?:颗|个)?星|不好的评价|难听的评价|负面评价|负面评论)';

const GROUP = { level: 'block', view: 'tight', negatable: true } as const;

/** Paying for reviews and pressing for them: e-commerce law art. 17, unfair competition law art. 8, and every marketplace's own rules. */
export const REVIEWS: readonly CheckRule[] = [
  {
    ...GROUP,
    id: 'paid-review.reward',
    group: 'paid-review',
    any: [
      `${PRAISE}<,18>${GOODS}`,
      `(?:<红><包>|<返><现>|返\\d{1,2}(?:元|块)|(?:送|返|领)<4>(?:礼品|礼物|优惠券))<,8>${PRAISE}`,
      `(?:晒图|晒单|带图|追评|评价|评论|买家秀|晒照|文字评|评完|评好|评了)<,8>(?:<返>(?:<现>|<红><包>|\\d{1,3}(?:元|块)|钱)|(?:领|送|发|给|补)<3><红><包>|奖励?\\d|(?:领|送|返|补|退)(?:您|你)?\\d{1,3}(?:元|块))`,
      '<返><现>卡|返現卡',
      '(?:截图|截屏)<,8>(?:<返><现>|返\\d|领<红><包>|发<红><包>)',
      '(?:晒[一个张下]{0,2}[图单照]|图文|文字|视频|带图|带字|追评|评价|评论|买家秀|夸)<,10>(?:<返>(?:<现>|<数>(?:元|块|r|米)|<红><包>|钱)|(?:送|领|给|发|得)<4>(?:<红><包>|<数>(?:元|块)))',
      '(?:评价|评论|收货|评)(?:完|后|了|好)(?:就|再|以后)?(?:全款|本金|货款|全额|尾款)<2>(?:退|返|还)',
    ],
    unless: ['(?:感谢|谢谢)<,8>(?:好评|五星|满分)<,20>', '满意<4>给个?好评$', '运费险<8>', '好平[整坦稳铺]'],
    why: 'paid_review',
    example: '好评返现',
    rewrite: {
      'zh-CN': '收到后欢迎按真实感受写评价',
      'zh-TW': '收到後歡迎依真實感受寫評價',
      en: 'we are glad to read your honest review',
    },
  },
  {
    ...GROUP,
    id: 'paid-review.gift-for-photo',
    group: 'paid-review',
    level: 'warn',
    any: [
      '(?:晒图|晒单|带图|追评|买家秀)<,8>(?:有礼|有奖|送|领|抽奖|优惠券|补贴|奖励)',
      '(?:评价|评论)(?:后|了|完|截图)<,6>(?:送|领|有礼|奖励|抽奖|优惠券)',
    ],
    unless: ['送(?:达|到|货)'],
    why: 'paid_review',
    example: '晒图送礼',
    rewrite: {
      'zh-CN': '欢迎晒图，说说真实感受',
      'zh-TW': '歡迎曬圖，說說真實感受',
      en: 'we are glad to see your honest photos',
    },
  },
  {
    ...GROUP,
    id: 'paid-review.fake-orders',
    group: 'paid-review',
    any: [
      '刷(?:一?单|信誉|销量|好评|评价|评)',
      '(?<![a-z])sd单|s单|放单|黑号|代拍刷|空包裹?发?单|补单(?:员|群|返|佣|号)|(?:帮|给)<3>(?:补|刷)(?:一?单|个单)<4>(?:返|佣|红包|好评)',
      '(?:本金|货款|垫付)<6>佣金|佣金<6>(?:一起|都|给|退|返|结)|(?:拍|下|做)(?:一|个|几|1)?单<4>(?:不发货|空包|发空|寄空|返本金)|(?:帮|帮忙|麻烦)<4>(?:做|刷|补)(?:一|个|几)?单(?!据|子)',
      '(?:冲|做|提|刷)(?:一?下|个|点)?(?:销量|信誉|好评率|权重|人气)|拍(?:了|下)<,4>不(?:用)?(?:发货|寄)<,6>(?:退|返)',
    ],
    unless: ['防止<6>刷单', '放单独', '刷单<4>(?:诈骗|骗局|违法)'],
    unlessSentence: ['骗|诈|违法|违规|防止|警惕|谨防|打击|吗$|吗\\?'],
    why: 'fake_orders',
    example: '帮忙刷一单',
    rewrite: {
      'zh-CN': '我们只接真实的订单',
      'zh-TW': '我們只接真實的訂單',
      en: 'we only take real orders',
    },
  },
  {
    ...GROUP,
    id: 'paid-review.en',
    group: 'paid-review',
    view: 'plain',
    any: [
      '\\b(?:refund|gift ?card|coupon|cash ?back|discount|free gift|voucher|bonus|reward|money|\\$ ?\\d+)\\b<.40>\\b(?:5|five)[- ]?stars?\\b',
      '\\b(?:5|five)[- ]?stars?\\b<.40>\\b(?:refund|gift ?card|coupon|cash ?back|discount|free gift|gift|voucher|bonus|reward|send you|give you|pay you)\\b|\\b(?:5|five)[- ]?stars?\\b<.30>\\$ ?\\d',
      '\\b(?:refund|gift ?card|coupon|cash ?back|discount|gift|voucher|reward)\\b<.40>\\b(?:for|if|when|after)\\b<.24>\\b(?:positive|good|great|nice) (?:review|feedback|rating)\\b',
      '\\b(?:positive|good) (?:review|feedback|rating)\\b<.30>\\b(?:get|receive|send you|give you)\\b<.20>\\b(?:refund|gift|coupon|cash ?back|discount|voucher)\\b',
      '\\b(?:5|five)[- ]?stars?\\b<.50>\\b(?:get|receive|earn|refund|send|half|free|off|credit|money)\\b|\\b(?:get|send|give|refund|credit|pay)\\b<.50>\\b(?:5|five)[- ]?stars?\\b',
      '\\b(?:free (?:gift|item|sample|product)|gift|refund|credit|money|cash|\\$ ?\\d+|voucher|coupon|discount|% off)\\b<.40>\\b(?:in exchange for|in return for|for|if you|once you|when you|after)\\b<.24>\\b(?:reviews?|ratings?|feedback)\\b',
      '\\b(?:leave|write|post|give)\\b<.30>\\b(?:reviews?|ratings?|feedback)\\b<.24>\\b(?:get (?:an?|\\$|\\d|your)|earn|send you|give you|pay you|refund)\\b',
      "\\b(?:(?:5|five)[- ]?stars?|(?:positive|good|great|nice) (?:review|rating|feedback))\\b<.40>\\b(?:on us|on the house|on me|free|we'll (?:send|give|pay|refund)|treat)\\b",
    ],
    why: 'paid_review',
    example: 'a coupon for a 5-star review',
    rewrite: { en: 'we are glad to read your honest review' },
  },
  {
    ...GROUP,
    id: 'review-pressure.change',
    group: 'review-pressure',
    any: [
      '(?:删|撤|改|修改|删除|撤销|撤回|去掉|抹掉|追改|换成)(?:一?下|掉|了)?(?:[您你]?的?|那?[条个]?|这?[条个]?){0,2}(?:差评|差平|中评|中差评|cp评|chaping|差p)',
      '(?:差评|差平|中差评|中评|坏评|差p)<8>(?:删|改|消掉|处理掉|弄掉|撤|去掉|换成|消除|取消)',
      '不(?:改|删|撤)(?:评价|差评|中评|好评)?<,14>(?:就不|不(?:给|管|处理|退|发|补)|别想)',
      '改(?:成|为)?(?:好评|五星|5星|满分)',
      '(?:不给|不打|没有?)(?:好评|五星|5星)<,6>(?:就|不(?:给|退|发|处理|保修)|后果|拉黑|取消)',
      '(?:给了?|打了?|敢给?|写)差评<,6>(?:就|后果|拉黑|不退|不处理|别怪|告你|起诉|报警|有你)',
      '(?:先|必须|要)(?:给|打|写)?<3>(?:好评|五星|5星)<,4>(?:才|再)<4>(?:退|补|发|处理|赔|换)',
      `(?:删|撤|改|去掉|拿掉|隐藏|取消|抹|清|消|换|升)<6>${NEGATIVE}`,
      `${NEGATIVE}<8>(?:删|撤|改|去掉|拿掉|隐藏|取消(?!订单)|抹|消|换成|升)`,
      '不(?:删|改|撤|取消)<4>(?:评|星)<,3>(?:就|我们?就|后果|别怪)',
      '(?:评价|评论|评分)<6>(?:改|换|追评?|升)(?:成|为|到|个)?<4>(?:好|五|5|满)|(?:先|改)<4>(?:五星|5星|<好><评>)<,6>(?:再|才|就)<6>(?:退|赔|补|换|处理)',
      '不(?:改|删|撤|追|换)(?:掉|成|为|到|个)?<4>(?:<好><评>|[五5](?:颗|个)?星|满分|评)',
      '改(?:成|为|到|个)<2>(?:<好><评>|[五5](?:颗|个|分|星)|满星)|改(?:一下|下)?<3>(?:星星|星级|打分|评分)',
    ],
    unless: ['(?:不能|无法|不可|不支持)<4>(?:改|删)<4>评价'],
    why: 'review_pressure',
    example: '把差评删一下',
    rewrite: {
      'zh-CN': '您的意见我们记下了，先把问题给您解决好',
      'zh-TW': '您的意見我們記下了，先把問題替您解決好',
      en: 'let us put this right for you first',
    },
  },
  {
    ...GROUP,
    id: 'review-pressure.en',
    group: 'review-pressure',
    view: 'plain',
    any: [
      '\\b(?:remove|delete|change|edit|revise|take down|update) (?:the|your|this|that) (?:[\\w-]+ ){0,3}(?:review|feedback|rating|stars?)\\b',
      '\\b(?:raise|improve|change|edit|fix|bump) (?:it|your (?:\\w+ )?(?:rating|review|score|stars?)) (?:up )?to (?:5|five|4|four|a better|positive)\\b|\\b(?:review|rating|feedback) (?:first|before)<.30>\\b(?:refund|process|help|replace)\\b',
    ],
    why: 'review_pressure',
    example: 'please remove your review',
    rewrite: { en: 'let us put this right for you first' },
  },
  {
    ...GROUP,
    id: 'review-pressure.edit',
    group: 'review-pressure',
    level: 'warn',
    any: [
      '(?:麻烦|辛苦|请|能不能|可以|可不可以|帮忙?)(?:[您你亲]|我们?|把|帮|去){0,4}(?:改|修改|删除?|撤)(?:一?下|掉)?(?:[您你]?的?|那?[条个]?){0,2}评(?:价|论)',
      '(?:把|将)<6>评(?:价|论)<4>(?:改|删|撤)(?!不)',
      '(?:别|不要|千万别|请勿|先别|莫|勿)(?:给|打|写|留|发|上)?<3>(?:差评|低分|中评|负评|[一二两12]星|不好的评)',
    ],
    unless: ['评价后<6>(?:修改|改)'],
    why: 'review_pressure',
    example: '麻烦您改一下评价',
    rewrite: {
      'zh-CN': '您的意见我们记下了，先把问题给您解决好',
      'zh-TW': '您的意見我們記下了，先把問題替您解決好',
      en: 'let us put this right for you first',
    },
  },
  {
    ...GROUP,
    id: 'review-pressure.five-stars',
    group: 'review-pressure',
    level: 'hint',
    any: [
      '(?:给|打|来|求|赏|点|期待|麻烦|动动)<6>(?:五星|5星|全五|满分|好评)(?!率|返|如潮)',
      '(?:五星|5星)(?:好评|评价)',
      'leave (?:us )?(?:a )?(?:5|five)[- ]?stars?',
    ],
    unless: ['感谢<6>好评', '谢谢<6>好评'],
    why: 'five_stars',
    example: '给个五星好评',
    rewrite: {
      'zh-CN': '按真实感受写个评价',
      'zh-TW': '依真實感受寫個評價',
      en: 'leave us an honest review',
    },
  },
];
